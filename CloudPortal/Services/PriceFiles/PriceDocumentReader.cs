using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using CloudPortal.Domain.Pricing;

namespace CloudPortal.Services.PriceFiles;

/// <summary>Reads a document and finds all of its problems at once.</summary>
public static class PriceDocumentReader
{
    private static readonly string[] Properties = ["date", "book", "agreement", "apps", "order"];
    private static readonly string[] AgreementProperties = ["discount"];

    // A document needs 5 levels. What is deeper is a problem at its place, but the parser's time grows with the square of the depth.
    private const int DeepestLevel = 500;

    /// <returns>The document, or the problems when there are any.</returns>
    public static (PriceDocument? Document, Problems Problems) Read(ReadOnlyMemory<byte> utf8)
    {
        var problems = new Problems();
        using var json = Parse(utf8, problems);
        var document = json is null ? null : Read(json.RootElement, problems);
        return (problems.Count == 0 ? document : null, problems);
    }

    /// <returns>A price book that stands alone, as the object <c>book</c> of a document; or its problems.</returns>
    /// <param name="utf8">The file.</param>
    /// <param name="asDraft">Whether it shall become a draft: then its name is one that can be typed again.</param>
    public static (PriceBook? Book, Problems Problems) ReadBook(ReadOnlyMemory<byte> utf8, bool asDraft = false)
    {
        var problems = new Problems();
        using var json = Parse(utf8, problems);
        var book = json is null ? null : BookReading.Of(json.RootElement, problems, asDraft).Book;
        return (problems.Count == 0 ? book : null, problems);
    }

    private static JsonDocument? Parse(ReadOnlyMemory<byte> utf8, Problems problems)
    {
        var text = utf8.Span.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
        if (!Utf8.IsValid(text.Span))
        {
            problems.Add(Place.Root, "is not a text in UTF-8");
            return null;
        }

        try
        {
            if (IsTooDeep(text.Span))
            {
                problems.Add(Place.Root, $"is nested deeper than {Text(DeepestLevel)} levels");
                return null;
            }

            return JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = DeepestLevel });
        }
        catch (JsonException e)
        {
            // Counted from 1, as editors do.
            problems.Add(Place.Root, $"is not a JSON text: line {Text(e.LineNumber + 1)}, byte {Text(e.BytePositionInLine + 1)}");
            return null;
        }
    }

    private static bool IsTooDeep(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = int.MaxValue });
        var isTooDeep = false;
        while (reader.Read())
        {
            isTooDeep |= reader.CurrentDepth >= DeepestLevel;
        }

        return isTooDeep;
    }

    private static string Text(long? number) => (number ?? 0).ToString(CultureInfo.InvariantCulture);

    private static PriceDocument? Read(JsonElement root, Problems problems)
    {
        if (Fields.Of(root, Place.Root, problems, Properties) is not { } fields)
        {
            return null;
        }

        var date = fields.Date("date");
        var book = BookReading.Of(fields, problems);
        var agreement = Agreement(fields, problems);
        var apps = Apps(fields, "apps", isRequired: true, problems);
        var order = Apps(fields, "order", isRequired: false, problems);
        var rules = new PortfolioRules(apps, order, book, problems);
        rules.Check();

        return problems.Count > 0 ? null : new PriceDocument(
            date!.Value, book.Book!, agreement!.Value,
            [.. apps.Select(a => a.ToApp(book.Book!, a.OrderedOn!.Value))],
            [.. order.Select(a => a.ToApp(book.Book!, date.Value))]);
    }

    private static decimal? Agreement(Fields fields, Problems problems) =>
        fields.Optional("agreement") is not { } agreement
            ? 0m
            : Fields.Of(agreement, fields.Place.Of("agreement"), problems, AgreementProperties)?.Number("discount", NumberRange.Percentage);

    private static List<AppReading> Apps(Fields fields, string name, bool isRequired, Problems problems)
    {
        var readings = new List<AppReading>();
        foreach (var (item, place) in fields.List(name, isRequired) ?? [])
        {
            if (AppReading.Of(item, place, problems, isOrdered: name == "order") is { } app)
            {
                readings.Add(app);
            }
        }

        return readings;
    }
}
