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
        var before = new LinesBefore(new decimal[portfolio.Apps.Count * 2]);
        PortfolioPricer.PriceMonth(portfolio, ref before);
        var after = new LinesAfter(before.Amounts);
        PortfolioPricer.PriceMonth(Moved(portfolio, book, moves), ref after);
        return new BookChange(before.Total, after.Total, after.AnyIsDearer);
    }

    /// <summary>A rate makes no line come or go: the same apps, in the same order, have the same components.</summary>
    internal static Portfolio Moved(Portfolio portfolio, PriceBook book, Func<int, bool> moves) =>
        portfolio.Of(portfolio.Apps.Select((app, i) => moves(i) ? app.MovedTo(book) : app));

    private struct LinesBefore(decimal[] amounts) : IPriceLineSink
    {
        private int lines;

        public readonly decimal[] Amounts => amounts;

        public decimal Total { get; private set; }

        public void Add(int appIndex, in PriceLine line)
        {
            amounts[lines++] = line.Amount;
            Total += line.Amount;
        }
    }

    /// <summary>Compares as the lines come: simulations price a million apps.</summary>
    private struct LinesAfter(decimal[] before) : IPriceLineSink
    {
        private int lines;

        public decimal Total { get; private set; }

        public bool AnyIsDearer { get; private set; }

        public void Add(int appIndex, in PriceLine line)
        {
            AnyIsDearer |= line.Amount > before[lines++];
            Total += line.Amount;
        }
    }
}
