using System.Globalization;
using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;

namespace CloudPortal.Benchmarks.Pricing;

internal static class SamplePortfolio
{
    private static readonly DateOnly Day = new(2026, 4, 1);

    private static readonly Rate[] Rates =
    [
        new(Bundle.WhiteLabel, Placement.Standalone, 2500.00m, 499.00m, 0.80m),
        new(Bundle.FullFeature, Placement.Standalone, 499.00m, 149.00m, 1.20m),
        new(Bundle.Enterprise, Placement.Standalone, 299.00m, 89.00m, 1.50m),
        new(Bundle.FullFeature, Placement.CustomerApp, 249.00m, 99.00m, 1.10m),
        new(Bundle.Enterprise, Placement.CustomerApp, 149.00m, 49.00m, 1.40m),
    ];

    private static readonly VolumeTier[] Tiers = [new(1, 0), new(3, 10), new(5, 20), new(10, 30), new(20, 40), new(50, 50)];

    /// <summary>Every second app is a White Label; days and Cloud IDs are shuffled, so that graduated order is work.</summary>
    public static Portfolio Of(int count, VolumeMode mode)
    {
        var book = PriceBook.Create("EUR sample", Currency.Eur, Rates, Tiers, mode, isSample: true);
        return new Portfolio(Day, Currency.Eur, agreement: 0m, Enumerable.Range(0, count).Select(i => App(book, i)));
    }

    private static LicensedApp App(PriceBook book, int i)
    {
        var shuffled = (int)((i * 7919L) % 100_003);
        return new LicensedApp
        {
            CloudId = CloudId.Parse("APP" + shuffled.ToString("D6", CultureInfo.InvariantCulture)),
            Bundle = i % 2 == 0 ? Bundle.WhiteLabel : i % 4 == 1 ? Bundle.FullFeature : Bundle.Enterprise,
            Placement = i % 2 == 0 ? Placement.Standalone : Placement.CustomerApp,
            Status = AppStatus.Live,
            OrderedOn = Day.AddDays(-(shuffled % 700)),
            Users = 10 + (i % 200),
            Book = book,
        };
    }
}
