using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CloudPortal.Domain.Licensing;

/// <summary>The colour of an app's brand, as <c>#RRGGBB</c> in upper case.</summary>
public sealed record BrandColour
{
    /// <summary>WCAG AA for text of normal size.</summary>
    public const double ReadableContrast = 4.5;

    public static readonly BrandColour Default = new("#2050C0");

    private BrandColour(string value) => Value = value;

    public string Value { get; }

    /// <summary>The WCAG contrast ratio of white text on this colour, 1 to 21.</summary>
    public double ContrastOfWhite => 1.05 / (Luminance + 0.05);

    /// <summary>The WCAG contrast ratio of black text on this colour, 1 to 21.</summary>
    public double ContrastOfBlack => (Luminance + 0.05) / 0.05;

    private double Luminance => (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));

    public static bool TryParse(string? text, [NotNullWhen(true)] out BrandColour? colour)
    {
        colour = null;
        if (text is not { Length: 7 } || text[0] != '#' || !text.Skip(1).All(char.IsAsciiHexDigit))
        {
            return false;
        }

        colour = new BrandColour(text.ToUpperInvariant());
        return true;
    }

    /// <exception cref="FormatException">The text is no <c>#RRGGBB</c>.</exception>
    public static BrandColour Parse(string text) =>
        TryParse(text, out var colour) ? colour : throw new FormatException($"'{text}' is not a colour");

    public override string ToString() => Value;

    private double Channel(int at)
    {
        var value = int.Parse(Value.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
