using CloudPortal.Domain.Pricing;

namespace CloudPortal.Services.PriceFiles;

/// <summary>The volume tiers of the document's book: from 1 on, strictly ascending, with discounts that never fall.</summary>
internal static class TierReadings
{
    private static readonly string[] Properties = ["from", "discount"];

    /// <returns>The tiers; complete only when no problem was noted.</returns>
    public static List<VolumeTier> Of(Fields book, Problems problems)
    {
        var tiers = new List<VolumeTier>();
        if (book.List("tiers", isRequired: true) is not { } items)
        {
            return tiers;
        }

        // A tier above the ceiling is capped by it.
        var rules = new TierRules(ceiling: null);
        var isEmpty = true;
        foreach (var (item, place) in items)
        {
            isEmpty = false;
            if (Fields.Of(item, place, problems, Properties) is not { } fields)
            {
                rules.Skip();
                continue;
            }

            var from = fields.Number("from", NumberRange.TierBound);
            Refuse(fields, "from", rules.JudgeFrom(from));
            var discount = fields.Number("discount", NumberRange.Percentage);
            Refuse(fields, "discount", rules.JudgeDiscount(discount));
            tiers.Add(new VolumeTier((int)(from ?? 0m), discount ?? 0m));
        }

        if (isEmpty)
        {
            book.Refuse("tiers", TierRules.AtLeastOne);
        }

        return tiers;
    }

    private static void Refuse(Fields fields, string name, string? sentence)
    {
        if (sentence is not null)
        {
            fields.Refuse(name, sentence);
        }
    }
}
