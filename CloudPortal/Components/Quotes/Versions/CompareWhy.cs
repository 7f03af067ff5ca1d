using System.Globalization;
using CloudPortal.Components.Shared;
using CloudPortal.Components.Why;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Quotes;

namespace CloudPortal.Components.Quotes.Versions;

/// <summary>Why an amount of one of two versions is what it is, by the key in the address: <c>1-A-brand-3</c>, <c>2-B-once</c>.</summary>
internal static class CompareWhy
{
    /// <returns>Null for a key that names nothing here.</returns>
    public static WhyStory? Tell(string key, VersionComparison comparison)
    {
        var parts = key.Split('-');
        if (comparison.Compared is not { } compared || parts is not [var version, [>= 'A' and <= 'C' and var letter], .. var of]
            || ((ComparedVersion[])[compared.Before, compared.After]).FirstOrDefault(v => v.Version.Number.ToString(CultureInfo.InvariantCulture) == version) is not { } side
            || side.Prices.ElementAtOrDefault(letter - 'A') is not { Lines.Count: > 0 } priced)
        {
            return null;
        }

        // A sent version was priced by the portfolio of its day; what is counted today would be somebody else's tier.
        IReadOnlyList<string> counted = side.Version.SentAt is null
            ? WhyLines.Counted(comparison.Existing.With(priced.Lines.Where(l => l.Line.PlannedFor is null).Select(l => l.Platform.App)))
            : [];
        return new QuoteStories(comparison.Currency, [], PriceBookPolicies.InShort(side.Book), WhyLines.BookLine(side.Book), counted).Of(priced, of);
    }
}
