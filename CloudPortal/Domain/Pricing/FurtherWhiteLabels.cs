namespace CloudPortal.Domain.Pricing;

/// <summary>
/// What a number of further Live White Labels with 0 users and no extra points, in one order, would change. They stand
/// last in graduated order. Priced as a group, so that a tier a thousand million apps away costs no more to look at than the next.
/// </summary>
public readonly record struct FurtherWhiteLabels(int Count, decimal MonthlyChange, decimal SetupOnce)
{
    /// <summary>Whole months until the setup is paid back by the monthly saving, rounded up; null when nothing is saved.</summary>
    public int? PayBackMonths => PayBack.Months(SetupOnce, -MonthlyChange);

    /// <param name="portfolio">The real portfolio, as it stands on the day of the monthly figure.</param>
    /// <param name="book">The book that would price the further White Labels.</param>
    /// <param name="count">1 or more.</param>
    /// <returns>Null when the book has no White Label rate.</returns>
    /// <exception cref="OverflowException">The count or the sum is beyond what an int or a decimal holds.</exception>
    public static FurtherWhiteLabels? Price(Portfolio portfolio, PriceBook book, int count) =>
        Price(portfolio, PortfolioPricer.MonthlyTotal(portfolio), book, count);

    internal static FurtherWhiteLabels? Price(Portfolio portfolio, decimal monthlyNow, PriceBook book, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        if (book.RateFor(Bundle.WhiteLabel, Placement.Standalone) is not { } rate)
        {
            return null;
        }

        var existing = PortfolioPricer.MonthlyTotal(portfolio, count);
        var group = default(GroupTotals);
        PriceGroup(portfolio, book, rate, count, ref group);
        return new FurtherWhiteLabels(count, existing + group.Platform - monthlyNow, group.Setup);
    }

    /// <summary>Pushes the Platform and the Setup line of the further White Labels, each once for all that share it.</summary>
    internal static void PriceGroup<TSink>(Portfolio portfolio, PriceBook book, Rate rate, int count, ref TSink sink)
        where TSink : IGroupSink
    {
        var rule = new DiscountRule(portfolio, count);
        var sample = Sample(book, portfolio.Day);
        var last = portfolio.WhiteLabels + count;
        for (var place = portfolio.WhiteLabels + 1; place <= last;)
        {
            // All units: one step for the whole group. Graduated: one for each tier that the group passes through.
            var end = book.VolumeMode == VolumeMode.Graduated ? Math.Min(last, LastOfTier(book, place)) : last;
            ref readonly var discount = ref rule.OfFurther(book, place);
            sink.AddGroup(end - place + 1, PortfolioPricer.Line(sample, PriceComponent.Platform, rate.Platform, 1, in discount, null));
            sink.AddGroup(end - place + 1, PortfolioPricer.Line(sample, PriceComponent.Setup, rate.Setup, 1, in discount, null));
            place = end + 1;
        }
    }

    internal static LicensedApp Sample(PriceBook book, DateOnly day) => new()
    {
        CloudId = null,
        Bundle = Bundle.WhiteLabel,
        Placement = Placement.Standalone,
        Status = AppStatus.Live,
        OrderedOn = day,
        Book = book,
    };

    private static int LastOfTier(PriceBook book, int place)
    {
        foreach (var tier in book.Tiers)
        {
            if (tier.From > place)
            {
                return tier.From - 1;
            }
        }

        return int.MaxValue - 1;
    }

    private struct GroupTotals : IGroupSink
    {
        public decimal Platform { get; private set; }

        public decimal Setup { get; private set; }

        public void AddGroup(int count, in PriceLine line)
        {
            if (line.Component == PriceComponent.Platform)
            {
                Platform += count * line.Amount;
            }
            else
            {
                Setup += count * line.Amount;
            }
        }
    }
}

/// <summary>Takes one line for several White Labels that share it.</summary>
internal interface IGroupSink
{
    void AddGroup(int count, in PriceLine line);
}
