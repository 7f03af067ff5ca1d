namespace CloudPortal.Domain.Pricing;

/// <summary>How the discount of one line came about; all percentages.</summary>
public readonly struct Discount
{
    /// <summary>The White Labels that counted.</summary>
    public int WhiteLabels { get; init; }

    /// <summary>Graduated: the place of this White Label, from 1. Otherwise 0.</summary>
    public int Position { get; init; }

    /// <summary>The tier that applied; <see cref="VolumeTier.None"/> for what is no White Label.</summary>
    public VolumeTier Tier { get; init; }

    public decimal Agreement { get; init; }

    public decimal ExtraPoints { get; init; }

    public decimal Ceiling { get; init; }

    /// <summary>min(ceiling, max(tier, agreement) + extra points): what discounted components get.</summary>
    public decimal Combined { get; init; }
}
