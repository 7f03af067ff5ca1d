using CloudPortal.Domain;
using CloudPortal.Domain.Licensing;

namespace CloudPortal.Services.PriceBooks;

/// <summary>
/// Finds why the days of a planned book do not go with the books on the calendar. What a book does to existing licences is
/// judged when it is published; one that came before it afterwards would change that, and nobody would look at it again.
/// </summary>
public static class CalendarCollision
{
    /// <param name="calendar">Of the planned book's currency.</param>
    /// <param name="today">The UTC day.</param>
    /// <param name="effectiveFrom">Its first day.</param>
    /// <param name="movesExistingOn">When it moves existing licences, if it does.</param>
    /// <returns>Null when they go together.</returns>
    public static Refusal? Find(PriceBookCalendar calendar, DateOnly today, DateOnly effectiveFrom, DateOnly? movesExistingOn)
    {
        if (calendar.Books.FirstOrDefault(b => b.EffectiveFrom == effectiveFrom) is { } starting)
        {
            return new BookDayTaken(starting.Name, effectiveFrom);
        }

        // One that prices already cannot be taken off any more: then a further book is the only way to change what it will do.
        return calendar.Books.FirstOrDefault(b => b.MovesExistingOn is not null && b.EffectiveFrom > today && (b.EffectiveFrom > effectiveFrom || b.MovesExistingOn >= movesExistingOn)) is { } later
            ? new BookOutOfOrder(later.Name, later.MovesExistingOn!.Value)
            : null;
    }
}
