using System.Globalization;

namespace CloudPortal.Components.Quotes;

/// <summary>A day as the browser's own field for days gives and takes it.</summary>
internal static class DayText
{
    private const string Form = "yyyy-MM-dd";

    public static string Of(DateOnly? day) => day?.ToString(Form, CultureInfo.InvariantCulture) ?? "";

    public static DateOnly? Read(string text) =>
        DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
