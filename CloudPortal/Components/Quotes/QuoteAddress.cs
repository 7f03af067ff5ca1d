using System.Globalization;
using CloudPortal.Services.Quotes;

namespace CloudPortal.Components.Quotes;

/// <summary>Where the pages of quotes are.</summary>
internal static class QuoteAddress
{
    public const string List = "/quotes";
    public const string New = "/quotes/new";

    public static string Of(string number) => $"/quotes/{number}";

    public static string Of(QuoteView view) => view.IsCurrent ? Of(view.Facts.Number) : Of(view.Facts.Number, view.Facts.Version);

    public static string Preview(QuoteView view) => FormattableString.Invariant($"/quotes/{view.Facts.Number}/preview?version={view.Facts.Version}");

    public static string Of(string number, int version) => FormattableString.Invariant($"/quotes/{number}?version={version}");

    /// <summary>A version as an address names it; null for what is none.</summary>
    public static int? Version(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Two versions side by side; without them the two that come to mind first.</summary>
    public static string Compare(string number, int before, int after) => FormattableString.Invariant($"{Compare(number)}?versions={before}-{after}");

    public static string Compare(string number) => $"{Of(number)}/compare";

    /// <param name="number">Of the quote.</param>
    /// <param name="version">Null for the current one.</param>
    /// <param name="day">Whose book stands beside today's; null for none.</param>
    public static string TimeMachine(string number, int? version, DateOnly? day = null)
    {
        string[] parts = [version is { } chosen ? FormattableString.Invariant($"version={chosen}") : "", day is null ? "" : $"day={DayText.Of(day)}"];
        return $"{Of(number)}/time-machine" + (parts.Where(p => p.Length > 0).ToList() is [_, ..] set ? $"?{string.Join('&', set)}" : "");
    }
}
