using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace CloudPortal.Domain;

/// <summary>
/// The identity of an app: chosen once, then immutable, unique for ever. Canonical upper case,
/// <c>[A-Z][A-Z0-9]{2,19}</c>; compared without case by being upper-cased at the door. A trailing <c>*</c>
/// addresses the Editable version of an app and is never part of its Cloud ID.
/// </summary>
public sealed record CloudId
{
    public const int MinLength = 3;
    public const int MaxLength = 20;

    private static readonly SearchValues<char> Allowed = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    private CloudId(string value) => Value = value;

    public string Value { get; }

    /// <exception cref="FormatException">The text is no Cloud ID.</exception>
    public static CloudId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not a Cloud ID");

    /// <summary>Takes any case; refuses anything but ASCII letters and digits.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out CloudId? id)
    {
        id = null;
        if (text is null || text.Length is < MinLength or > MaxLength || !char.IsAsciiLetter(text[0]) || text.AsSpan().ContainsAnyExcept(Allowed))
        {
            return false;
        }

        id = new CloudId(text.ToUpperInvariant());
        return true;
    }

    public override string ToString() => Value;
}
