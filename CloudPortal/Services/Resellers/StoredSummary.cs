using CloudPortal.Data;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Licensing;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Resellers;

/// <summary>
/// Rewrites a reseller's stored summary within the transaction of the change that moved its price. It saves nothing itself:
/// the caller does, with whatever else it writes.
/// </summary>
internal static class StoredSummary
{
    /// <param name="db">In the caller's transaction.</param>
    /// <param name="reseller">With the version that the change gave its portfolio.</param>
    /// <param name="calendar">All books of its currency.</param>
    /// <param name="today">The portfolio after the change.</param>
    /// <param name="onNextFirst">The same on the next 1st.</param>
    /// <param name="now">UTC.</param>
    /// <param name="ct">Cancels the reading.</param>
    public static async Task RewriteAsync(
        PortalDb db, Reseller reseller, PriceBookCalendar calendar, Portfolio today, Portfolio onNextFirst, DateTime now, CancellationToken ct)
    {
        var summary = ResellerSummary.Of(reseller.Id, today, onNextFirst, calendar, reseller.PortfolioVersion, now);
        Put(db, await db.ResellerSummaries.SingleOrDefaultAsync(s => s.ResellerId == reseller.Id, ct), summary);
    }

    /// <summary>The same for a change that has not read the portfolio itself.</summary>
    public static async Task RewriteAsync(PortalDb db, Reseller reseller, Accounts.Access access, DateTime now, CancellationToken ct)
    {
        var calendar = await PortfolioReader.CalendarAsync(db, access.Currency, ct);
        var portfolio = await PortfolioSnapshot.ReadAsync(db, access, calendar, DateOnly.FromDateTime(now), ct);
        await RewriteAsync(db, reseller, calendar, portfolio.Today, portfolio.OnNextFirst, now, ct);
    }

    /// <summary>The first one, of a reseller that was just added and has no apps.</summary>
    public static async Task AddAsync(PortalDb db, Reseller reseller, DateTime now, CancellationToken ct)
    {
        var (calendar, today) = (await PortfolioReader.CalendarAsync(db, reseller.Currency, ct), DateOnly.FromDateTime(now));
        await RewriteAsync(db, reseller, calendar, Nothing(today), Nothing(UtcDay.NextFirst(today)), now, ct);

        Portfolio Nothing(DateOnly on) => new(on, reseller.Currency, agreement: 0m, []);
    }

    /// <param name="db">In the caller's transaction.</param>
    /// <param name="kept">What is stored; null when nothing is yet.</param>
    /// <param name="summary">What takes its place.</param>
    public static void Put(PortalDb db, ResellerSummary? kept, ResellerSummary summary)
    {
        if (kept is null)
        {
            db.ResellerSummaries.Add(summary);
        }
        else
        {
            db.Entry(kept).CurrentValues.SetValues(summary);
        }
    }
}
