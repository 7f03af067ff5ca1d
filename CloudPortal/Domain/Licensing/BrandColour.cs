using System.Diagnostics.CodeAnalysis;

namespace CloudPortal.Domain.Licensing;

/// <summary>The colour of an app's brand, as <c>#RRGGBB</c> in upper case.</summary>
public sealed record BrandColour
{
    public static readonly BrandColour Default = new("#2050C0");

    private BrandColour(string value) => Value = value;

    public string Value { get; }

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
}
