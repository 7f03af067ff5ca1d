namespace CloudPortal.Domain.Pricing;

/// <summary>How the discount of one line came about; all percentages.</summary>
public struct Discount
{
    /// <summary>The White Labels that counted.</summary>
    public int WhiteLabels { readonly get; init; }

    /// <summary>Graduated: the place of this White Label, from 1. Otherwise 0.</summary>
    public int Position { readonly get; internal set; }

    /// <summary>The tier that applied; <see cref="VolumeTier.None"/> for what is no White Label.</summary>
    public VolumeTier Tier { readonly get; init; }

    public decimal Agreement { readonly get; init; }

    /// <inheritdoc cref="Portfolio.AgreementTerms"/>
    public AgreementTerms? AgreementTerms { readonly get; init; }

    public decimal ExtraPoints { readonly get; init; }

    public decimal Ceiling { readonly get; init; }

    /// <summary>min(ceiling, max(tier, agreement) + extra points): what discounted components get.</summary>
    public decimal Combined { readonly get; init; }

    /// <summary>What is left of a discounted public price: 0.9 for 10 %.</summary>
    internal decimal Share { readonly get; init; }

    /// <summary>Whether <see cref="Agreement"/> is the one that the licence's quote keeps, as it is better than the reseller's own.</summary>
    public bool AgreementIsQuoted { readonly get; init; }

    /// <summary>The quote that promises this discount; null where it follows from the portfolio.</summary>
    public QuotePromise? Promise { readonly get; init; }
}
