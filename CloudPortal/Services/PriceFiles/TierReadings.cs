using System.Globalization;
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

        var (isFirst, lastFrom, lastDiscount) = (true, 0m, 0m);
        foreach (var (item, place) in items)
        {
            if (Fields.Of(item, place, problems, Properties) is { } fields)
            {
                var from = From(fields, isFirst, lastFrom);
                var discount = Discount(fields, lastDiscount);
                tiers.Add(new VolumeTier((int)(from ?? 0m), discount ?? 0m));
                (lastFrom, lastDiscount) = (from ?? lastFrom, discount ?? lastDiscount);
            }

            isFirst = false;
        }

        if (isFirst)
        {
            book.Refuse("tiers", "must have at least one tier");
        }

        return tiers;
    }

    private static decimal? From(Fields fields, bool isFirst, decimal last)
    {
        var from = fields.Number("from", NumberRange.TierBound);
        if (isFirst && from is not (null or 1m))
        {
            fields.Refuse("from", "must be 1: the first tier starts there");
        }
        else if (from <= last)
        {
            fields.Refuse("from", string.Create(CultureInfo.InvariantCulture, $"must be greater than {last}, as tiers ascend"));
        }

        return from;
    }

    private static decimal? Discount(Fields fields, decimal last)
    {
        var discount = fields.Number("discount", NumberRange.Percentage);
        if (discount < last)
        {
            fields.Refuse("discount", string.Create(CultureInfo.InvariantCulture, $"must not be less than {last}, as discounts never fall"));
        }

        return discount;
    }
}
