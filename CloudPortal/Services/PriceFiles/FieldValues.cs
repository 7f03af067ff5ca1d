using System.Globalization;
using System.Text.Json;
using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;

namespace CloudPortal.Services.PriceFiles;

/// <summary>The values of properties. Each read gives the value, or null after having noted the problem.</summary>
internal static class FieldValues
{
    public static string? Text(this Fields fields, string name) => fields.Required(name) is { } value ? TextOf(fields, name, value) : null;

    public static CloudId? CloudId(this Fields fields, string name) => fields.Text(name) is { } text ? CloudIdOf(fields, name, text) : null;

    public static CloudId? OptionalCloudId(this Fields fields, string name) =>
        fields.Optional(name) is { } value && TextOf(fields, name, value) is { } text ? CloudIdOf(fields, name, text) : null;

    public static DateOnly? Date(this Fields fields, string name)
    {
        if (fields.Text(name) is not { } text)
        {
            return null;
        }

        if (text.Length == 10 && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        fields.Refuse(name, "must be a real date of the form YYYY-MM-DD");
        return null;
    }

    /// <summary>One of the names of an enumeration, in exactly its letters.</summary>
    public static T? Choice<T>(this Fields fields, string name)
        where T : struct, Enum
    {
        if (fields.Text(name) is not { } text)
        {
            return null;
        }

        var place = Array.IndexOf(Names<T>.All, text);
        if (place >= 0)
        {
            return Names<T>.Values[place];
        }

        fields.Refuse(name, $"must be one of {string.Join(", ", Names<T>.All)}");
        return null;
    }

    public static bool? Flag(this Fields fields, string name, bool ifLeftOut)
    {
        switch (fields.Optional(name)?.ValueKind)
        {
            case null:
                return ifLeftOut;
            case JsonValueKind.True:
                return true;
            case JsonValueKind.False:
                return false;
            default:
                fields.Refuse(name, "must be true or false");
                return null;
        }
    }

    public static decimal? Number(this Fields fields, string name, NumberRange range) => fields.Required(name) is { } value ? NumberOf(fields, name, value, range) : null;

    public static decimal? Number(this Fields fields, string name, NumberRange range, decimal ifLeftOut) =>
        fields.Optional(name) is { } value ? NumberOf(fields, name, value, range) : ifLeftOut;

    private static decimal? NumberOf(Fields fields, string name, JsonElement value, NumberRange range)
    {
        var (number, problem) = range.Judge(ExactOf(value));
        if (problem is not null)
        {
            fields.Refuse(name, problem);
        }

        return number;
    }

    private static ExactNumber? ExactOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Number => ExactNumber.OfJson(element.GetRawText()),
        JsonValueKind.String when JsonText.Of(element) is { } text => ExactNumber.OfText(text),
        _ => null,
    };

    private static string? TextOf(Fields fields, string name, JsonElement value)
    {
        var text = JsonText.Of(value);
        if (text is null)
        {
            fields.Refuse(name, value.ValueKind == JsonValueKind.String ? "must be Unicode text: half a surrogate pair is none" : "must be a string");
        }

        return text;
    }

    private static CloudId? CloudIdOf(Fields fields, string name, string text)
    {
        if (Domain.CloudId.TryParse(text, out var id))
        {
            return id;
        }

        fields.Refuse(name, text.EndsWith('*')
            ? "must be a Cloud ID without the * of the Editable version"
            : "must be a Cloud ID: a letter, then 2 to 19 letters or digits");
        return null;
    }

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly string[] All = Enum.GetNames<T>();
        public static readonly T[] Values = Enum.GetValues<T>();
    }
}
