namespace CloudPortal.Domain.Pricing;

/// <summary>One app as the engine sees it on one day: the terms of its licence, and nothing of its brand.</summary>
public sealed record LicensedApp
{
    /// <summary>Null until a licence from a quote gets its Cloud ID.</summary>
    public required CloudId? CloudId { get; init; }

    /// <summary>How explanations call it while it has no Cloud ID; null where only its number is known.</summary>
    public string? Name { get; init; }

    /// <summary>How explanations call it.</summary>
    public string Label => CloudId?.Value ?? Name ?? UnnamedApp.NameOf(LicenceNumber);

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

    /// <summary>Percent of the agreement that the licence's quote keeps for it, 0 to 50; the better of it and the reseller's own counts.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is beyond that.</exception>
    public decimal QuotedAgreement
    {
        get;
        init => field = value == 0m ? value : PriceLimits.Percentage(value);
    }

    /// <summary>What a quote promises for its order and for its own figures; null for everything else. A month follows the portfolio all the same.</summary>
    public QuotePromise? Promise { get; init; }

    /// <summary>The book that prices this licence on this day.</summary>
    public required PriceBook Book { get; init; }

    /// <summary>The same app once a later book applies to it: what its quote kept of an agreement ends with the book of the quote.</summary>
    public LicensedApp MovedTo(PriceBook later) => this with { Book = later, QuotedAgreement = 0m };

    /// <summary>Whether it counts towards the volume tiers.</summary>
    public bool CountsAsWhiteLabel => Bundle == Bundle.WhiteLabel && Status.IsLicensed();
}
