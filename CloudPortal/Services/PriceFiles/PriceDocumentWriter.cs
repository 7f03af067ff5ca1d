using System.Text.Json;
using CloudPortal.Domain.Pricing;

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
            WriteBook(json, document.Book);
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

    private static void WriteBook(Utf8JsonWriter json, PriceBook book)
    {
        json.WriteStartObject("book");
        json.WriteString("name", book.Name);
        json.WriteString("currency", book.Currency.Code);
        json.WriteString("volumeMode", book.VolumeMode.ToString());
        json.WriteStartObject("discounts");
        json.WriteBoolean("setup", book.Discounts.Setup);
        json.WriteBoolean("platform", book.Discounts.Platform);
        json.WriteBoolean("perUser", book.Discounts.PerUser);
        json.WriteEndObject();
        json.WritePercentage("ceiling", book.Ceiling);
        json.WriteStartArray("rates");
        foreach (var rate in book.Rates)
        {
            json.WriteStartObject();
            json.WriteString("bundle", rate.Bundle.ToString());
            json.WriteString("placement", rate.Placement.ToString());
            json.WriteUnit("setup", rate.Setup, book.Currency);
            json.WriteUnit("platform", rate.Platform, book.Currency);
            json.WriteUnit("perUser", rate.PerUser, book.Currency);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("tiers");
        foreach (var tier in book.Tiers)
        {
            json.WriteStartObject();
            json.WriteNumber("from", tier.From);
            json.WritePercentage("discount", tier.Discount);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
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
