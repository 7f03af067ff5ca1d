using System.Text.Json;

namespace CloudPortal.Services.PriceFiles;

/// <summary>Texts of a JSON document. An escape such as <c>\ud800</c> alone is allowed by JSON's grammar, but is no Unicode text.</summary>
internal static class JsonText
{
    /// <returns>Null when the element is no string, or holds half a surrogate pair.</returns>
    public static string? Of(JsonElement element)
    {
        try
        {
            return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <returns>Null when the name holds half a surrogate pair.</returns>
    public static string? NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
