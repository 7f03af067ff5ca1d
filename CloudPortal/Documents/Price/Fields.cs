using System.Globalization;
using System.Text.Json;
using CloudPortal.Domain;

namespace CloudPortal.Documents.Price;

/// <summary>
/// The properties of one object. Each read gives the value, or null after having noted the problem; so a reader goes on
/// and finds all problems at once.
/// </summary>
internal sealed class Fields
{
    private readonly string[] known;
    private readonly JsonElement[] values;
    private readonly Problems problems;

    private Fields(Place place, string[] known, Problems problems)
    {
        Place = place;
        this.known = known;
        this.problems = problems;
        values = new JsonElement[known.Length];
    }

    public Place Place { get; }

    /// <summary>Refuses what is no object, and unknown or repeated properties.</summary>
    public static Fields? Of(JsonElement element, Place place, Problems problems, string[] known)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            problems.Add(place, "must be an object");
            return null;
        }

        var fields = new Fields(place, known, problems);
        fields.Sort(element);
        return fields;
    }

    /// <summary>The value; null when it is left out, as which null counts too.</summary>
    public JsonElement? Optional(string name)
    {
        var value = values[Array.IndexOf(known, name)];
        return value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null ? null : value;
    }

    public JsonElement? Required(string name)
    {
        var value = Optional(name);
        if (value is null)
        {
            Refuse(name, "is required");
        }

        return value;
    }

    public Fields? Object(string name, string[] properties) =>
        Required(name) is { } value ? Of(value, Place.Of(name), problems, properties) : null;

    /// <summary>The items of a list; null when it is left out or none.</summary>
    public IEnumerable<(JsonElement Item, Place Place)>? List(string name, bool isRequired)
    {
        if ((isRequired ? Required(name) : Optional(name)) is not { } value)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            Refuse(name, "must be an array");
            return null;
        }

        var list = Place.Of(name);
        return value.EnumerateArray().Select((item, i) => (item, list.At(i)));
    }

    public string? Text(string name) => Required(name) is { } value ? TextOf(name, value) : null;

    public CloudId? CloudId(string name) => Text(name) is { } text ? CloudIdOf(name, text) : null;

    public CloudId? OptionalCloudId(string name) =>
        Optional(name) is { } value && TextOf(name, value) is { } text ? CloudIdOf(name, text) : null;

    public DateOnly? Date(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (text.Length == 10 && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Refuse(name, "must be a real date of the form YYYY-MM-DD");
        return null;
    }

    /// <summary>One of the names of an enumeration, in exactly its letters.</summary>
    public T? Choice<T>(string name)
        where T : struct, Enum
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        var place = Array.IndexOf(Names<T>.All, text);
        if (place >= 0)
        {
            return Names<T>.Values[place];
        }

        Refuse(name, $"must be one of {string.Join(", ", Names<T>.All)}");
        return null;
    }

    public bool? Flag(string name, bool ifLeftOut)
    {
        switch (Optional(name)?.ValueKind)
        {
            case null:
                return ifLeftOut;
            case JsonValueKind.True:
                return true;
            case JsonValueKind.False:
                return false;
            default:
                Refuse(name, "must be true or false");
                return null;
        }
    }

    public decimal? Number(string name, NumberRange range) => Required(name) is { } value ? NumberOf(name, value, range) : null;

    public decimal? Number(string name, NumberRange range, decimal ifLeftOut) =>
        Optional(name) is { } value ? NumberOf(name, value, range) : ifLeftOut;

    public void Refuse(string name, string sentence) => problems.Add(Place.Of(name), sentence);

    private decimal? NumberOf(string name, JsonElement value, NumberRange range)
    {
        var (number, problem) = range.Judge(ExactNumber.Of(value));
        if (problem is not null)
        {
            Refuse(name, problem);
        }

        return number;
    }

    private string? TextOf(string name, JsonElement value)
    {
        var text = JsonText.Of(value);
        if (text is null)
        {
            Refuse(name, value.ValueKind == JsonValueKind.String ? "must be Unicode text: half a surrogate pair is none" : "must be a string");
        }

        return text;
    }

    private CloudId? CloudIdOf(string name, string text)
    {
        if (Domain.CloudId.TryParse(text, out var id))
        {
            return id;
        }

        Refuse(name, text.EndsWith('*')
            ? "must be a Cloud ID without the * of the Editable version"
            : "must be a Cloud ID: a letter, then 2 to 19 letters or digits");
        return null;
    }

    private void Sort(JsonElement element)
    {
        HashSet<string>? repeated = null;
        foreach (var property in element.EnumerateObject())
        {
            if (JsonText.NameOf(property) is not { } name)
            {
                problems.Add(Place, "has a property whose name is no Unicode text");
                continue;
            }

            var place = Array.IndexOf(known, name);
            if (place < 0)
            {
                Refuse(name, "is no property of this object");
            }
            else if (values[place].ValueKind == JsonValueKind.Undefined)
            {
                values[place] = property.Value;
            }
            else if ((repeated ??= []).Add(name))
            {
                Refuse(name, "is repeated");
            }
        }
    }

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly string[] All = Enum.GetNames<T>();
        public static readonly T[] Values = Enum.GetValues<T>();
    }
}
