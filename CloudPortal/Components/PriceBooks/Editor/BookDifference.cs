using CloudPortal.Components.Shared;
using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;

namespace CloudPortal.Components.PriceBooks.Editor;

/// <summary>One value in which two contents of a draft differ, as both write it.</summary>
internal sealed record BookDifference(string What, string First, string Second)
{
    private const string None = "–";

    public static IReadOnlyList<BookDifference> Between(PriceBookContent first, PriceBookContent second, Currency currency)
    {
        var (one, other) = (Values(first, currency), Values(second, currency));
        return
        [
            .. one.Keys.Union(other.Keys, StringComparer.Ordinal)
                .Select(what => new BookDifference(what, one.GetValueOrDefault(what, None), other.GetValueOrDefault(what, None)))
                .Where(d => d.First != d.Second),
        ];
    }

    private static Dictionary<string, string> Values(PriceBookContent content, Currency currency)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var rate in content.Rates)
        {
            var kind = $"{Words.Of(rate.Bundle)}, {Words.Of(rate.Placement).ToLowerInvariant()}: ";
            values[kind + "setup"] = BookForm.Price(rate.Setup, currency);
            values[kind + "platform"] = BookForm.Price(rate.Platform, currency);
            values[kind + "per user"] = BookForm.Price(rate.PerUser, currency);
        }

        foreach (var tier in content.Tiers)
        {
            values[$"Tier from {MoneyFormat.Count(tier.From)}"] = MoneyFormat.Percent(tier.Discount);
        }

        values["Ceiling"] = MoneyFormat.Percent(content.Ceiling);
        values["All White Labels get the discount of the tier reached"] = YesNo(content.VolumeMode == VolumeMode.AllUnits);
        values["Setup fees are discounted"] = YesNo(content.Discounts.Setup);
        values["Platform fees are discounted"] = YesNo(content.Discounts.Platform);
        values["The per-user price is discounted"] = YesNo(content.Discounts.PerUser);
        return values;
    }

    private static string YesNo(bool yes) => yes ? "yes" : "no";
}
