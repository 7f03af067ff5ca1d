using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;

namespace CloudPortal.Components.Orders;

/// <summary>The row of the next tier; always there, also when there is none.</summary>
internal static class NextTierText
{
    public static string Of(OrderPreview preview) => preview.NextTier is { } next
        ? $"Next tier: {MoneyFormat.Percent(next.Tier.Discount)} from {MoneyFormat.Count(next.Tier.From)} White Labels"
        : "Next tier: none, this is the highest";

    public static string Away(OrderPreview preview) => preview.NextTier is { } next ? $"{MoneyFormat.Count(next.AppsAway)} away" : "–";
}
