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
        if (After(book, portfolio.WhiteLabels) is not { } tier)
        {
            return null;
        }

        var away = tier.From - portfolio.WhiteLabels;
        return FurtherWhiteLabels.Price(portfolio, monthlyNow, book, away) is { } reaching ? new NextTier(tier, away, reaching) : null;
    }

    /// <summary>The tier alone, without pricing it.</summary>
    /// <param name="book">Whose tiers.</param>
    /// <param name="whiteLabels">n, 0 or more.</param>
    /// <returns>Null when no tier gives more.</returns>
    public static VolumeTier? After(PriceBook book, int whiteLabels)
    {
        var here = whiteLabels == 0 ? VolumeTier.None : book.TierOf(whiteLabels);
        return book.Tiers.FirstOrDefault(tier => tier.From > whiteLabels && tier.Discount > here.Discount);
    }
}
