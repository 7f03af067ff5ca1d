using System.Text.Json;
using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.PriceFiles;

namespace CloudPortal.Commands.Price;

/// <summary>Prices a document and writes the explained result.</summary>
public static class PriceResultWriter
{
    /// <exception cref="OverflowException">An amount is beyond what a decimal holds.</exception>
    public static void Write(PriceDocument document, Stream output)
    {
        var portfolio = document.Portfolio();
        LicensedApp[] order = [.. document.Order.Select(a => a.App)];

        // Both figures stand on the document's own day: nothing that is scheduled for a later one is in it.
        var preview = new OrderPricer(portfolio, portfolio).Preview(order, order, document.Book);
        var lines = new List<PriceLine>();
        var sink = new LineListSink(lines);
        PortfolioPricer.PriceMonth(portfolio.With(order), ref sink);

        using (var json = new Utf8JsonWriter(output, JsonForm.Readable))
        {
            json.WriteStartObject();
            json.WriteString("currency", preview.Currency.Code);
            json.WriteString("date", JsonForm.Iso(preview.Day));
            WriteSummary(json, preview);
            WriteLines(json, "lines", lines, preview.Currency);
            WriteLines(json, "dueNowLines", preview.DueNowLines, preview.Currency);
            WriteEffects(json, preview);
            WriteNextTier(json, preview);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteSummary(Utf8JsonWriter json, OrderPreview preview)
    {
        json.WriteStartObject("whiteLabels");
        json.WriteNumber("now", preview.WhiteLabelsBefore);
        json.WriteNumber("afterOrder", preview.WhiteLabelsAfter);
        json.WriteEndObject();
        json.WriteStartObject("monthly");
        json.WriteAmount("now", preview.MonthlyBefore, preview.Currency);
        json.WriteAmount("afterOrder", preview.MonthlyAfter, preview.Currency);
        json.WriteEndObject();
        json.WriteAmount("dueNow", preview.DueNow, preview.Currency);
    }

    private static void WriteLines(Utf8JsonWriter json, string name, IReadOnlyList<PriceLine> lines, Currency currency)
    {
        json.WriteStartArray(name);
        foreach (var line in lines)
        {
            json.WriteStartObject();
            json.WriteString("cloudId", line.App.CloudId!.Value);
            json.WriteString("component", line.Component.ToString());
            json.WriteNumber("quantity", line.Quantity);
            if (line.Proration is { } part)
            {
                json.WriteNumber("days", part.Days);
                json.WriteNumber("daysInMonth", part.DaysInMonth);
            }

            json.WriteUnit("publicUnit", line.PublicUnit, currency);
            json.WritePercentage("discount", line.DiscountPercent);
            json.WriteUnit("netUnit", line.NetUnit, currency);
            json.WriteAmount("amount", line.Amount, currency);
            json.WriteStartArray("why");
            foreach (var sentence in PriceSteps.Sentences(PriceExplanation.Of(line)))
            {
                json.WriteStringValue(sentence);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteEffects(Utf8JsonWriter json, OrderPreview preview)
    {
        json.WriteStartArray("effectOnOthers");
        foreach (var effect in preview.Effects)
        {
            json.WriteStartObject();
            json.WriteString("cloudId", effect.App.CloudId!.Value);
            json.WriteAmount("before", effect.Before, preview.Currency);
            json.WriteAmount("after", effect.After, preview.Currency);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNextTier(Utf8JsonWriter json, OrderPreview preview)
    {
        if (preview.NextTier is not { } next)
        {
            json.WriteNull("nextTier");
            return;
        }

        json.WriteStartObject("nextTier");
        json.WriteNumber("from", next.Tier.From);
        json.WritePercentage("discount", next.Tier.Discount);
        json.WriteNumber("appsAway", next.AppsAway);
        json.WriteAmount("monthlyChange", next.Reaching.MonthlyChange, preview.Currency);
        json.WriteEndObject();
    }
}
