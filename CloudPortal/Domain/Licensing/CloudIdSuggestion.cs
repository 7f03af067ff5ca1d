using System.Globalization;
using System.Text;

namespace CloudPortal.Domain.Licensing;

/// <summary>A Cloud ID made from an app's name: its letters and digits, accents dropped, in upper case.</summary>
public static class CloudIdSuggestion
{
    private const string Lengthening = "APP";

    /// <returns>3 to 20 characters; empty when the name has no letter of the Latin alphabet to start with.</returns>
    public static string From(string name)
    {
        var kept = new StringBuilder(CloudId.MaxLength);
        // By runes: half a surrogate pair has no normal form and would throw.
        foreach (var c in string.Concat(name.EnumerateRunes()).Normalize(NormalizationForm.FormD))
        {
            if (kept.Length == CloudId.MaxLength)
            {
                break;
            }

            if (char.IsAsciiLetter(c) || (char.IsAsciiDigit(c) && kept.Length > 0))
            {
                kept.Append(char.ToUpperInvariant(c));
            }
        }

        return kept.Length is > 0 and < CloudId.MinLength ? kept + Lengthening : kept.ToString();
    }

    /// <summary>The same with a number at its end, for when the first is taken.</summary>
    /// <param name="suggestion">A suggestion of this class.</param>
    /// <param name="number">2 or more.</param>
    public static string Numbered(string suggestion, int number)
    {
        var suffix = number.ToString(CultureInfo.InvariantCulture);
        return suggestion[..Math.Min(suggestion.Length, CloudId.MaxLength - suffix.Length)] + suffix;
    }
}
