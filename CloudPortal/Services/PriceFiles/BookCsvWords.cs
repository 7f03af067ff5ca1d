using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;

namespace CloudPortal.Services.PriceFiles;

/// <summary>The words of a price book's file, the same to be written and to be read.</summary>
internal static class BookCsvWords
{
    public const string Book = "Book";
    public const string Rate = "Rate";
    public const string Tier = "Tier";
    public const string Policy = "Policy";
    public const string Name = "Name";
    public const string Currency = "Currency";
    public const string Ceiling = "Ceiling %";
    public const string NoticeDays = "Notice in days";
    public const string LossLimit = "Rise to acknowledge %";
    public const string PointsLimit = "Points without approval";
    public const string Mode = "Volume mode";
    public const string AllUnits = "All units";
    public const string Graduated = "Graduated";
    public const string Yes = "yes";
    public const string No = "no";
    public const string Setup = "Setup fee is discounted";
    public const string Platform = "Platform fee is discounted";
    public const string PerUser = "Per-user price is discounted";

    public static Bundle? BundleOf(string text) => Find<Bundle>(text, Words.Of);

    public static Placement? PlacementOf(string text) => Find<Placement>(text, Words.Of);

    public static VolumeMode? ModeOf(string text) => Is(text, AllUnits) ? VolumeMode.AllUnits : Is(text, Graduated) ? VolumeMode.Graduated : null;

    public static bool? SwitchOf(string text) => Is(text, Yes) ? true : Is(text, No) ? false : null;

    public static bool Is(string text, string word) => string.Equals(text, word, StringComparison.OrdinalIgnoreCase);

    private static T? Find<T>(string text, Func<T, string> word)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Is(text, word(value)))
            {
                return value;
            }
        }

        return null;
    }
}
