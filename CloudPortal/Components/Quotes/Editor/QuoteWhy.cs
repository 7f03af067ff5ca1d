using CloudPortal.Components.Shared;
using CloudPortal.Components.Why;
using CloudPortal.Domain.Pricing;
using CloudPortal.Domain.Quotes;

namespace CloudPortal.Components.Quotes.Editor;

/// <summary>Why a number of a quote is what it is, by the key in the editor's address.</summary>
internal static class QuoteWhy
{
    /// <summary>The month of one brand in one alternative.</summary>
    public static string OfLine(int alternative, int brand) => FormattableString.Invariant($"{QuoteContent.LetterOf(alternative)}-brand-{brand}");

    /// <param name="alternative">Its place, from 0.</param>
    /// <param name="total"><c>once</c>, <c>month</c>, <c>year</c> or <c>years</c>.</param>
    public static string OfTotal(int alternative, string total) => $"{QuoteContent.LetterOf(alternative)}-{total}";

    public static string Href(QuoteEditing editing, string key) => $"{QuoteAddress.Of(editing.View)}{(editing.View.IsCurrent ? "?" : "&")}why={key}";

    /// <returns>Null for a key that names nothing here.</returns>
    public static WhyStory? Tell(string key, QuoteEditing editing)
    {
        var parts = key.Split('-');
        var place = parts[0] is [>= 'A' and <= 'C' and var letter] ? letter - 'A' : -1;
        if (editing.Price.Alternatives.ElementAtOrDefault(place) is not { Lines.Count: > 0 } priced)
        {
            return null;
        }

        return Stories(editing, priced).Of(priced, parts[1..]);
    }

    private static QuoteStories Stories(QuoteEditing editing, PricedAlternative priced)
    {
        var book = editing.View.Basis.Book;
        IReadOnlyList<string> later = priced.Steps.Count > 1 ? ["Only what acceptance orders; what is planned for later is in the growth plan."] : [];

        // A sent version was priced by the portfolio of its day; what is counted today would be somebody else's tier.
        IReadOnlyList<string> counted = editing.View.Sent is null
            ? WhyLines.Counted(editing.View.Basis.Existing.With(priced.Lines.Where(l => l.Line.PlannedFor is null).Select(l => l.Platform.App)))
            : [];
        return new QuoteStories(editing.Currency, later, PriceBookPolicies.InShort(book), WhyLines.BookLine(book), counted);
    }
}
