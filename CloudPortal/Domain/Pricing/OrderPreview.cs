namespace CloudPortal.Domain.Pricing;

/// <summary>
/// What an order costs: due now on the order day, and what it changes per month from the next 1st. The order and its
/// charges are written from this very result.
/// </summary>
public sealed record OrderPreview
{
    public required Currency Currency { get; init; }

    /// <summary>The order day (UTC), which is the billing day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The day from which the monthly figures hold.</summary>
    public required DateOnly MonthlyFrom { get; init; }

    /// <summary>n on the order day, with the order.</summary>
    public required int WhiteLabels { get; init; }

    /// <summary>n on the day of the monthly figures, without the order.</summary>
    public required int WhiteLabelsBefore { get; init; }

    /// <summary>n on the day of the monthly figures, with the order.</summary>
    public required int WhiteLabelsAfter { get; init; }

    public required IReadOnlyList<PriceLine> DueNowLines { get; init; }

    public required decimal DueNow { get; init; }

    /// <summary>The setup lines of <see cref="DueNowLines"/>.</summary>
    public required decimal OneOff { get; init; }

    public required decimal MonthlyBefore { get; init; }

    public required decimal MonthlyAfter { get; init; }

    /// <summary>The monthly lines of the ordered apps.</summary>
    public required IReadOnlyList<PriceLine> NewLines { get; init; }

    /// <summary>The other apps whose monthly amount changes, summed up.</summary>
    public required OtherApps Others { get; init; }

    /// <summary>Each of them, in the portfolio's order; made when it is read.</summary>
    public required IReadOnlyList<AppEffect> Effects { get; init; }

    /// <summary>The apps that count for the volume tier on the order day, the ordered ones included; made when it is read.</summary>
    public required IReadOnlyList<LicensedApp> Counted { get; init; }

    /// <summary>The next tier after the order.</summary>
    public required NextTier? NextTier { get; init; }

    public decimal MonthlyChange => MonthlyAfter - MonthlyBefore;

    /// <summary>What the other apps change by per month.</summary>
    public decimal OthersChange => Others.Change;

    /// <summary>The change of the first year: one-off and twelve months.</summary>
    public decimal FirstYear => OneOff + (12 * MonthlyChange);

    /// <summary>The portfolio on the day of the monthly figures, with the ordered apps at its end.</summary>
    /// <param name="nextFirst">The portfolio without the order that was priced.</param>
    public Portfolio AfterOrder(Portfolio nextFirst) => nextFirst.With(NewLines.Where(l => l.Component == PriceComponent.Platform).Select(l => l.App));

    /// <summary>The portfolio on the order day, with the ordered apps at its end.</summary>
    /// <param name="today">The portfolio without the order that was priced.</param>
    public Portfolio OnOrderDay(Portfolio today) => today.With(DueNowLines.Where(l => l.Component == PriceComponent.Platform).Select(l => l.App));

    /// <summary>What the ordered apps cost per month of one component.</summary>
    public decimal NewMonthly(PriceComponent component) => NewLines.Where(l => l.Component == component).Sum(l => l.Amount);
}
