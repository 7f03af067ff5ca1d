namespace CloudPortal.Domain.Pricing;

/// <summary>One app as the engine sees it on one day: the terms of its licence, and nothing of its brand.</summary>
public sealed record LicensedApp
{
    /// <summary>Null until a licence from a quote gets its Cloud ID.</summary>
    public required CloudId? CloudId { get; init; }

    /// <summary>The number of the licence; orders White Labels of one day that have no Cloud ID yet.</summary>
    public long LicenceNumber { get; init; }

    public required Bundle Bundle { get; init; }

    public required Placement Placement { get; init; }

    public required AppStatus Status { get; init; }

    /// <summary>The day on which the app became a White Label (for other bundles: was ordered).</summary>
    public required DateOnly OrderedOn { get; init; }

    /// <summary>Billable or expected users, 0 to 10 000 000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is beyond that.</exception>
    public int Users
    {
        get;
        init => field = value is >= 0 and <= PriceLimits.MostUsers ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "0 to 10 000 000 users");
    }

    /// <summary>Percentage points that the licence's quote gave on top, 0 to 50 with at most 4 decimals.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is beyond that.</exception>
    public decimal ExtraPoints
    {
        get;
        init => field = value == 0m ? value : PriceLimits.Percentage(value);
    }

    /// <summary>The book that prices this licence on this day.</summary>
    public required PriceBook Book { get; init; }

    /// <summary>Whether it counts towards the volume tiers.</summary>
    public bool CountsAsWhiteLabel => Bundle == Bundle.WhiteLabel && Status.IsLicensed();
}
