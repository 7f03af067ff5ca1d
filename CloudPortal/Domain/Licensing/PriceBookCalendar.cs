using CloudPortal.Domain.Pricing;

namespace CloudPortal.Domain.Licensing;

/// <summary>Which book prices what on a day; the scheduled and past books of one currency.</summary>
public sealed class PriceBookCalendar
{
    private readonly PriceBook[] books;

    /// <param name="books">Books of one currency; drafts are disregarded.</param>
    public PriceBookCalendar(IEnumerable<PriceBook> books) =>
        this.books = [.. books.Where(b => b.EffectiveFrom is not null).OrderBy(b => b.EffectiveFrom)];

    public IReadOnlyList<PriceBook> Books => books;

    /// <summary>The book for new orders of a day; null before the first one starts.</summary>
    public PriceBook? InForceOn(DateOnly day) => Array.FindLast(books, b => b.EffectiveFrom <= day);

    /// <summary>What a book is on a day; nothing of it is stored.</summary>
    /// <param name="book">Of this calendar, or a draft.</param>
    /// <param name="day">The UTC day.</param>
    public PriceBookState StateOf(PriceBook book, DateOnly day) => book.EffectiveFrom switch
    {
        null => PriceBookState.Draft,
        { } from when from > day => PriceBookState.Scheduled,
        _ => InForceOn(day)?.Id == book.Id ? PriceBookState.Active : PriceBookState.Retired,
    };

    /// <summary>
    /// The book of a licence on a day: its own until a later book has moved it. A book that is an increase moves a licence
    /// only on a 1st that is at least the notice period after the licence's order day.
    /// </summary>
    public PriceBook BookOf(long ownBookId, DateOnly orderedOn, DateOnly day)
    {
        var own = Array.Find(books, b => b.Id == ownBookId)
            ?? throw new InvalidOperationException($"price book {ownBookId} is not in the calendar");
        return Array.FindLast(books, b => b.EffectiveFrom > own.EffectiveFrom && MovesOn(b, orderedOn, b.IsIncrease) <= day) ?? own;
    }

    /// <summary>The first 1st on which a book prices a licence; null when it leaves existing licences where they are.</summary>
    /// <param name="book">Planned or scheduled.</param>
    /// <param name="orderedOn">The licence's order day, from which notice runs.</param>
    /// <param name="isIncrease">Whether notice counts.</param>
    public static DateOnly? MovesOn(PriceBook book, DateOnly orderedOn, bool isIncrease)
    {
        if (book.MovesExistingOn is not { } moves)
        {
            return null;
        }

        var earliest = isIncrease ? orderedOn.AddDays(book.NoticeDays) : orderedOn;
        return earliest <= moves ? moves : FirstOnOrAfter(earliest);
    }

    private static DateOnly FirstOnOrAfter(DateOnly day) =>
        day.Day == 1 ? day : new DateOnly(day.Year, day.Month, 1).AddMonths(1);
}
