using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CloudPortal.Services.PriceFiles;

/// <summary>How the portal's JSON files look.</summary>
internal static class JsonForm
{
    // A file for tools, not part of a page: every letter may stand as itself.
    public static readonly JsonWriterOptions Readable =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 8 };

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
