using CloudPortal.Domain;
using CloudPortal.Domain.Licensing;

namespace CloudPortal.Services.PriceBooks;

/// <summary>Finds a day of a planned book that another one on the calendar has already.</summary>
public static class CalendarCollision
{
    /// <param name="calendar">Of the planned book's currency.</param>
    /// <param name="today">The UTC day.</param>
    /// <param name="effectiveFrom">Its first day.</param>
    /// <param name="movesExistingOn">When it moves existing licences, if it does.</param>
    /// <returns>Null when both days are free.</returns>
    public static Refusal? Find(PriceBookCalendar calendar, DateOnly today, DateOnly effectiveFrom, DateOnly? movesExistingOn)
    {
        if (calendar.Books.FirstOrDefault(b => b.EffectiveFrom == effectiveFrom) is { } starting)
        {
            return new BookDayTaken(starting.Name, effectiveFrom);
        }

        // One that prices already cannot be taken off any more: then a further book is the only way to change what it will do.
        return movesExistingOn is { } moves && calendar.Books.FirstOrDefault(b => b.MovesExistingOn == moves && b.EffectiveFrom > today) is { } moving
            ? new BookMoveTaken(moving.Name, moves)
            : null;
    }
}
