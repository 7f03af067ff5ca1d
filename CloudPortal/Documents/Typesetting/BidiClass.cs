using System.Globalization;
using System.Text;

namespace CloudPortal.Documents.Typesetting;

/// <summary>How a character behaves between texts of both directions (UAX #9, table 4).</summary>
internal enum BidiClass
{
    Left,
    Right,
    ArabicLetter,
    EuropeanNumber,
    ArabicNumber,
    NumberSign,
    NumberTerminator,
    NumberSeparator,
    Mark,
    Neutral,
}

internal static class BidiClasses
{
    public static BidiClass Of(Rune rune) => rune.IsAscii ? OfAscii((char)rune.Value) : rune.Value switch
    {
        0x200E => BidiClass.Left,
        0x200F => BidiClass.Right,
        0x061C => BidiClass.ArabicLetter,
        >= 0x06F0 and <= 0x06F9 or 0xB2 or 0xB3 or 0xB9 or (>= 0xFF10 and <= 0xFF19) => BidiClass.EuropeanNumber,
        >= 0x0660 and <= 0x0669 or 0x066B or 0x066C or (>= 0x0600 and <= 0x0605) => BidiClass.ArabicNumber,
        0x2212 or 0x207A or 0x207B or 0x208A or 0x208B => BidiClass.NumberSign,
        0xB0 or 0xB1 or 0x066A or 0x2213 or (>= 0x2030 and <= 0x2034) => BidiClass.NumberTerminator,
        0xA0 or 0x060C or 0x202F or 0x2044 => BidiClass.NumberSeparator,
        _ => OfCategory(rune),
    };

    private static BidiClass OfAscii(char c) => c switch
    {
        >= '0' and <= '9' => BidiClass.EuropeanNumber,
        (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') => BidiClass.Left,
        '+' or '-' => BidiClass.NumberSign,
        '#' or '$' or '%' => BidiClass.NumberTerminator,
        ',' or '.' or '/' or ':' => BidiClass.NumberSeparator,
        _ => BidiClass.Neutral,
    };

    private static BidiClass OfCategory(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control => BidiClass.Mark,
        UnicodeCategory.CurrencySymbol => BidiClass.NumberTerminator,
        _ when IsRight(rune.Value) => BidiClass.Right,
        _ when IsArabic(rune.Value) => BidiClass.ArabicLetter,
        UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber => BidiClass.Left,
        _ when Rune.IsLetter(rune) => BidiClass.Left,
        _ => BidiClass.Neutral,
    };

    private static bool IsRight(int value) =>
        value is (>= 0x0590 and <= 0x05FF) or (>= 0x07C0 and <= 0x085F) or (>= 0xFB1D and <= 0xFB4F) or (>= 0x10800 and <= 0x10FFF)
            or (>= 0x1E800 and <= 0x1EDFF) or (>= 0x1EF00 and <= 0x1EFFF);

    private static bool IsArabic(int value) =>
        value is (>= 0x0600 and <= 0x07BF) or (>= 0x0860 and <= 0x08FF) or (>= 0xFB50 and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFE)
            or (>= 0x1EE00 and <= 0x1EEFF);
}
