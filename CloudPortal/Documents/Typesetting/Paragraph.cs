using System.Globalization;
using System.Text;

namespace CloudPortal.Documents.Typesetting;

/// <summary>Text of any length, broken into lines of a width: between words, and within a word only when it is wider than a line.</summary>
internal static class Paragraph
{
    /// <summary>One line, as long as it is.</summary>
    public static TextLine Line(string text, TextStyle style)
    {
        var clean = Clean(text).ReplaceLineEndings(" ");
        var (levels, whole) = Levels(ref clean);
        return TextLine.Shape(clean, levels, 0, clean.Length, style, whole == 1);
    }

    public static IEnumerable<TextLine> Lines(string text, TextStyle style, float width) =>
        Clean(text).ReplaceLineEndings("\n").Split('\n').SelectMany(line => Broken(line, style, width));

    private static List<TextLine> Broken(string text, TextStyle style, float width)
    {
        var (levels, whole) = Levels(ref text);
        var unbroken = TextLine.Shape(text, levels, 0, text.Length, style, whole == 1);
        if (unbroken.Width <= width)
        {
            return [unbroken];
        }

        var widths = new float[text.Length];
        unbroken.Measure(widths);
        var lines = new List<TextLine>();
        for (var start = 0; start < text.Length;)
        {
            var end = LineEnd(text, widths, start, width);
            var trimmed = end;
            while (trimmed > start + 1 && text[trimmed - 1] == ' ') trimmed--;
            lines.Add(TextLine.Shape(text, levels, start, trimmed, style, whole == 1));
            start = end;
        }

        return lines;
    }

    private static int LineEnd(string text, float[] widths, int start, float width)
    {
        var (at, used, lastBreak) = (start, 0f, 0);
        while (at < text.Length)
        {
            var next = at + StringInfo.GetNextTextElementLength(text, at);
            var element = 0f;
            for (var i = at; i < next; i++) element += widths[i];
            if (text[at] == ' ')
            {
                lastBreak = next;
            }
            else if (used + element > width && at > start)
            {
                return lastBreak > start ? lastBreak : at;
            }

            used += element;
            at = next;
        }

        return at;
    }

    /// <summary>The levels, and the text without the controls that only those are for.</summary>
    private static (byte[] Levels, byte Base) Levels(ref string text)
    {
        var (levels, whole) = ReadingOrder.Levels(text);
        if (!text.AsSpan().ContainsAnyInRange('\u2060', '\u2069') && !text.AsSpan().ContainsAny('\u200E', '\u200F', '\uFEFF'))
        {
            return (levels, whole);
        }

        var kept = Enumerable.Range(0, levels.Length).ToList();
        var all = text;
        kept.RemoveAll(i => all[i] is (>= '\u2060' and <= '\u2069') or '\u200E' or '\u200F' or '\uFEFF');
        text = string.Concat(kept.Select(i => all[i]));
        return ([.. kept.Select(i => levels[i])], whole);
    }

    /// <summary>Valid Unicode in its composed form; a tab is a space, other control characters are nothing.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\t')
            {
                clean.Append(' ');
            }
            else if (IsNoCharacter(rune.Value))
            {
                clean.Append('\uFFFD');
            }
            else if (rune.Value is '\n' or '\r' or 0x85 or 0x2028 or 0x2029 || !Rune.IsControl(rune))
            {
                clean.Append(rune);
            }
        }

        return clean.ToString().Normalize();
    }

    /// <summary>Values that Unicode gives to no character for ever; normalising refuses them.</summary>
    private static bool IsNoCharacter(int value) => (value & 0xFFFE) == 0xFFFE || value is >= 0xFDD0 and <= 0xFDEF;
}
