namespace CloudPortal.Domain.Pricing;

/// <summary>
/// Prices orders against one portfolio. What does not depend on the order is computed once, so that a page can price at
/// every keystroke.
/// </summary>
public sealed class OrderPricer
{
    private readonly Portfolio today;
    private readonly Portfolio nextFirst;
    private readonly decimal[] before;
    private readonly decimal monthlyBefore;

    /// <param name="today">The portfolio on the order day.</param>
    /// <param name="nextFirst">The same reseller's portfolio as it will stand on the day of the monthly figures.</param>
    public OrderPricer(Portfolio today, Portfolio nextFirst)
    {
        this.today = today;
        this.nextFirst = nextFirst;
        before = AppTotals(nextFirst);
        monthlyBefore = before.Sum();
    }

    /// <param name="newToday">The ordered apps, with status Ordered, under the book of the order day.</param>
    /// <param name="newOnNextFirst">The same apps as they will stand on the day of the monthly figures.</param>
    /// <param name="bookOfNext">The book that would price further White Labels.</param>
    public OrderPreview Preview(IReadOnlyList<LicensedApp> newToday, IReadOnlyList<LicensedApp> newOnNextFirst, PriceBook bookOfNext)
    {
        var orderDay = today.With(newToday);
        var afterOrder = nextFirst.With(newOnNextFirst);

        var dueNowLines = new List<PriceLine>(newToday.Count * 2);
        var dueNowSink = new LineListSink(dueNowLines);
        PortfolioPricer.PriceOrder(orderDay, today.Apps.Count, ref dueNowSink);

        var newLines = new List<PriceLine>(newOnNextFirst.Count * 2);
        var monthSink = new AfterOrderSink(nextFirst, before, newLines);
        PortfolioPricer.PriceMonth(afterOrder, ref monthSink);

        return new OrderPreview
        {
            Currency = today.Currency,
            Day = today.Day,
            MonthlyFrom = nextFirst.Day,
            WhiteLabels = orderDay.WhiteLabels,
            WhiteLabelsBefore = nextFirst.WhiteLabels,
            WhiteLabelsAfter = afterOrder.WhiteLabels,
            DueNowLines = dueNowLines,
            DueNow = dueNowLines.Sum(l => l.Amount),
            OneOff = dueNowLines.Where(l => l.Component == PriceComponent.Setup).Sum(l => l.Amount),
            MonthlyBefore = monthlyBefore,
            MonthlyAfter = monthSink.Total,
            NewLines = newLines,
            Others = monthSink.Others(),
            Effects = new PricedWhenRead<AppEffect>(() => Effects(AppTotals(afterOrder))),
            Counted = new PricedWhenRead<LicensedApp>(() => [.. orderDay.Apps.Where(a => a.CountsAsWhiteLabel)]),
            NextTier = NextTier.Of(afterOrder, monthSink.Total, bookOfNext),
        };
    }

    private List<AppEffect> Effects(decimal[] after)
    {
        var effects = new List<AppEffect>();
        for (var i = 0; i < before.Length; i++)
        {
            if (before[i] != after[i])
            {
                effects.Add(new AppEffect(i, nextFirst.Apps[i], before[i], after[i]));
            }
        }

        return effects;
    }

    private static decimal[] AppTotals(Portfolio portfolio)
    {
        var totals = new decimal[portfolio.Apps.Count];
        var sink = new AppTotalsSink(totals);
        PortfolioPricer.PriceMonth(portfolio, ref sink);
        return totals;
    }

    /// <summary>One pass gives the total, the effects on the others and the lines of the new ones.</summary>
    private struct AfterOrderSink(Portfolio others, decimal[] before, List<PriceLine> newLines) : IPriceLineSink
    {
        private OtherAppsSink effects = new(others, before);

        public decimal Total { get; private set; }

        public void Add(int appIndex, in PriceLine line)
        {
            Total += line.Amount;
            if (appIndex >= before.Length)
            {
                newLines.Add(line);
            }
            else
            {
                effects.Add(appIndex, line.Amount);
            }
        }

        public OtherApps Others() => effects.Finish();
    }
}
