using System.Globalization;
using CloudPortal.Components.Shared;
using CloudPortal.Domain;
using CloudPortal.Services.Quotes;

namespace CloudPortal.Components.Quotes.Public;

/// <summary>Why an amount of a quote is what it is, as its recipient may know it.</summary>
public static class QuoteWhy
{
    /// <param name="key">Of the address: <c>app-1</c>, <c>one-off</c>, <c>month</c>, <c>first-year</c>, <c>three-years</c>, <c>step-1</c>, <c>fees-1</c>.</param>
    /// <param name="quote">As it is open.</param>
    /// <param name="alternative">The one that is shown.</param>
    /// <returns>Null for a key that names nothing here: the drawer then stays closed.</returns>
    public static WhyStory? Tell(string? key, OpenedQuote quote, int alternative)
    {
        var (priced, document) = (quote.Prices[alternative], quote.Document);

        // Which other White Labels a reseller holds is not for whoever has the link.
        IReadOnlyList<string> counted = quote.IsForReseller ? [] : [.. priced.Lines.Where(l => l.Line.Bundle == Bundle.WhiteLabel).Select(l => l.Line.Name)];
        var stories = new QuoteStories(document.Currency, document.Promises, document.Policies, $"{document.Book}{(document.IsSample ? " · sample" : "")}", counted);
        return key switch
        {
            "one-off" => stories.OneOff(priced),
            "month" => stories.Month(priced),
            "first-year" => stories.FirstYear(priced),
            "three-years" => stories.ThreeYears(priced),
            _ when key?.Split('-') is ["step" or "fees", _] step => stories.Of(priced, step),
            _ when key?.StartsWith("app-", StringComparison.Ordinal) is true && int.TryParse(key.AsSpan("app-".Length), NumberStyles.None, CultureInfo.InvariantCulture, out var brand) =>
                priced.Of(brand) is { } line ? stories.App(line) : null,
            _ => null,
        };
    }
}
