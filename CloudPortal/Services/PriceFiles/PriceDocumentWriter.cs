using System.Text.Json;

namespace CloudPortal.Services.PriceFiles;

/// <summary>Writes a document that <c>price</c> accepts and that gives the same numbers.</summary>
public static class PriceDocumentWriter
{
    /// <param name="document">All apps under its one book.</param>
    /// <returns>UTF-8, with a line end.</returns>
    /// <exception cref="ArgumentException">An app has no Cloud ID, or is under another book: the format cannot hold it.</exception>
    public static byte[] Write(PriceDocument document)
    {
        Guard(document);
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output, JsonForm.Readable))
        {
            json.WriteStartObject();
            json.WriteString("date", JsonForm.Iso(document.Date));
            json.WritePropertyName("book");
            PriceBookWriter.Write(json, document.Book);
            json.WriteStartObject("agreement");
            json.WritePercentage("discount", document.Agreement);
            json.WriteEndObject();
            WriteApps(json, "apps", document.Apps, isOrder: false);
            WriteApps(json, "order", document.Order, isOrder: true);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
        return output.ToArray();
    }

    private static void Guard(PriceDocument document)
    {
        foreach (var (app, _) in document.Apps.Concat(document.Order))
        {
            if (app.CloudId is null || app.Book != document.Book)
            {
                throw new ArgumentException("every app of a document has a Cloud ID and the document's book");
            }
        }
    }

    private static void WriteApps(Utf8JsonWriter json, string name, IReadOnlyList<DocumentApp> apps, bool isOrder)
    {
        json.WriteStartArray(name);
        foreach (var (app, mainApp) in apps)
        {
            json.WriteStartObject();
            json.WriteString("cloudId", app.CloudId!.Value);
            json.WriteString("bundle", app.Bundle.ToString());
            json.WriteString("placement", app.Placement.ToString());
            if (mainApp is not null)
            {
                json.WriteString("mainApp", mainApp.Value);
            }

            if (!isOrder)
            {
                json.WriteString("status", app.Status.ToString());
                json.WriteString("orderedOn", JsonForm.Iso(app.OrderedOn));
            }

            json.WriteNumber("users", app.Users);
            json.WritePercentage("extraPoints", app.ExtraPoints);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
