using System.Globalization;
using CloudPortal.Components.Shared;
using CloudPortal.Components.Why;
using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Quotes;

namespace CloudPortal.Components.Quotes.Versions;

/// <summary>Why an amount under one of the books is what it is, by the key in the address: <c>today-A-brand-3</c>, <c>own-B-others</c>.</summary>
internal static class TimeMachineWhy
{
    public static string Key(BookOfDay book, char letter, string of) => $"{book.Choice.ToString().ToLowerInvariant()}-{letter}-{of}";

    /// <returns>Null for a key that names nothing here.</returns>
    public static WhyStory? Tell(string key, TimeMachineView view)
    {
        if (key.Split('-') is not [var name, [>= 'A' and <= 'C' and var letter], .. var of] || !Enum.TryParse<BookChoice>(name, ignoreCase: true, out var choice))
        {
            return null;
        }

        var place = view.Books.Select((b, i) => (b.Choice, Place: i)).Where(b => b.Choice == choice).Select(b => (int?)b.Place).FirstOrDefault();
        if (place is not { } column || view.Alternatives.FirstOrDefault(a => a.Alternative.Letter == letter)?.Books[column] is not { } priced)
        {
            return null;
        }

        var stories = new QuoteStories(view.Currency, [], PriceBookPolicies.InShort(priced.Book), BookLine(priced.Book, view), Counted(priced, choice == BookChoice.Own && view.Version.SentAt is not null));
        return of switch
        {
            ["others"] => stories.Others(priced.Others),
            ["all"] => stories.Portfolio(priced),
            ["app", var number] when long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var licence) => priced.OtherOf(licence) is { } other ? stories.App(other) : null,
            _ => stories.Of(priced.Quoted, of),
        };
    }

    private static string BookLine(PriceBook book, TimeMachineView view) => book.EffectiveFrom is { } from && from > view.Today
        ? $"{book.Name}, for new orders from {Days.WithYear(from)}{(book.IsSample ? " · sample" : "")}"
        : WhyLines.BookLine(book);

    // A sent version was priced by the portfolio of its day; what is counted today would be somebody else's tier.
    private static IReadOnlyList<string> Counted(QuoteUnderBook priced, bool wasSent) => wasSent
        ? []
        : [.. priced.Others.Select(o => o.App).Concat(priced.Quoted.Lines.Where(l => l.Line.PlannedFor is null).Select(l => l.Platform.App)).Where(a => a.CountsAsWhiteLabel).Select(a => a.Label)];
}
