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

        var after = new decimal[afterOrder.Apps.Count];
        var newLines = new List<PriceLine>(newOnNextFirst.Count * 2);
        var monthSink = new AfterOrderSink(after, nextFirst.Apps.Count, newLines);
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
            MonthlyAfter = after.Sum(),
            NewLines = newLines,
            Effects = Effects(after),
            Counted = [.. orderDay.Apps.Where(a => a.CountsAsWhiteLabel)],
            NextTier = NextTier.Of(afterOrder, bookOfNext),
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

    /// <summary>One pass gives both the amount of each app and the lines of the new ones.</summary>
    private readonly struct AfterOrderSink(decimal[] totals, int firstNew, List<PriceLine> newLines) : IPriceLineSink
    {
        public void Add(int appIndex, in PriceLine line)
        {
            totals[appIndex] += line.Amount;
            if (appIndex >= firstNew)
            {
                newLines.Add(line);
            }
        }
    }
}
