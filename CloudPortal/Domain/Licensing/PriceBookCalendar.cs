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
    /// only on a 1st that is at least the notice period after the licence's order day; none moves it while its quote holds prices.
    /// </summary>
    /// <exception cref="InvalidOperationException">Its own book is not in the calendar.</exception>
    public PriceBook BookOf(long ownBookId, LicenceDays licence, DateOnly day)
    {
        // From the latest on, until its own comes: a simulation asks for millions of licences.
        PriceBook? moved = null;
        for (var i = books.Length - 1; i >= 0; i--)
        {
            if (books[i].Id == ownBookId)
            {
                return moved ?? books[i];
            }

            moved ??= MovesOn(books[i], licence, books[i].IsIncrease) <= day ? books[i] : null;
        }

        throw new InvalidOperationException($"price book {ownBookId} is not in the calendar");
    }

    /// <summary>The first 1st on which a book prices a licence; null when it leaves existing licences where they are.</summary>
    /// <param name="book">Planned or scheduled.</param>
    /// <param name="licence">The licence's own days.</param>
    /// <param name="isIncrease">Whether notice counts.</param>
    public static DateOnly? MovesOn(PriceBook book, LicenceDays licence, bool isIncrease)
    {
        if (book.MovesExistingOn is not { } moves)
        {
            return null;
        }

        var earliest = licence.EarliestMove(book.NoticeDays, isIncrease);
        return earliest <= moves ? moves : FirstOnOrAfter(earliest);
    }

    private static DateOnly FirstOnOrAfter(DateOnly day) =>
        day.Day == 1 ? day : new DateOnly(day.Year, day.Month, 1).AddMonths(1);
}
