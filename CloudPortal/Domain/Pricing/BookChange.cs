namespace CloudPortal.Domain.Pricing;

/// <summary>
/// What another price book would change about the month of one portfolio, the apps that move to it priced by it and all
/// others as they are. Both sides are results of the engine over the whole portfolio.
/// </summary>
/// <param name="Before">The month's total without the book.</param>
/// <param name="After">The same with it.</param>
/// <param name="AnyLineIsDearer">Whether some app's Platform or Users line is: that makes the book an increase.</param>
public readonly record struct BookChange(decimal Before, decimal After, bool AnyLineIsDearer)
{
    public decimal Change => After - Before;

    /// <param name="portfolio">As it stands that day without the book.</param>
    /// <param name="book">In the portfolio's currency.</param>
    /// <param name="moves">Which apps it prices, by their index.</param>
    /// <exception cref="InvalidOperationException">An app that moves has no rate in the book.</exception>
    /// <exception cref="OverflowException">An amount is beyond what a decimal holds.</exception>
    public static BookChange Of(Portfolio portfolio, PriceBook book, Func<int, bool> moves)
    {
        var before = Lines(portfolio);
        var after = Lines(Moved(portfolio, book, moves));
        return new BookChange(before.Sum(), after.Sum(), before.Zip(after).Any(pair => pair.Second > pair.First));
    }

    /// <summary>A rate makes no line come or go: the same apps, in the same order, have the same components.</summary>
    internal static Portfolio Moved(Portfolio portfolio, PriceBook book, Func<int, bool> moves) =>
        portfolio.Of(portfolio.Apps.Select((app, i) => moves(i) ? app with { Book = book } : app));

    private static List<decimal> Lines(Portfolio portfolio)
    {
        var sink = new AmountsSink(new List<decimal>(portfolio.Apps.Count * 2));
        PortfolioPricer.PriceMonth(portfolio, ref sink);
        return sink.Amounts;
    }

    private readonly struct AmountsSink(List<decimal> amounts) : IPriceLineSink
    {
        public List<decimal> Amounts => amounts;

        public void Add(int appIndex, in PriceLine line) => amounts.Add(line.Amount);
    }
}
