namespace CloudPortal.Domain.Pricing;

/// <summary>The platform fees of all White Labels together: the sum that proves a nudge.</summary>
/// <param name="Count">How many White Labels.</param>
/// <param name="Total">Their platform fees of a month.</param>
/// <param name="Each">The fee of each, where it is the same for all; otherwise null.</param>
public sealed record WhiteLabelFees(int Count, decimal Total, decimal? Each)
{
    /// <param name="portfolio">The portfolio of the day.</param>
    /// <param name="book">The book that would price further White Labels.</param>
    /// <param name="further">Further White Labels behind those of the portfolio, 0 or more.</param>
    /// <exception cref="InvalidOperationException">There are further ones, and the book has no White Label rate.</exception>
    public static WhiteLabelFees Of(Portfolio portfolio, PriceBook book, int further)
    {
        var sink = default(FeeSink);
        PortfolioPricer.PriceMonth(portfolio, further, ref sink);
        if (further > 0)
        {
            var rate = book.RateFor(Bundle.WhiteLabel, Placement.Standalone)
                ?? throw new InvalidOperationException($"{book.Name} has no rate for White Labels");
            FurtherWhiteLabels.PriceGroup(portfolio, book, rate, further, ref sink);
        }

        return new WhiteLabelFees(portfolio.WhiteLabels + further, sink.Total, sink.Lowest == sink.Highest ? sink.Highest : null);
    }

    private struct FeeSink : IPriceLineSink, IGroupSink
    {
        public decimal Total { get; private set; }

        public decimal Lowest { get; private set; }

        public decimal Highest { get; private set; }

        public void Add(int appIndex, in PriceLine line)
        {
            if (line is { Component: PriceComponent.Platform, App.Bundle: Bundle.WhiteLabel })
            {
                Take(1, line.Amount);
            }
        }

        public void AddGroup(int count, in PriceLine line)
        {
            if (line.Component == PriceComponent.Platform)
            {
                Take(count, line.Amount);
            }
        }

        private void Take(int count, decimal fee)
        {
            Lowest = Total == 0m ? fee : Math.Min(Lowest, fee);
            Highest = Math.Max(Highest, fee);
            Total += count * fee;
        }
    }
}
