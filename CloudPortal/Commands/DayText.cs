using System.Globalization;

namespace CloudPortal.Commands;

/// <summary>A UTC day on the command line.</summary>
internal static class DayText
{
    /// <returns>False for what is no real date; null, for what was left out, is fine.</returns>
    public static bool TryRead(string? text, out DateOnly? day)
    {
        var isDay = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var given);
        day = isDay ? given : null;
        return isDay || text is null;
    }

    public static string Form(string text) => $"{text}: the day must be a real date of the form YYYY-MM-DD";
}
