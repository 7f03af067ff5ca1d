using CloudPortal.Domain.Pricing;

namespace CloudPortal.Domain.Licensing;

/// <summary>
/// What a reseller's portfolio comes to on the next 1st, as the engine said it last, so that twenty thousand resellers can
/// be listed and sorted without pricing one of them. It is shown with its age and never used to make a price.
/// </summary>
public sealed class ResellerSummary
{
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

    /// <summary>The <see cref="Accounts.Reseller.PortfolioVersion"/> that was priced: the summary holds while the reseller still has it.</summary>
    public long PortfolioVersion { get; private set; }

    public DateTime ComputedAt { get; private set; }

    /// <summary>The UTC day of <see cref="ComputedAt"/>.</summary>
    public DateOnly ComputedOn { get; private set; }

    /// <param name="resellerId">Whose it is.</param>
    /// <param name="onNextFirst">The portfolio as it will stand on the next 1st.</param>
    /// <param name="book">In force on that day; null when none is.</param>
    /// <param name="portfolioVersion">The version of the reseller's portfolio that this is.</param>
    /// <param name="now">UTC.</param>
    public static ResellerSummary Of(long resellerId, Portfolio onNextFirst, PriceBook? book, long portfolioVersion, DateTime now)
    {
        var totals = MonthTotals.Of(onNextFirst);
        var n = onNextFirst.WhiteLabels;
        var tier = n == 0 ? null : book?.TierOf(n);
        var next = book is null ? null : NextTier.After(book, n);
        var (runRate, publicPrice) = (Math.Min(totals.Total, Order.LargestAmount), Math.Min(totals.Public, Order.LargestAmount));
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
            PortfolioVersion = portfolioVersion,
            ComputedAt = now,
            ComputedOn = DateOnly.FromDateTime(now),
        };
    }
}
