namespace CloudPortal.Domain.Pricing;

/// <summary>The next tier that gives more than the one that contains n, and what reaching it would change.</summary>
/// <param name="Tier">The tier; agreement and ceiling are disregarded when it is chosen.</param>
/// <param name="AppsAway">How many further White Labels reach it.</param>
/// <param name="Reaching">The change of the monthly total (negative is cheaper) and the setup, with that many further White Labels.</param>
public sealed record NextTier(VolumeTier Tier, int AppsAway, FurtherWhiteLabels Reaching)
{
    /// <returns>Null when no tier gives more, or the book has no White Label rate.</returns>
    public static NextTier? Of(Portfolio portfolio, PriceBook book) => Of(portfolio, PortfolioPricer.MonthlyTotal(portfolio), book);

    internal static NextTier? Of(Portfolio portfolio, decimal monthlyNow, PriceBook book)
    {
        var here = portfolio.WhiteLabels == 0 ? VolumeTier.None : book.TierOf(portfolio.WhiteLabels);
        foreach (var tier in book.Tiers)
        {
            if (tier.From > portfolio.WhiteLabels && tier.Discount > here.Discount)
            {
                var away = tier.From - portfolio.WhiteLabels;
                return FurtherWhiteLabels.Price(portfolio, monthlyNow, book, away) is { } reaching ? new NextTier(tier, away, reaching) : null;
            }
        }

        return null;
    }
}
