namespace CloudPortal.Domain.Pricing;

/// <summary>One component of one app without another price book and with it.</summary>
public readonly record struct LineChange(PriceLine Before, PriceLine After)
{
    public decimal Change => After.Amount - Before.Amount;

    /// <summary>In the portfolio's order, Platform before Users.</summary>
    /// <inheritdoc cref="BookChange.Of"/>
    public static IReadOnlyList<LineChange> Of(Portfolio portfolio, PriceBook book, Func<int, bool> moves) =>
        [.. Lines(portfolio).Zip(Lines(BookChange.Moved(portfolio, book, moves)), (before, after) => new LineChange(before, after))];

    private static List<PriceLine> Lines(Portfolio portfolio)
    {
        var lines = new List<PriceLine>(portfolio.Apps.Count * 2);
        var sink = new LineListSink(lines);
        PortfolioPricer.PriceMonth(portfolio, ref sink);
        return lines;
    }
}
