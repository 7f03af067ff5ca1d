using System.Globalization;

namespace CloudPortal.Domain.Accounts;

/// <summary>A reseller's negotiated discount, with first and last day, both included.</summary>
public sealed class Agreement
{
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
    /// <param name="to">Not before <paramref name="from"/>.</param>
    /// <param name="reason">Why, for the next reader.</param>
    /// <param name="today">The UTC day.</param>
    /// <param name="existing">The reseller's other agreements; days that overlap are refused.</param>
    public static Outcome<Agreement> Make(
        long resellerId, decimal discount, DateOnly from, DateOnly to, string reason, DateOnly today, IEnumerable<Agreement> existing)
    {
        if (discount is <= 0 or > 50 || decimal.Round(discount, 4) != discount)
        {
            return new AgreementRefused("Discount", "An agreement gives more than 0 % and at most 50 %, with at most 4 decimals.");
        }

        if (from <= today)
        {
            return new AgreementRefused("From", string.Create(CultureInfo.InvariantCulture, $"An agreement starts tomorrow at the earliest. Choose {today.AddDays(1):yyyy-MM-dd} or later."));
        }

        if (to < from)
        {
            return new AgreementRefused("To", "The last day is not before the first.");
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return new AgreementRefused("Reason", "Say why: the next reader will ask.");
        }

        return existing.FirstOrDefault(a => a.From <= to && a.To >= from) is { } other
            ? new AgreementRefused("From", string.Create(
                CultureInfo.InvariantCulture, $"The agreement from {other.From:yyyy-MM-dd} to {other.To:yyyy-MM-dd} covers some of these days. Choose others, or shorten it."))
            : new Agreement { ResellerId = resellerId, Discount = discount, From = from, To = to, Reason = reason.Trim() };
    }
}

public sealed record AgreementRefused(string At, string Why) : Refusal
{
    public override string Sentence => Why;

    public override string Field => At;
}
