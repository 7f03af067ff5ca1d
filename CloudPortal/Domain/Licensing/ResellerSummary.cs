using CloudPortal.Domain.Pricing;

namespace CloudPortal.Domain.Licensing;

/// <summary>
/// What a reseller's portfolio comes to on the next 1st, as the engine said it last, so that twenty thousand resellers can
/// be listed and sorted without pricing one of them. It is shown with its age and never used to make a price.
/// </summary>
public sealed class ResellerSummary
{
    /// <summary>Of what is stored today. One that was stored with less is priced anew.</summary>
    public const int CurrentForm = 1;

    private ResellerSummary()
    {
    }

    public long ResellerId { get; private set; }

    /// <summary>The reseller's own, so that amounts sort within it.</summary>
    public Currency Currency { get; private set; } = Currency.Eur;

    /// <summary>The 1st for which the portfolio was priced.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Licensed on that day.</summary>
    public int Apps { get; private set; }

    /// <summary>n on that day.</summary>
    public int WhiteLabels { get; private set; }

    /// <summary>The lower bound of the volume tier that n reaches in the book in force that day; null without White Labels or book.</summary>
    public int? TierFrom { get; private set; }

    /// <summary>Percent; null with <see cref="TierFrom"/>.</summary>
    public decimal? TierDiscount { get; private set; }

    /// <summary>How many further White Labels reach the next tier that gives more; null where none does.</summary>
    public int? ToNextTier { get; private set; }

    /// <summary>Percent; null with <see cref="ToNextTier"/>.</summary>
    public decimal? NextTierDiscount { get; private set; }

    /// <summary>A month, before tax; never more than <see cref="Order.LargestAmount"/>.</summary>
    public decimal RunRate { get; private set; }

    /// <summary>The same lines at public prices; never more than <see cref="Order.LargestAmount"/>.</summary>
    public decimal PublicPrice { get; private set; }

    /// <summary>The difference of the two, which lists sort by.</summary>
    public decimal Discount { get; private set; }

    /// <summary>Further White Labels that would lower the bill of every month, ordered on <see cref="ComputedOn"/>; null where none do.</summary>
    public int? NudgeCount { get; private set; }

    /// <summary>Negative, a month from <see cref="On"/>; null with <see cref="NudgeCount"/>.</summary>
    public decimal? NudgeChange { get; private set; }

    /// <summary>Their setup fees; null with <see cref="NudgeCount"/>.</summary>
    public decimal? NudgeSetup { get; private set; }

    /// <summary>Until those are paid back; null with <see cref="NudgeCount"/>.</summary>
    public int? NudgeMonths { get; private set; }

    /// <summary>Percent, of the tier that they reach; null with <see cref="NudgeCount"/>.</summary>
    public decimal? NudgeTierDiscount { get; private set; }

    /// <summary>See <see cref="CurrentForm"/>; 0 of what was stored before there were forms.</summary>
    public int Form { get; private set; }

    /// <summary>The <see cref="Accounts.Reseller.PortfolioVersion"/> that was priced: the summary holds while the reseller still has it.</summary>
    public long PortfolioVersion { get; private set; }

    public DateTime ComputedAt { get; private set; }

    /// <summary>The UTC day of <see cref="ComputedAt"/>.</summary>
    public DateOnly ComputedOn { get; private set; }

    /// <param name="resellerId">Whose it is.</param>
    /// <param name="today">The portfolio on the day of <paramref name="now"/>, by which a further order is priced.</param>
    /// <param name="onNextFirst">The portfolio as it will stand on the next 1st.</param>
    /// <param name="calendar">All books of its currency.</param>
    /// <param name="portfolioVersion">The version of the reseller's portfolio that this is.</param>
    /// <param name="now">UTC.</param>
    public static ResellerSummary Of(long resellerId, Portfolio today, Portfolio onNextFirst, PriceBookCalendar calendar, long portfolioVersion, DateTime now)
    {
        var totals = MonthTotals.Of(onNextFirst);
        var (n, book) = (onNextFirst.WhiteLabels, calendar.InForceOn(onNextFirst.Day));
        var tier = n == 0 ? null : book?.TierOf(n);
        var next = book is null ? null : NextTier.After(book, n);
        var (runRate, publicPrice) = (Math.Min(totals.Total, Order.LargestAmount), Math.Min(totals.Public, Order.LargestAmount));
        var nudge = NudgeOf(today, onNextFirst, calendar);
        return new ResellerSummary
        {
            ResellerId = resellerId,
            Currency = onNextFirst.Currency,
            On = onNextFirst.Day,
            Apps = onNextFirst.Apps.Count(a => a.Status.IsLicensed()),
            WhiteLabels = n,
            TierFrom = tier?.From,
            TierDiscount = tier?.Discount,
            ToNextTier = next?.From - n,
            NextTierDiscount = next?.Discount,
            RunRate = runRate,
            PublicPrice = publicPrice,
            Discount = publicPrice - runRate,
            NudgeCount = nudge?.Count,
            NudgeChange = nudge?.MonthlyChange,
            NudgeSetup = nudge?.SetupOnce,
            NudgeMonths = nudge?.PayBackMonths,
            NudgeTierDiscount = nudge?.Tier.Discount,
            Form = CurrentForm,
            PortfolioVersion = portfolioVersion,
            ComputedAt = now,
            ComputedOn = DateOnly.FromDateTime(now),
        };
    }

    /// <summary>As the reseller's own home finds it. What no order could hold is none.</summary>
    private static Nudge? NudgeOf(Portfolio today, Portfolio onNextFirst, PriceBookCalendar calendar) =>
        calendar.InForceOn(today.Day) is { } book
        && Nudge.Of(today, onNextFirst, book, calendar.BookOf(book.Id, new LicenceDays(today.Day), onNextFirst.Day)) is { } nudge
        && nudge.SetupOnce <= Order.LargestAmount && -nudge.MonthlyChange <= Order.LargestAmount
            ? nudge
            : null;
}
