using System.Globalization;
using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;
using CsCheck;

namespace CloudPortal.Tests.Domain.Pricing;

/// <summary>Generates portfolios that reach every rule: ties and midpoints, the limits, and everyday numbers.</summary>
public static class PricingCases
{
    public static readonly Gen<Currency> Currencies = Gen.OneOf<Currency>([.. Currency.All]);

    public static readonly Gen<decimal> Percentages = Gen.Frequency(
        (3, Gen.Const(0m)),
        (4, Gen.Int[0, 50].Select(p => (decimal)p)),
        (2, Gen.Int[0, 500_000].Select(p => p / 10_000m)));

    private static readonly Gen<decimal> Prices = Gen.Frequency(
        (3, Gen.OneOf(0m, 499m, 0.80m, 0.005m, 0.125m, 2.675m, 1_000_000_000m, 999_999_999.999999m, 0.000001m)),
        (3, Gen.Int[0, 100_000].Select(p => p / 1000m)),
        (2, Gen.Long[0, 1_000_000_000_000_000].Select(p => p / 1_000_000m)));

    private static readonly (Bundle Bundle, Placement Placement)[] Kinds =
    [
        (Bundle.WhiteLabel, Placement.Standalone),
        (Bundle.FullFeature, Placement.Standalone),
        (Bundle.Enterprise, Placement.Standalone),
        (Bundle.FullFeature, Placement.CustomerApp),
        (Bundle.Enterprise, Placement.CustomerApp),
    ];

    private static readonly Gen<Rate[]> Rates =
        Gen.Select(Prices.Array[5], Prices.Array[5], Prices.Array[5], (setup, platform, perUser) =>
            Kinds.Select((k, i) => new Rate(k.Bundle, k.Placement, setup[i], platform[i], perUser[i])).ToArray());

    // Bounds within reach of a brute force that adds apps one by one.
    private static readonly Gen<VolumeTier[]> Tiers =
        Gen.Select(Gen.Int[1, 12].Array[0, 4], Percentages.Array[5], (gaps, discounts) =>
        {
            Array.Sort(discounts);
            var from = 1;
            return discounts.Take(gaps.Length + 1).Select((d, i) => new VolumeTier(i == 0 ? 1 : from += gaps[i - 1], d)).ToArray();
        });

    private static readonly Gen<int> Users = Gen.Frequency(
        (2, Gen.Const(0)), (5, Gen.Int[1, 300]), (1, Gen.Const(10_000_000)), (1, Gen.Int[0, 10_000_000]));

    private static readonly Gen<AppStatus> Statuses = Gen.Frequency(
        (4, Gen.Const(AppStatus.Live)), (4, Gen.Enum<AppStatus>()));

    private static readonly Gen<DateOnly> Days = Gen.Int[0, 800].Select(d => new DateOnly(2023, 12, 1).AddDays(d));

    /// <summary>Any mixture of books, modes, flags and statuses; some apps without a Cloud ID yet.</summary>
    public static readonly Gen<PricingCase> All = Of(books: 3, unnamed: true);

    public static Gen<PricingCase> Of(int books, bool unnamed) =>
        Currencies.SelectMany(currency =>
            Gen.Select(Books(currency).Array[1, books], Days, Percentages).SelectMany((chosen, day, agreement) =>
                Gen.Select(Apps(chosen, day, unnamed).Array[0, 20], Ordered(chosen[0], day).Array[0, 4]).Select((apps, order) =>
                    new PricingCase(currency, day, agreement, chosen, Numbered(apps, 0), Numbered(order, apps.Length)))));

    private static Gen<PriceBook> Books(Currency currency) =>
        Gen.Select(Rates, Tiers, Gen.Bool, Gen.Bool.Array[3], Gen.Frequency((1, Gen.Const(50m)), (1, Percentages)), (rates, tiers, graduated, flags, ceiling) =>
            PriceBook.Create(
                "Generated", currency, rates, tiers, graduated ? VolumeMode.Graduated : VolumeMode.AllUnits,
                new DiscountedComponents(flags[0], flags[1], flags[2]), ceiling));

    private static Gen<LicensedApp> Apps(PriceBook[] books, DateOnly day, bool unnamed) =>
        Gen.Select(Kind, Statuses, Users, Percentages, Gen.Int[0, books.Length - 1], Gen.Int[-4, 1], CloudIds(unnamed), (kind, status, users, points, book, age, id) =>
            new LicensedApp
            {
                CloudId = id,
                Bundle = kind.Bundle,
                Placement = kind.Placement,
                Status = status,
                OrderedOn = day.AddDays(age),
                Users = users,
                ExtraPoints = points,
                Book = books[book],
            });

    private static Gen<LicensedApp> Ordered(PriceBook book, DateOnly day) =>
        Apps([book], day, unnamed: false).Select(a => a with { Status = AppStatus.Ordered, OrderedOn = day });

    private static Gen<(Bundle Bundle, Placement Placement)> Kind => Gen.Frequency((5, Gen.Const(Kinds[0])), (4, Gen.OneOf(Kinds)));

    private static Gen<CloudId?> CloudIds(bool unnamed) => Gen.Select(Gen.Int[0, 9], Gen.Char['A', 'C'], Gen.OneOf("PP", "P7", "PPLICATION"), (i, letter, rest) =>
        unnamed && i == 0 ? null : CloudId.Parse(letter + rest));

    // Unique by number, in an order that has nothing to do with the place.
    private static LicensedApp[] Numbered(LicensedApp[] apps, int first) => [.. apps.Select((a, i) => a with
    {
        LicenceNumber = first + i,
        CloudId = a.CloudId is null ? null : CloudId.Parse(a.CloudId.Value + (first + i).ToString(CultureInfo.InvariantCulture)),
    })];
}
