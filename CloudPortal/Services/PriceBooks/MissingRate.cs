using CloudPortal.Domain;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;

namespace CloudPortal.Services.PriceBooks;

/// <summary>
/// Finds what can still be ordered before a book that moves existing licences and has no price in it: such a licence would
/// have none from the day of moving on. Of the licences that there are the simulation knows.
/// </summary>
public static class MissingRate
{
    /// <param name="calendar">Of the book's currency.</param>
    /// <param name="today">The UTC day.</param>
    /// <param name="book">With the days that it shall have.</param>
    public static Refusal? Find(PriceBookCalendar calendar, DateOnly today, PriceBook book)
    {
        if (book.MovesExistingOn is null)
        {
            return null;
        }

        var selling = calendar.Books.Where(b => b.EffectiveFrom > today && b.EffectiveFrom < book.EffectiveFrom).Prepend(calendar.InForceOn(today)).OfType<PriceBook>();
        return selling.Select(b => Between(b, book)).FirstOrDefault(r => r is not null);
    }

    private static BookLacksRate? Between(PriceBook earlier, PriceBook moving) =>
        earlier.Rates.FirstOrDefault(r => moving.RateFor(r.Bundle, r.Placement) is null) is { } rate
            ? new BookLacksRate($"{Words.Of(rate.Bundle)}, {Words.Of(rate.Placement).ToLowerInvariant()}", moving.Name, earlier.Name)
            : null;
}
