namespace CloudPortal.Domain.Pricing;

/// <summary>One priced component of one app, with everything that explains it. A struct, so that totals over large portfolios allocate nothing.</summary>
public readonly struct PriceLine
{
    public required LicensedApp App { get; init; }

    public required PriceComponent Component { get; init; }

    /// <summary>1 for Setup and Platform, the users for Users.</summary>
    public required int Quantity { get; init; }

    /// <summary>Null when the whole month is charged.</summary>
    public Proration? Proration { get; init; }

    /// <summary>Before discount; for a Platform line always that of the full month.</summary>
    public required decimal PublicUnit { get; init; }

    public required Discount Discount { get; init; }

    /// <summary>The percentage that this component really gets: 0 where the book does not discount it.</summary>
    public required decimal DiscountPercent { get; init; }

    /// <summary>Exact, not rounded; of the full month.</summary>
    public required decimal NetUnit { get; init; }

    /// <summary>Rounded once to the minor unit of the book's currency.</summary>
    public required decimal Amount { get; init; }
}
