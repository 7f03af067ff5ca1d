using System.Text.Json;

namespace CloudPortal.Services.PriceFiles;

/// <summary>
/// The properties of one object: known ones, each once. What is wrong is noted, and the reader goes on and finds all
/// problems at once.
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

    public void Refuse(string name, string sentence) => problems.Add(Place.Of(name), sentence);

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
}
