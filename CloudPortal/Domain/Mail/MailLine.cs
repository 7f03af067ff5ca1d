using System.Text;

namespace CloudPortal.Domain.Mail;

/// <summary>Text for a mail's head, where a line break would begin another header.</summary>
internal static class MailLine
{
    /// <summary>On one line, cut to a length.</summary>
    public static string Of(string text, int most)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Breaks(rune))
            {
                line.Append(rune);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        var whole = line.ToString().Trim();
        return whole.Length <= most ? whole : whole[..(char.IsHighSurrogate(whole[most - 1]) ? most - 1 : most)];
    }

    private static bool Breaks(Rune rune) => Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) is
        System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator;
}
