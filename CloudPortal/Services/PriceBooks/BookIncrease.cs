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
        var resellers = await db.Resellers.Where(r => r.Currency == book.Currency).Select(r => r.Id).ToListAsync(ct);
        foreach (var resellerId in resellers)
        {
            var apps = await PortfolioReader.AppsAsync(db, resellerId, calendar, movesOn, movesOn, ct);
            var agreement = await PortfolioReader.AgreementAsync(db, resellerId, movesOn, ct);
            var without = new Portfolio(movesOn, book.Currency, agreement, apps.Select(a => a.Licensed));
            var with = new Portfolio(movesOn, book.Currency, agreement, apps.Select(a => Moved(a.Licensed, book, effectiveFrom)));
            if (AnyLineIsDearer(without, with))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A licence under a newer book stays there.</summary>
    private static LicensedApp Moved(LicensedApp app, PriceBook book, DateOnly effectiveFrom) =>
        app.Book.EffectiveFrom < effectiveFrom ? app with { Book = book } : app;

    private static bool AnyLineIsDearer(Portfolio without, Portfolio with)
    {
        var before = Lines(without);
        var after = Lines(with);
        return before.Zip(after).Any(pair => pair.Second.Amount > pair.First.Amount);
    }

    private static List<PriceLine> Lines(Portfolio portfolio)
    {
        var lines = new List<PriceLine>();
        var sink = new LineListSink(lines);
        PortfolioPricer.PriceMonth(portfolio, ref sink);
        return lines;
    }
}
