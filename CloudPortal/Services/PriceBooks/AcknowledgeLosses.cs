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
    private readonly PriceBookChange change = new(databases, gate, clock);

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
        OfDraftAsync(
            actor,
            bookId,
            async (context, book) =>
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

                await context.Db.LossAcknowledgements.Where(a => a.PriceBookId == book.Id && resellerIds.Contains(a.ResellerId)).ExecuteDeleteAsync(context.Ct);
                context.Db.LossAcknowledgements.AddRange(seen.Select(r => LossAcknowledgement.Of(book, r.ResellerId, impact.On, r.Highest, reason.Trim(), context.Author.Name, context.Now)));
                context.Record(book, AuditAction.LossAcknowledged, $"{Named(seen)}: {reason.Trim()}");
                return Done.Instance;
            },
            ct);

    public Task<Outcome<Done>> TakeBackAsync(Actor actor, long bookId, long resellerId, CancellationToken ct = default) =>
        OfDraftAsync(
            actor,
            bookId,
            async (context, book) =>
            {
                if (await context.Db.LossAcknowledgements.SingleOrDefaultAsync(a => a.PriceBookId == book.Id && a.ResellerId == resellerId, context.Ct) is not { } acknowledgement)
                {
                    return NotFound.Instance;
                }

                context.Db.LossAcknowledgements.Remove(acknowledgement);
                context.Record(book, AuditAction.LossUnacknowledged, await context.Db.Resellers.Where(r => r.Id == resellerId).Select(r => r.LegalName).SingleAsync(context.Ct));
                return Done.Instance;
            },
            ct);

    private Task<Outcome<Done>> OfDraftAsync(Actor actor, long bookId, Func<PriceBookChange.Context, PriceBook, Task<Outcome<Done>>> verb, CancellationToken ct) =>
        change.MakeAsync(
            actor,
            bookId,
            async (context, book) => book.EffectiveFrom is not null ? new BookAlreadyScheduled(book.Name) : await verb(context, book),
            ct);

    // An audit line has no room for a thousand names.
    private static string Named(List<ResellerImpact> seen) => seen.Count == 1
        ? seen[0].LegalName
        : string.Create(CultureInfo.InvariantCulture, $"{seen.Count} resellers");
}
