using System.Globalization;

namespace CloudPortal.Components.Shared;

/// <summary>A colour as <c>#RRGGBB</c>, and how readable text on it is by WCAG.</summary>
public readonly record struct BrandColour
{
    /// <summary>What text needs at least.</summary>
    public const decimal Needed = 4.5m;

    private const string White = "#FFFFFF";
    private const string Ink = "#14181F";

    private BrandColour(string hex) => Hex = hex;

    public string Hex { get; }

    /// <summary>White on it, to one: 1 to 21.</summary>
    public decimal WhiteContrast => Contrast(White);

    public decimal InkContrast => Contrast(Ink);

    /// <summary>White wherever white can be read, else the better of white and ink.</summary>
    public string TextColour => WhiteContrast >= Needed || WhiteContrast >= InkContrast ? White : Ink;

    public static bool TryParse(string? text, out BrandColour colour)
    {
        var hex = text?.Trim().TrimStart('#') ?? "";
        var valid = hex.Length == 6 && hex.All(char.IsAsciiHexDigit);
        colour = valid ? new BrandColour("#" + hex.ToUpperInvariant()) : default;
        return valid;
    }

    private decimal Contrast(string text)
    {
        var (one, other) = (Luminance(Hex), Luminance(text));
        // Rounded down: 4.49 must not be shown as the 4.5 that is needed.
        return Math.Floor((decimal)((Math.Max(one, other) + .05) / (Math.Min(one, other) + .05)) * 10m) / 10m;
    }

    private static double Luminance(string hex) => (.2126 * Channel(hex, 1)) + (.7152 * Channel(hex, 3)) + (.0722 * Channel(hex, 5));

    private static double Channel(string hex, int at)
    {
        var value = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255d;
        return value <= .04045 ? value / 12.92 : Math.Pow((value + .055) / 1.055, 2.4);
    }
}
