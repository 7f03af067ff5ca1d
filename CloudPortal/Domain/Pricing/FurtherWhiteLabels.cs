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
        var (platform, setup) = PriceGroup(portfolio, book, rate, count);
        return new FurtherWhiteLabels(count, existing + platform - monthlyNow, setup);
    }

    private static (decimal Platform, decimal Setup) PriceGroup(Portfolio portfolio, PriceBook book, Rate rate, int count)
    {
        var rule = new DiscountRule(portfolio, count);
        var sample = new LicensedApp
        {
            CloudId = null,
            Bundle = Bundle.WhiteLabel,
            Placement = Placement.Standalone,
            Status = AppStatus.Live,
            OrderedOn = portfolio.Day,
            Book = book,
        };
        var (platform, setup) = (0m, 0m);
        var last = portfolio.WhiteLabels + count;
        for (var place = portfolio.WhiteLabels + 1; place <= last;)
        {
            // All units: one step for the whole group. Graduated: one for each tier that the group passes through.
            var end = book.VolumeMode == VolumeMode.Graduated ? Math.Min(last, LastOfTier(book, place)) : last;
            ref readonly var discount = ref rule.OfFurther(book, place);
            platform += (end - place + 1) * PortfolioPricer.Line(sample, PriceComponent.Platform, rate.Platform, 1, in discount, null).Amount;
            setup += (end - place + 1) * PortfolioPricer.Line(sample, PriceComponent.Setup, rate.Setup, 1, in discount, null).Amount;
            place = end + 1;
        }

        return (platform, setup);
    }

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
}
