using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;
using CloudPortal.Domain.Quotes;

namespace CloudPortal.Components.Quotes.Public;

/// <summary>What is taken off, in a sentence: <c>The discount is 3 % on setup and platform fees; the per-user price is not discounted.</c></summary>
internal static class DiscountSentence
{
    public static string Of(PricedAlternative priced)
    {
        if (priced.Lines.Count == 0)
        {
            return "";
        }

        var discounts = priced.Lines.Select(l => l.DiscountPercent).Distinct().Order().ToList();
        if (discounts is [0m])
        {
            return "There is no discount on these prices.";
        }

        var book = priced.Lines[0].Platform.App.Book;
        var much = discounts is [var only]
            ? MoneyFormat.Percent(only)
            : $"{MoneyFormat.Percent(discounts[0])} to {MoneyFormat.Percent(discounts[^1])}, by app,";
        string[] all = ["setup fees", "platform fees", "the per-user price"];
        PriceComponent[] components = [PriceComponent.Setup, PriceComponent.Platform, PriceComponent.Users];
        var on = components.Index().Where(c => book.Discounts.Includes(c.Item)).Select(c => all[c.Index]).ToList();
        var off = components.Index().Where(c => !book.Discounts.Includes(c.Item)).Select(c => all[c.Index]).ToList();
        return on.Count == 0 ? "There is no discount on these prices."
            : $"The discount is {much} on {Joined(on)}{(off.Count == 0 ? "" : $"; {Joined(off)} {(off is ["the per-user price"] ? "is" : "are")} not discounted")}.";
    }

    private static string Joined(List<string> names) => names is ["setup fees", "platform fees"] ? "setup and platform fees" : string.Join(" and ", names);
}
