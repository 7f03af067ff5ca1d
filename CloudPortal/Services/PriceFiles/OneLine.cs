using System.Globalization;
using System.Text;

namespace CloudPortal.Services.PriceFiles;

/// <summary>Foreign text inside a message: whatever would break or blur the line is written as an escape.</summary>
internal static class OneLine
{
    public static string Of(string text)
    {
        if (!text.Any(IsUnprintable))
        {
            return text;
        }

        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            _ = IsUnprintable(c) ? line.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}") : line.Append(c);
        }

        return line.ToString();
    }

    private static bool IsUnprintable(char c) => char.GetUnicodeCategory(c)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate;
}
