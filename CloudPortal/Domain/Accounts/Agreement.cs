using System.Globalization;

namespace CloudPortal.Domain.Accounts;

/// <summary>A reseller's negotiated discount, with first and last day, both included.</summary>
public sealed class Agreement
{
    /// <summary>Characters.</summary>
    public const int LongestReason = 300;

    /// <summary>No agreement is for ever: what comes later is a slip of the finger.</summary>
    public static readonly DateOnly LatestDay = new(2099, 12, 31);

    private Agreement()
    {
    }

    public long Id { get; private set; }

    public long ResellerId { get; private set; }

    /// <summary>Percent, above 0 and at most 50.</summary>
    public decimal Discount { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly To { get; private set; }

    public string Reason { get; private set; } = "";

    /// <param name="resellerId">Whose it is.</param>
    /// <param name="discount">Percent.</param>
    /// <param name="from">Tomorrow at the earliest.</param>
    /// <param name="to">Not before <paramref name="from"/>, and <see cref="LatestDay"/> at the latest.</param>
    /// <param name="reason">Why, for the next reader; at most <see cref="LongestReason"/> characters.</param>
    /// <param name="today">The UTC day.</param>
    /// <param name="existing">The reseller's other agreements; days that overlap are refused.</param>
    public static Outcome<Agreement> Make(
        long resellerId, decimal discount, DateOnly from, DateOnly to, string reason, DateOnly today, IEnumerable<Agreement> existing) =>
        TermsRefusal(discount, from, to, today, existing) is { } refused ? refused
        : ReasonRefusal(reason) is { } unsaid ? unsaid
        : new Agreement { ResellerId = resellerId, Discount = discount, From = from, To = to, Reason = reason.Trim() };

    /// <summary>What is wrong about percentage and days; null when nothing is.</summary>
    /// <inheritdoc cref="Make"/>
    public static AgreementRefused? TermsRefusal(decimal discount, DateOnly from, DateOnly to, DateOnly today, IEnumerable<Agreement> existing)
    {
        if (discount is <= 0 or > 50 || decimal.Round(discount, 4) != discount)
        {
            return new AgreementRefused("Discount", "An agreement gives more than 0 % and at most 50 %, with at most 4 decimals.");
        }

        if (from <= today)
        {
            return new AgreementRefused("From", string.Create(CultureInfo.InvariantCulture, $"An agreement starts tomorrow at the earliest. Choose {today.AddDays(1):d MMMM yyyy} or later."));
        }

        if (to < from)
        {
            return new AgreementRefused("To", "The last day is not before the first.");
        }

        if (to > LatestDay)
        {
            return new AgreementRefused("To", string.Create(CultureInfo.InvariantCulture, $"An agreement ends on {LatestDay:d MMMM yyyy} at the latest. It can be ended early and made anew."));
        }

        return existing.FirstOrDefault(a => a.From <= to && a.To >= from) is { } other
            ? new AgreementRefused("From", string.Create(
                CultureInfo.InvariantCulture,
                $"The agreement of {other.Discount:0.####} % from {other.From:d MMMM yyyy} to {other.To:d MMMM yyyy} covers some of these days. Choose others, or shorten it."))
            : null;
    }

    public static AgreementRefused? ReasonRefusal(string reason) =>
        string.IsNullOrWhiteSpace(reason) ? new AgreementRefused("Reason", "Say why: the next reader will ask.")
        : reason.Trim().Length > LongestReason ? new AgreementRefused("Reason", $"A reason has at most {LongestReason} characters.")
        : null;

    public AgreementState StateOn(DateOnly day) => day < From ? AgreementState.Coming : day > To ? AgreementState.Past : AgreementState.Running;

    /// <summary>Ends a running one before its time.</summary>
    /// <param name="lastDay">Today at the earliest, and before the present last day.</param>
    /// <param name="today">The UTC day.</param>
    /// <returns>Null when it was done.</returns>
    public AgreementRefused? EndEarly(DateOnly lastDay, DateOnly today)
    {
        if (EndRefusal(lastDay, today) is { } refused)
        {
            return refused;
        }

        To = lastDay;
        return null;
    }

    /// <summary>Why it does not end on a day; null when it may.</summary>
    /// <inheritdoc cref="EndEarly"/>
    public AgreementRefused? EndRefusal(DateOnly lastDay, DateOnly today)
    {
        if (StateOn(today) != AgreementState.Running)
        {
            return new AgreementRefused(null, StateOn(today) == AgreementState.Past
                ? "This agreement is over already."
                : "This agreement has not begun. Take it back instead.");
        }

        return lastDay < today || lastDay >= To
            ? new AgreementRefused("LastDay", To == today
                ? "Today is its last day already."
                : string.Create(CultureInfo.InvariantCulture, $"Choose a last day from {today:d MMMM yyyy} to {To.AddDays(-1):d MMMM yyyy}."))
            : null;
    }

    /// <summary>Why it cannot be taken back; null when it can, since no price was made with it yet.</summary>
    public AgreementRefused? TakeBackRefusal(DateOnly today) =>
        StateOn(today) == AgreementState.Coming ? null : new AgreementRefused(null, "This agreement has begun, so it stays in what was charged. End it early instead.");
}

/// <summary>What an agreement is on a day; nothing of it is stored.</summary>
public enum AgreementState
{
    Running = 0,
    Coming = 1,
    Past = 2,
}

/// <param name="At">The field, or null where it concerns the whole.</param>
/// <param name="Why">One or two sentences.</param>
public sealed record AgreementRefused(string? At, string Why) : Refusal
{
    public override string Sentence => Why;

    public override string? Field => At;
}
