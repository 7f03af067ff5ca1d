using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;

namespace CloudPortal.Tests.Support;

/// <summary>The sample price book of the product's rules.</summary>
public static class SampleBooks
{
    public static readonly Rate[] Rates =
    [
        new(Bundle.WhiteLabel, Placement.Standalone, 2500.00m, 499.00m, 0.80m),
        new(Bundle.FullFeature, Placement.Standalone, 499.00m, 149.00m, 1.20m),
        new(Bundle.Enterprise, Placement.Standalone, 299.00m, 89.00m, 1.50m),
        new(Bundle.FullFeature, Placement.CustomerApp, 249.00m, 99.00m, 1.10m),
        new(Bundle.Enterprise, Placement.CustomerApp, 149.00m, 49.00m, 1.40m),
    ];

    public static readonly VolumeTier[] Tiers = [new(1, 0m), new(3, 10m), new(5, 20m), new(10, 30m), new(20, 40m), new(50, 50m)];

    public static PriceBook Eur(string name = "EUR 2026.2") => PriceBook.Create(name, Currency.Eur, Rates, Tiers, isSample: true);
}
