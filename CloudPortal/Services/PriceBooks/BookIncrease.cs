using CloudPortal.Data;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Licensing;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.PriceBooks;

/// <summary>
/// Whether a book makes any existing licence dearer: its Platform or Users line, on the 1st on which licences would move,
/// over the portfolios as they will stand that day, against the same day without the book.
/// </summary>
internal static class BookIncrease
{
    public static async Task<bool> IsIncreaseAsync(
        PortalDb db, PriceBookCalendar calendar, PriceBook book, DateOnly effectiveFrom, DateOnly movesOn, CancellationToken ct)
    {
        var agreements = await db.Agreements.Where(a => a.From <= movesOn && a.To >= movesOn).ToDictionaryAsync(a => a.ResellerId, a => a.Discount, ct);
        await foreach (var streamed in PortfolioStream.ReadAsync(db, book.Currency, calendar, movesOn, movesOn, ct: ct))
        {
            var portfolio = new Portfolio(movesOn, book.Currency, agreements.GetValueOrDefault(streamed.ResellerId), streamed.Licensed);

            // A licence under a newer book stays there.
            if (BookChange.Of(portfolio, book, i => streamed.Licensed[i].Book.EffectiveFrom < effectiveFrom).AnyLineIsDearer)
            {
                return true;
            }
        }

        return false;
    }
}
