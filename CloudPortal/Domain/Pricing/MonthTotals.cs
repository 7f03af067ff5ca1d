namespace CloudPortal.Domain.Pricing;

/// <summary>A portfolio's month: what it costs, and what the same lines cost at public prices.</summary>
/// <param name="Total">Before tax, the sum of the rounded lines.</param>
/// <param name="Public">The same lines without any discount, each rounded once.</param>
public readonly record struct MonthTotals(decimal Total, decimal Public)
{
    /// <summary>Volume tiers, agreements and extra points together; never negative.</summary>
    public decimal Discount => Public - Total;

    /// <summary>The same in per cent of the public prices, to one decimal; 0 where nothing is charged.</summary>
    public decimal DiscountPercent => Public == 0m ? 0m : Math.Round(100m * Discount / Public, 1, MidpointRounding.AwayFromZero);

    /// <exception cref="OverflowException">An amount is beyond what a decimal holds.</exception>
    public static MonthTotals Of(Portfolio portfolio)
    {
        var sink = default(Sink);
        PortfolioPricer.PriceMonth(portfolio, ref sink);
        return new MonthTotals(sink.Total, sink.Public);
    }

    private struct Sink : IPriceLineSink
    {
        public decimal Total { get; private set; }

        public decimal Public { get; private set; }

        public void Add(int appIndex, in PriceLine line)
        {
            Total += line.Amount;
            Public += line.App.Book.Currency.Round(line.PublicUnit * line.Quantity);
        }
    }
}
