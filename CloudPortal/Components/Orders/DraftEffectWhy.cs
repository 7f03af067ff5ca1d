using CloudPortal.Components.Shared;
using CloudPortal.Components.Why;
using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Licensing;

namespace CloudPortal.Components.Orders;

/// <summary>Why an order moves an app that is not in it.</summary>
internal static class DraftEffectWhy
{
    public static WhyStory? Tell(string id, PriceSummary price)
    {
        var found = price.Preview.Effects.Where(e => NameOf(e) == id).ToArray();
        if (found is not [var effect])
        {
            return null;
        }

        var before = price.Price.Portfolio.Monthly[effect.AppIndex];
        var with = EffectText.AfterOrder(price);
        var after = AppAmounts.Of(with)[effect.AppIndex];
        var book = effect.App.Book;
        string Amount(decimal amount) => MoneyFormat.Amount(amount, price.Digits);

        return new WhyStory(
            "Why does this order change the month of",
            id,
            effect.Change,
            DraftWhy.Monthly(price),
            [
                new("Without this order", Amount(effect.Before), WhyStepKind.End, Detail: Discounted(before)),
                DraftWhy.Part(price, "Platform fee", after.Platform - before.Platform, Discounted(after)) with { Counted = WhyLines.Counted(with), Own = id },
                DraftWhy.Part(price, "Users", after.Users - before.Users),
                new("With this order", Amount(effect.After), WhyStepKind.End),
            ],
            null,
            [$"{MoneyFormat.Count(price.Preview.WhiteLabelsBefore)} White Labels count on {Days.DayAndMonth(price.Preview.MonthlyFrom)} without this order, {MoneyFormat.Count(price.Preview.WhiteLabelsAfter)} with it.", .. WhyLines.Agreement(with)],
            PriceBookPolicies.InShort(book),
            WhyLines.BookLine(book),
            "/price-list")
        { IsChange = true };
    }

    /// <summary>The effects as parts of their sum, the largest first.</summary>
    public static IReadOnlyList<WhyStep> Parts(PriceSummary price)
    {
        var others = price.Preview.Others;
        if (others.Count == 0)
        {
            return [DraftWhy.Part(price, "No other app changes", 0m, EffectText.None(price))];
        }

        var parts = others.Largest.Select(e => DraftWhy.Part(price, NameOf(e), e.Change)).ToList();
        if (others.Count > parts.Count)
        {
            parts.Add(DraftWhy.Part(price, $"{MoneyFormat.Count(others.Count - parts.Count)} more", others.Change - others.Largest.Sum(e => e.Change)));
        }

        return parts;
    }

    private static string NameOf(AppEffect effect) => effect.App.Label;

    private static string? Discounted(AppAmounts amounts) =>
        amounts.PlatformDiscount is { } percent ? $"Platform fee {(percent == 0m ? "without discount" : $"with {MoneyFormat.Percent(percent)} off")}." : null;
}
