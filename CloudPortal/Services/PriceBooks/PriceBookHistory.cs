using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Audit;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Accounts;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.PriceBooks;

/// <summary>What was done about a price book, and whom it tells.</summary>
/// <param name="Entries">The latest first.</param>
/// <param name="Notices">Notices that hold.</param>
/// <param name="Announced">What they announce together, a month.</param>
public sealed record BookHistory(IReadOnlyList<AuditEntry> Entries, int Notices, MonthChange Announced);

/// <summary>The past of a price book, for admins.</summary>
public sealed class PriceBookHistory(PortalDbFactory databases)
{
    private const int MostEntries = 50;

    public async Task<Outcome<BookHistory>> GetAsync(Actor actor, long bookId, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        if ((await AccessCheck.Administrator(db, actor, ct)).Refusal is { } refusal)
        {
            return refusal;
        }

        if (!await db.PriceBooks.AnyAsync(b => b.Id == bookId, ct))
        {
            return NotFound.Instance;
        }

        var entries = await db.AuditEntries.AsNoTracking().Where(e => e.PriceBookId == bookId)
            .OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(MostEntries).ToListAsync(ct);
        var notices = db.PriceNotices.Where(n => n.PriceBookId == bookId && n.WithdrawnAt == null);
        var announced = new MonthChange(await notices.SumAsync(n => n.Before, ct), await notices.SumAsync(n => n.After, ct));
        return new BookHistory(entries, await notices.CountAsync(ct), announced);
    }
}
