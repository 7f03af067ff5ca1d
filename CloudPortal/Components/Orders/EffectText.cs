using CloudPortal.Domain;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Licensing;

namespace CloudPortal.Components.Orders;

/// <summary>Why an order moves other apps, or why it does not.</summary>
internal static class EffectText
{
    /// <summary><c>platform 20 % to 30 %</c></summary>
    public static string Reason(PriceSummary price)
    {
        if (price.Preview.Others.Count == 0)
        {
            return "unchanged";
        }

        var portfolio = price.Price.Portfolio;
        var after = AppAmounts.Of(AfterOrder(price));
        var moves = price.Preview.Effects.Select(e => (From: portfolio.Monthly[e.AppIndex].PlatformDiscount, To: after[e.AppIndex].PlatformDiscount)).Distinct().ToArray();
        return moves is [({ } from, { } to)] && from != to
            ? $"platform {MoneyFormat.Percent(from)} to {MoneyFormat.Percent(to)}"
            : "each by its own discount";
    }

    /// <summary>One sentence in the place of the rows.</summary>
    public static string None(PriceSummary price)
    {
        var portfolio = price.Price.Portfolio.OnNextFirst;
        if (!portfolio.Apps.Any(a => a.Status.IsLicensed()))
        {
            return "None. You have no other apps yet.";
        }

        if (price.Kind == DraftKind.CustomerApp)
        {
            return "None. Customer apps do not count for the volume tier.";
        }

        return price.Preview.WhiteLabelsBefore == 0 ? "None. You have no other White Labels yet." : "None. Your other apps keep the discount that they have.";
    }

    /// <summary>The portfolio on the day of the monthly figures, with the ordered apps at its end.</summary>
    public static Portfolio AfterOrder(PriceSummary price) => price.Preview.AfterOrder(price.Price.Portfolio.OnNextFirst);
}
