namespace CloudPortal.Domain.Pricing;

/// <summary>"Hold 20 instead of 18": the number of White Labels, not below today's, at which the month costs least.</summary>
public static class CheapestCount
{
    /// <returns>The further White Labels that lower the monthly total most (the fewest, where several do); null when holding n is cheapest.</returns>
    /// <remarks>
    /// Between the lower bounds of tiers each further White Label only adds its own fee, so only the bounds need a look:
    /// those of every book in the portfolio, since each app uses its own book's tiers.
    /// </remarks>
    public static FurtherWhiteLabels? Of(Portfolio portfolio, PriceBook book)
    {
        var now = PortfolioPricer.MonthlyTotal(portfolio);
        FurtherWhiteLabels? best = null;
        var bounds = portfolio.Apps.Select(a => a.Book).Append(book).Distinct()
            .SelectMany(b => b.Tiers).Select(t => t.From)
            .Where(from => from > portfolio.WhiteLabels)
            .Distinct().Order();
        foreach (var bound in bounds)
        {
            var further = FurtherWhiteLabels.Price(portfolio, now, book, bound - portfolio.WhiteLabels);
            if (further is { } step && step.MonthlyChange < (best?.MonthlyChange ?? 0m))
            {
                best = step;
            }
        }

        return best;
    }
}
