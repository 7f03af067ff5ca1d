using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Quotes;

/// <summary>All quotes, a page at a time: searched, filtered and sorted by the database, without reading what is in them.</summary>
public sealed class QuoteDirectory(PortalDbFactory databases, TimeProvider clock)
{
    /// <param name="actor">Somebody of staff.</param>
    /// <param name="query">What is shown.</param>
    /// <param name="ct">Cancels the queries.</param>
    public async Task<Outcome<QuoteList>> ListAsync(Actor actor, QuoteListQuery query, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        if ((await QuoteAccess.OfStaffAsync(db, actor, ct)).Refusal is { } refusal)
        {
            return refusal;
        }

        var today = UtcDay.Today(clock);
        var matches = QuoteMatches.Of(QuoteMatches.All(db), query, QuoteAccess.UserOf(actor), today);
        var count = await matches.CountAsync(ct);
        var pages = Math.Max(1, (count + QuoteListQuery.RowsPerPage - 1) / QuoteListQuery.RowsPerPage);
        var page = Math.Clamp(query.Page, 1, pages);
        var shown = QuoteMatches.Sorted(matches, query).Skip((page - 1) * QuoteListQuery.RowsPerPage).Take(QuoteListQuery.RowsPerPage);
        var currencies = await db.Quotes.Select(q => q.Currency).Distinct().ToListAsync(ct);
        return new QuoteList(
            await QuoteLines.ReadAsync(db, shown, QuoteAccess.UserOf(actor), today, ct),
            count,
            await db.Quotes.CountAsync(ct),
            [.. currencies.OrderBy(c => c.Code, StringComparer.Ordinal)],
            page,
            pages,
            today);
    }
}
