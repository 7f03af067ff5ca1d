using CloudPortal.Sample.Telling;

namespace CloudPortal.Sample.Stories;

/// <summary>Five White Labels, just in the 20 % tier. Lark Desk has no users left; ending it would make the other four dearer.</summary>
internal static class SkerryTelecom
{
    public static ResellerStory Of(StoryDays days) => new()
    {
        LegalName = "Skerry Telecom",
        Address = "Strandgaten 8, Stavanger, Norway",
        VatNumber = "NO914778271MVA",
        People = [new("Ola Steen", "ola.steen@skerry.example")],
        Apps =
        [
            new("Skerry", "SKERRY", 148, days.Past(12, 5)) { LiveOn = days.Past(12, 18), Colour = "#0E7C86" },
            new("Skerry Business", "SKERRYBIZ", 96, days.Past(12, 5)) { LiveOn = days.Past(12, 20), Colour = "#0E7C86" },
            new("Cove Phone", "COVEPHONE", 61, days.Past(9, 14)) { LiveOn = days.Past(9, 26), Colour = "#2050C0" },
            new("Lark Desk", "LARKDESK", 0, days.Past(8, 9)) { LiveOn = days.Past(8, 22), Colour = "#B4410E", Measured = [4, 11, 14, 12, 7, 3, 1, 0] },
            new("Ridge Line", "RIDGELINE", 37, days.Past(6, 3)) { LiveOn = days.Past(6, 15), Colour = "#157F3D" },
        ],
    };
}
