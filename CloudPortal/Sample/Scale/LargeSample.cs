namespace CloudPortal.Sample.Scale;

/// <summary>A sample of many resellers, to see how the portal bears them. The same seed makes the same portfolios.</summary>
/// <param name="Resellers">1 or more, all in EUR.</param>
/// <param name="Apps">Of all resellers together, 0 or more.</param>
/// <param name="Seed">Any number.</param>
public sealed record LargeSample(int Resellers, int Apps, int Seed)
{
    public const int MostResellers = 1_000_000;
    public const int MostApps = 20_000_000;

    /// <summary>Who owns the largest portfolio; signs in with <see cref="SamplePersonas.Password"/>.</summary>
    public const string LargestOwner = "owner@meridian.example";

    public const string LargestName = "Meridian Networks";

    /// <summary>Apps of the largest reseller, where there are enough.</summary>
    public const int Largest = 10_000;
}
