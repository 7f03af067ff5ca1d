namespace CloudPortal.Domain.Pricing;

/// <summary>From this many White Labels on (the bound is inclusive), this discount in percent.</summary>
public sealed record VolumeTier(int From, decimal Discount)
{
    /// <summary>The tier of what is no White Label: none.</summary>
    public static readonly VolumeTier None = new(0, 0m);
}
