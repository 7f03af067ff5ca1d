using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;
using CloudPortal.Services.Accounts;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Orders;

/// <summary>A saved wizard.</summary>
/// <param name="OrderedApps">The Cloud IDs of the order that came of it; empty while it is open.</param>
public sealed record SavedDraft(Guid Id, OrderDraft Content, DateTime SavedAt, IReadOnlyList<string> OrderedApps);

/// <summary>Wizards are rows, so that nothing typed is lost. A draft belongs to the user who opened it; to others it does not exist.</summary>
public sealed class OrderDrafts(PortalDbFactory databases, WriteGate gate, TimeProvider clock)
{
    // Compiled once: this runs after every rest in the typing. Also those of others, since an id is taken only once.
    private static readonly Func<PortalDb, Guid, CancellationToken, Task<WizardDraft?>> ReadAnybodys =
        EF.CompileAsyncQuery((PortalDb db, Guid id, CancellationToken _) =>
            db.WizardDrafts.IgnoreQueryFilters(new[] { ResellerFilter.Name }).SingleOrDefault(d => d.Id == id));

    /// <summary>Saves what was typed; the first time it makes the row.</summary>
    /// <param name="actor">Who types.</param>
    /// <param name="resellerId">For which reseller.</param>
    /// <param name="draftId">Chosen by the wizard.</param>
    /// <param name="content">All that is typed.</param>
    /// <param name="basedOn">
    /// What was saved last, as this window knows it; null before the first time. If it is no row any more, it was discarded
    /// and is not made anew; if it is another by now, a second window has changed it and is not overwritten.
    /// </param>
    /// <param name="ct">Cancels before the commit.</param>
    /// <returns>When it was saved, UTC.</returns>
    public async Task<Outcome<DateTime>> SaveAsync(
        Actor actor, long resellerId, Guid draftId, OrderDraft content, OrderDraft? basedOn = null, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        return await gate.WriteAsync<DateTime>(
            db,
            async token =>
            {
                if (!(await AccessCheck.For(db, actor, resellerId, Permission.EditApps, token)).Is(out _, out var refusal))
                {
                    return refusal;
                }

                var now = clock.GetUtcNow().UtcDateTime;
                var draft = await ReadAnybodys(db, draftId, token);
                if (draft is null && basedOn is null)
                {
                    db.WizardDrafts.Add(WizardDraft.Open(draftId, resellerId, UserOf(actor), content, now));
                }
                else if (draft is null || draft.ResellerId != resellerId || draft.UserId != UserOf(actor))
                {
                    return NotFound.Instance;
                }
                else if (draft.OrderId is not null)
                {
                    return new AlreadyOrdered();
                }
                else if (basedOn is not null && draft.HasChangedSince(basedOn) && draft.HasChangedSince(content))
                {
                    return new DraftChangedElsewhere();
                }
                else
                {
                    draft.Save(content, now);
                }

                await db.SaveChangesAsync(token);
                return now;
            },
            ct);
    }

    public async Task<Outcome<SavedDraft>> LoadAsync(Actor actor, long resellerId, Guid draftId, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        if (!(await AccessCheck.For(db, actor, resellerId, Permission.EditApps, ct)).Is(out _, out var refusal))
        {
            return refusal;
        }

        return await FindAsync(db, actor, resellerId, draftId, ct) is { } draft
            ? new SavedDraft(draft.Id, draft.Content, draft.SavedAt, await OrderedAppsAsync(db, draft.OrderId, ct))
            : NotFound.Instance;
    }

    /// <summary>The wizards that the user has open, the latest first.</summary>
    public async Task<Outcome<IReadOnlyList<SavedDraft>>> OpenAsync(Actor actor, long resellerId, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        if (!(await AccessCheck.For(db, actor, resellerId, Permission.Read, ct)).Is(out _, out var refusal))
        {
            return refusal;
        }

        var userId = UserOf(actor);
        var drafts = await db.WizardDrafts.AsNoTracking()
            .Where(d => d.ResellerId == resellerId && d.UserId == userId && d.OrderId == null)
            .OrderByDescending(d => d.SavedAt)
            .ToListAsync(ct);
        return new Outcome<IReadOnlyList<SavedDraft>>([.. drafts.Select(d => new SavedDraft(d.Id, d.Content, d.SavedAt, []))]);
    }

    /// <summary>Throws away what was typed; nothing was ordered, so nothing is charged.</summary>
    public async Task<Outcome<Done>> DiscardAsync(Actor actor, long resellerId, Guid draftId, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        return await gate.WriteAsync<Done>(
            db,
            async token =>
            {
                if (!(await AccessCheck.For(db, actor, resellerId, Permission.EditApps, token)).Is(out _, out var refusal))
                {
                    return refusal;
                }

                if (await FindAsync(db, actor, resellerId, draftId, token) is not { } draft)
                {
                    return NotFound.Instance;
                }

                if (draft.OrderId is not null)
                {
                    return new AlreadyOrdered();
                }

                db.WizardDrafts.Remove(draft);
                await db.SaveChangesAsync(token);
                return Done.Instance;
            },
            ct);
    }

    internal static Task<WizardDraft?> FindAsync(PortalDb db, Actor actor, long resellerId, Guid draftId, CancellationToken ct)
    {
        var userId = UserOf(actor);
        return db.WizardDrafts.SingleOrDefaultAsync(d => d.Id == draftId && d.ResellerId == resellerId && d.UserId == userId, ct);
    }

    internal static async Task<IReadOnlyList<string>> OrderedAppsAsync(PortalDb db, long? orderId, CancellationToken ct) => orderId is null
        ? []
        : [.. (await db.Charges.Where(c => c.OrderId == orderId).OrderBy(c => c.Id).Select(c => c.App.CloudId).ToListAsync(ct)).Select(id => id!.Value).Distinct()];

    private static string UserOf(Actor actor) => actor is Actor.User user ? user.UserId : "operator";
}
