using CloudPortal.Domain;
using CloudPortal.Sample.Telling;

namespace CloudPortal.Sample.Stories;

/// <summary>One reseller for each thing that screens must not forget.</summary>
internal static class SpecialResellers
{
    /// <summary>Four White Labels are in the 10 % tier; its agreement gives 15 %, and the better of the two counts.</summary>
    private static readonly Household WithAgreement = new("Marlow Bridge", "Tess Marlow", "Marlow", "Reading, United Kingdom", 4, 447, Since: 8)
    {
        Turns = days => [new(days.Past(7, 10), scene => scene.AgreeAsync(15m, days.First(6), days.First(-6).AddDays(-1), "Three-year commitment"))],
    };

    /// <summary>A name that reads from right to left.</summary>
    private static readonly Household RightToLeft = new("شركة النورس للاتصالات", "Layla Haddad", "Nawras", "بيروت، لبنان", 6, 583, Since: 4);

    private static readonly Household InDollars = new("Cedar Lake Voice", "Dana Whitfield", "CedarLake", "Madison WI, United States", 2, 200, Since: 3) { Currency = Currency.Usd };

    /// <summary>One main app with fourteen customer apps. Four of them have so many users that White Labels of their own would be cheaper.</summary>
    private static readonly Household ShouldConvert = new("Tidewater Voice", "Rhys Tidwell", "Tidewater", "Swansea, United Kingdom", 1, 118, Since: 5)
    {
        Enterprise = [940, 36, 875, 22, 18, 1010, 41, 27, 15, 830, 33, 19, 24, 12],
    };

    /// <summary>Nothing licensed yet.</summary>
    public static ResellerStory HollinConnect => new()
    {
        LegalName = "Hollin Connect",
        Address = "3 Mill Lane, Sheffield, United Kingdom",
        VatNumber = "GB905512347",
        People = [new("Priya Nair", "priya.nair@hollin.example")],
    };

    public static IReadOnlyList<Household> All => [WithAgreement, RightToLeft, InDollars, ShouldConvert];
}
