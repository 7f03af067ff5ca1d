using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Sample.Telling;

namespace CloudPortal.Sample.Stories;

/// <summary>
/// Nine White Labels, one below the 30 % tier, two of them main apps: the reseller of the pictures. What happened lately
/// happened in this month, so its figures are the same on every day.
/// </summary>
internal static class NimbusTelecom
{
    private const string Mara = "Mara Holt";
    private const string Jonas = "Jonas Reed";

    public static ResellerStory Of(StoryDays days) => new()
    {
        LegalName = "Nimbus Telecom",
        Address = "14 Quay Street, Galway, H91 X2R4, Ireland",
        VatNumber = "IE3668997OH",
        People =
        [
            new(Mara, SamplePersonas.NimbusOwner.Email),
            new(Jonas, "jonas.reed@nimbus.example", Role.Manager, MayOrder: true),
            new("Lena Fjord", "lena.fjord@nimbus.example", Role.Viewer),
        ],
        Apps = [.. WhiteLabels(days), .. UnderNimbus(days), .. UnderHelioTel(days)],
        Turns =
        [
            new(days.ThisMonth(daysAgo: 15), scene => scene.SuspendAsync(Mara, "ORBITLINE")),
            new(days.ThisMonth(daysAgo: 8), scene => scene.EndAsync(Jonas, "VELOCITY")),
            new(days.ThisMonth(daysAgo: 5), scene => scene.OrderAsync([new("Meridian Desk", "MERIDIAN", 40, days.ThisMonth(5)) { By = Mara, Colour = "#1F2733" }])),
        ],
    };

    private static IEnumerable<AppStory> WhiteLabels(StoryDays days) =>
    [
        new("Nimbus Phone", "NIMBUS", 412, days.Past(13, 1)) { LiveOn = days.Past(13, 12), Colour = "#2050C0" },
        new("Nimbus Pro", "NIMBUSPRO", 186, days.Past(13, 3)) { LiveOn = days.Past(13, 17), Colour = "#1D4ED8" },
        new("Helio Tel", "HELIOTEL", 240, days.Past(11, 4)) { LiveOn = days.Past(11, 19), Colour = "#B4410E" },
        new("Baltic Voice", "BALTICVOICE", 95, days.Past(10, 11)) { LiveOn = days.Past(10, 27), By = Jonas, Colour = "#0E7C86" },
        new("Kestrel Connect", "KESTREL", 64, days.Past(8, 2)) { LiveOn = days.Past(8, 14), Colour = "#6D3FC4", Measured = [9, 22, 31, 38, 47, 52, 58, 64] },
        new("Orbit Line", "ORBITLINE", 58, days.Past(6, 6)) { LiveOn = days.Past(6, 20), Colour = "#B3202C" },
        new("Terra Call", "TERRACALL", 133, days.Past(4, 9)) { LiveOn = days.Past(4, 21), By = Jonas, Colour = "#157F3D" },
        new("Fjord Talk", "FJORDTALK", 77, days.Past(2, 3)) { LiveOn = days.Past(2, 16), Colour = "#0E7C86" },
    ];

    private static IEnumerable<AppStory> UnderNimbus(StoryDays days) =>
    [
        new AppStory("Harbor Law", "HARBORLAW", 35, days.Past(12, 9)) { LiveOn = days.Past(12, 22), By = Jonas }.Under("NIMBUS", Bundle.FullFeature, "Harbor & Lowe"),
        new AppStory("City Clinic", "CITYCLINIC", 62, days.Past(11, 16)) { LiveOn = days.Past(10, 2), By = Jonas }.Under("NIMBUS", Bundle.FullFeature, "City Clinic Group"),
        new AppStory("Nord Bakery", "NORDBAKERY", 12, days.Past(9, 5)) { LiveOn = days.Past(9, 17), By = Jonas }.Under("NIMBUS", Bundle.Enterprise, "Nord Bakery"),
        new AppStory("Pinecrest Hotels", "PINECREST", 48, days.Past(7, 8)) { LiveOn = days.Past(7, 23), By = Jonas }.Under("NIMBUS", Bundle.Enterprise, "Pinecrest Hotels"),
    ];

    // SOLARIS has no full month yet: the run-rate counts the users expected of it, as many as were billed.
    private static IEnumerable<AppStory> UnderHelioTel(StoryDays days) =>
    [
        new AppStory("Velo City", "VELOCITY", 18, days.Past(9, 19)) { LiveOn = days.Past(8, 3), By = Jonas }.Under("HELIOTEL", Bundle.Enterprise, "Velo City"),
        new AppStory("Atlas Logistics", "ATLASLOG", 26, days.Past(5, 13)) { LiveOn = days.Past(5, 27), By = Jonas }.Under("HELIOTEL", Bundle.Enterprise, "Atlas Logistics"),
        new AppStory("Solaris Energy", "SOLARIS", 54, days.Past(1, 20)) { LiveOn = days.Past(1, 27), By = Jonas }.Under("HELIOTEL", Bundle.FullFeature, "Solaris Energy"),
    ];
}
