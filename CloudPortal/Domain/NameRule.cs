using System.Globalization;
using System.Text;

namespace CloudPortal.Domain;

/// <summary>The one rule of names that people type, of apps, customers and resellers: what is kept is what can be seen.</summary>
public static class NameRule
{
    /// <summary>UTF-16 units that one character may take on average: room for families of emoji, none for piles of accents.</summary>
    public const int UnitsPerCharacter = 8;

    private const int NonJoiner = 0x200C;
    private const int Joiner = 0x200D;

    // Letters and signs by their category, and yet nothing to see: fillers, the empty Braille cell; last, what was lost on the way here.
    private static readonly int[] Blanks = [0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0, 0xFFFD];

    /// <summary>As it is stored: composed (NFC), without white space around it, and one space where there was more. Takes any text.</summary>
    public static string Normalise(string typed)
    {
        // By runes: half a surrogate pair has no normal form and would throw.
        var composed = string.Concat(typed.EnumerateRunes()).Normalize(NormalizationForm.FormC).Trim();
        var kept = new StringBuilder(composed.Length);
        foreach (var rune in composed.EnumerateRunes())
        {
            if (!IsSpace(rune))
            {
                kept.Append(rune);
            }
            else if (kept[^1] != ' ')
            {
                kept.Append(' ');
            }
        }

        return kept.ToString();
    }

    /// <summary>The form in which two names are compared: without case, and without joiners, which may show nothing.</summary>
    public static string KeyOf(string name) => string.Concat(Normalise(name).EnumerateRunes().Where(r => !IsJoiner(r))).ToUpperInvariant();

    /// <returns>What is wrong, as a sentence; null for a good name.</returns>
    public static string? Check(string typed, int mostCharacters)
    {
        var runes = Normalise(typed).EnumerateRunes().ToArray();
        var length = new StringInfo(string.Concat(runes)).LengthInTextElements;
        if (length == 0 || length > mostCharacters)
        {
            return $"A name has 1 to {mostCharacters} characters.";
        }

        if (runes.Sum(r => r.Utf16SequenceLength) > mostCharacters * UnitsPerCharacter)
        {
            return "This name has too many accents in one place. Leave some out.";
        }

        if (!AreAllowed(runes))
        {
            return "A name has no line breaks, tabs or invisible characters. Type it anew instead of pasting it.";
        }

        return runes.Any(IsLetterDigitOrSymbol) ? null : "A name has at least one letter, digit or symbol.";
    }

    /// <summary>Whether a line that is <see cref="Normalise">normalised</see> holds only what can be seen, and spaces.</summary>
    public static bool IsVisible(string line) => AreAllowed([.. line.EnumerateRunes()]);

    private static bool AreAllowed(Rune[] runes) => Enumerable.Range(0, runes.Length).All(i => IsAllowed(runes, i));

    private static bool IsAllowed(Rune[] runes, int index)
    {
        // Persian and Indian words and composed emoji need joiners, between what they join.
        if (IsJoiner(runes[index]))
        {
            return index > 0 && index < runes.Length - 1 && IsSeen(runes[index - 1]) && IsSeen(runes[index + 1]);
        }

        return runes[index].Value == ' ' || IsSeen(runes[index]);
    }

    private static bool IsSeen(Rune rune) => IsLetterDigitOrSymbol(rune) || Rune.IsPunctuation(rune) || IsMark(rune);

    private static bool IsLetterDigitOrSymbol(Rune rune) =>
        (Rune.IsLetter(rune) || Rune.IsNumber(rune) || Rune.IsSymbol(rune)) && !Blanks.Contains(rune.Value);

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    private static bool IsJoiner(Rune rune) => rune.Value is NonJoiner or Joiner;

    /// <summary>Line breaks and tabs are no spaces within a name: they came in by a mistake that one wants to see.</summary>
    private static bool IsSpace(Rune rune) => Rune.IsWhiteSpace(rune) && !Rune.IsControl(rune);
}
