using System.Text.Json;
using CloudPortal.Domain.Pricing;

namespace CloudPortal.Services.PriceFiles;

/// <summary>Writes a price book as the object <c>book</c> of a document, every property of it.</summary>
public static class PriceBookWriter
{
    /// <returns>The book alone: UTF-8, with a line end.</returns>
    public static byte[] Write(PriceBook book)
    {
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output, JsonForm.Readable))
        {
            Write(json, book);
        }

        output.WriteByte((byte)'\n');
        return output.ToArray();
    }

    internal static void Write(Utf8JsonWriter json, PriceBook book)
    {
        json.WriteStartObject();
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
}
