using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;

namespace CloudPortal.Services.PriceBooks;

/// <summary>
/// Finds what an earlier book sells and a later one that moves existing licences does not: a licence of that kind would
/// have no price from the day of moving on.
/// </summary>
internal static class MissingRate
{
    /// <param name="scheduled">The books of the currency that are on the calendar.</param>
    /// <param name="book">The one that is to join them.</param>
    /// <param name="effectiveFrom">Its first day.</param>
    /// <param name="movesExistingOn">When it moves existing licences, if it does.</param>
    public static Refusal? Find(IReadOnlyList<PriceBook> scheduled, PriceBook book, DateOnly effectiveFrom, DateOnly? movesExistingOn) =>
        (movesExistingOn is null ? null : scheduled.Where(b => b.EffectiveFrom < effectiveFrom).Select(b => Between(b, book)).FirstOrDefault(r => r is not null))
        ?? scheduled.Where(b => b.EffectiveFrom > effectiveFrom && b.MovesExistingOn is not null).Select(b => Between(book, b)).FirstOrDefault(r => r is not null);

    private static BookLacksRate? Between(PriceBook earlier, PriceBook moving) =>
        earlier.Rates.FirstOrDefault(r => moving.RateFor(r.Bundle, r.Placement) is null) is { } rate
            ? new BookLacksRate($"{Words.Of(rate.Bundle)}, {Words.Of(rate.Placement).ToLowerInvariant()}", moving.Name, earlier.Name)
            : null;
}
