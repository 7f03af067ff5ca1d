using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Licensing;

namespace CloudPortal.Services.PriceBooks;

/// <summary>Which licences a simulated book prices on a 1st.</summary>
internal readonly record struct MovingLicences(PriceBook Book, DateOnly On, ImpactScope Scope)
{
    /// <summary>What prices licences without the book: a scheduled one is on the calendar already.</summary>
    public PriceBookCalendar Without(PriceBookCalendar calendar)
    {
        var id = Book.Id;
        return new(calendar.Books.Where(b => b.Id != id));
    }

    /// <param name="of">The portfolio without the book.</param>
    /// <param name="needsNotice">The book is an increase.</param>
    /// <returns>Of an app's index in that portfolio.</returns>
    public Func<int, bool> In(StreamedPortfolio of, bool needsNotice)
    {
        var (book, on) = (Book, On);
        return Scope == ImpactScope.Everything ? _ => true : i => IsNotUnderALaterOne(i) && of.Days[i].EarliestMove(book.NoticeDays, needsNotice) <= on;

        // A draft is later than all.
        bool IsNotUnderALaterOne(int i) => book.EffectiveFrom is not { } from || of.Licensed[i].Book.EffectiveFrom < from;
    }
}
