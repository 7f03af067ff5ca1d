using System.Text.Json;
using CloudPortal.Domain.Pricing;

namespace CloudPortal.Documents.Price;

/// <summary>Writes a portfolio as the document that <c>price</c> reads.</summary>
public static class PriceDocumentWriter
{
    public static byte[] Write(PriceDocument document)
    {
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output, JsonForm.Readable))
        {
            json.WriteStartObject();
            json.WriteString("date", JsonForm.Iso(document.Date));
            WriteBook(json, document.Book);
            json.WriteStartObject("agreement");
            json.WritePercentage("discount", document.Agreement);
            json.WriteEndObject();
            json.WriteStartArray("apps");
            foreach (var app in document.Apps)
            {
                WriteApp(json, app);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
        return output.ToArray();
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
        WriteRates(json, book);
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

    private static void WriteRates(Utf8JsonWriter json, PriceBook book)
    {
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
    }

    private static void WriteApp(Utf8JsonWriter json, DocumentApp app)
    {
        json.WriteStartObject();
        json.WriteString("cloudId", app.App.CloudId!.Value);
        json.WriteString("bundle", app.App.Bundle.ToString());
        json.WriteString("placement", app.App.Placement.ToString());
        if (app.MainApp is { } mainApp)
        {
            json.WriteString("mainApp", mainApp.Value);
        }

        json.WriteString("status", app.App.Status.ToString());
        json.WriteString("orderedOn", JsonForm.Iso(app.App.OrderedOn));
        json.WriteNumber("users", app.App.Users);
        json.WritePercentage("extraPoints", app.App.ExtraPoints);
        json.WriteEndObject();
    }
}
