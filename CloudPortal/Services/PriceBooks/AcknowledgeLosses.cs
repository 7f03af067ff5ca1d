using System.Globalization;
using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Audit;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Accounts;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.PriceBooks;

/// <summary>Admins say that they have seen who would pay much more by a draft, and why it is published all the same.</summary>
public sealed class AcknowledgeLosses(PortalDbFactory databases, WriteGate gate, TimeProvider clock)
{
    /// <summary>By reseller.</summary>
    public async Task<Outcome<IReadOnlyDictionary<long, LossAcknowledgement>>> ListAsync(Actor actor, long bookId, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        if ((await AccessCheck.Administrator(db, actor, ct)).Refusal is { } refusal)
        {
            return refusal;
        }

        return await db.LossAcknowledgements.AsNoTracking().Where(a => a.PriceBookId == bookId).ToDictionaryAsync(a => a.ResellerId, ct);
    }

    /// <summary>Acknowledges the rises of some resellers, with one reason; earlier acknowledgements of them are replaced.</summary>
    /// <param name="actor">An admin.</param>
    /// <param name="bookId">A draft.</param>
    /// <param name="impact">The simulation that showed the rises.</param>
    /// <param name="resellerIds">Whose; all of them are in the simulation.</param>
    /// <param name="reason">For the next reader.</param>
    /// <param name="ct">Cancels before the commit.</param>
    public Task<Outcome<Done>> AcknowledgeAsync(
        Actor actor, long bookId, Impact impact, IReadOnlyCollection<long> resellerIds, string reason, CancellationToken ct = default) =>
        WriteAsync(
            actor,
            bookId,
            async (db, book, author, token) =>
            {
                var seen = impact.Resellers.Where(r => resellerIds.Contains(r.ResellerId)).ToList();
                if (seen.Count == 0 || seen.Count != resellerIds.Count)
                {
                    return NotFound.Instance;
                }

                if (string.IsNullOrWhiteSpace(reason) || reason.Trim().Length > LossAcknowledgement.LongestReason)
                {
                    return new ReasonNeeded(LossAcknowledgement.LongestReason);
                }

                var (why, now) = (reason.Trim(), clock.GetUtcNow().UtcDateTime);
                await db.LossAcknowledgements.Where(a => a.PriceBookId == book.Id && resellerIds.Contains(a.ResellerId)).ExecuteDeleteAsync(token);
                db.LossAcknowledgements.AddRange(seen.Select(r => LossAcknowledgement.Of(book, r.ResellerId, impact.On, r.Highest, why, author.Name, now)));
                return AuditEntry.Of(null, now, author.Id, author.Name, AuditAction.LossAcknowledged, book.Name, $"{Named(seen)}: {why}");
            },
            ct);

    public Task<Outcome<Done>> TakeBackAsync(Actor actor, long bookId, long resellerId, CancellationToken ct = default) =>
        WriteAsync(
            actor,
            bookId,
            async (db, book, author, token) =>
            {
                if (await db.LossAcknowledgements.SingleOrDefaultAsync(a => a.PriceBookId == book.Id && a.ResellerId == resellerId, token) is not { } acknowledgement)
                {
                    return NotFound.Instance;
                }

                db.LossAcknowledgements.Remove(acknowledgement);
                var name = await db.Resellers.Where(r => r.Id == resellerId).Select(r => r.LegalName).SingleAsync(token);
                return AuditEntry.Of(null, clock.GetUtcNow().UtcDateTime, author.Id, author.Name, AuditAction.LossUnacknowledged, book.Name, name);
            },
            ct);

    private async Task<Outcome<Done>> WriteAsync(
        Actor actor, long bookId, Func<PortalDb, PriceBook, AuditAuthor, CancellationToken, Task<Outcome<AuditEntry>>> verb, CancellationToken ct)
    {
        await using var db = databases.For(actor);
        return await gate.WriteAsync<Done>(
            db,
            async token =>
            {
                if ((await AccessCheck.Administrator(db, actor, token)).Refusal is { } refusal)
                {
                    return refusal;
                }

                if (await db.PriceBooks.AsSplitQuery().SingleOrDefaultAsync(b => b.Id == bookId, token) is not { } book)
                {
                    return NotFound.Instance;
                }

                if (book.EffectiveFrom is not null)
                {
                    return new BookAlreadyScheduled(book.Name);
                }

                if (!(await verb(db, book, await AuditAuthor.OfAsync(db, actor, token), token)).Is(out var entry, out refusal))
                {
                    return refusal;
                }

                db.AuditEntries.Add(entry);
                await db.SaveChangesAsync(token);
                return Done.Instance;
            },
            ct);
    }

    // An audit line has no room for a thousand names.
    private static string Named(List<ResellerImpact> seen) => seen.Count == 1
        ? seen[0].LegalName
        : string.Create(CultureInfo.InvariantCulture, $"{seen.Count} resellers");
}
