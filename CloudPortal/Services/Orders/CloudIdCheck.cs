using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;
using CloudPortal.Services.Accounts;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Orders;

/// <summary>Taken or free, and nothing else: not by whom. A free one is not reserved; the order decides.</summary>
public sealed class CloudIdCheck(PortalDbFactory databases, TimeProvider clock)
{
    private const int MostTries = 20;

    public async Task<Outcome<bool>> IsFreeAsync(Actor actor, long resellerId, string cloudId, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        if (!(await AccessCheck.For(db, actor, resellerId, Permission.Read, ct)).Is(out _, out var refusal))
        {
            return refusal;
        }

        return CloudId.TryParse(cloudId, out var id) && !DraftCheck.IsReserved(id) && !await IsTakenAsync(db, id, UtcDay.Today(clock), quoteId: null, ct);
    }

    /// <summary>A free Cloud ID made from a name; empty when the name gives none.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="resellerId">For which reseller.</param>
    /// <param name="name">The app's name, as typed.</param>
    /// <param name="others">What the other apps of the same order have, as typed.</param>
    /// <param name="ct">Cancels the reading.</param>
    public async Task<Outcome<string>> SuggestAsync(
        Actor actor, long resellerId, string name, IReadOnlyCollection<string> others, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        if (!(await AccessCheck.For(db, actor, resellerId, Permission.Read, ct)).Is(out _, out var refusal))
        {
            return refusal;
        }

        var plain = CloudIdSuggestion.From(name);
        var inOrder = others.Select(o => o.Trim().ToUpperInvariant()).ToHashSet(StringComparer.Ordinal);
        for (var number = 1; number <= MostTries + inOrder.Count; number++)
        {
            var suggestion = number == 1 ? plain : CloudIdSuggestion.Numbered(plain, number);
            if (!CloudId.TryParse(suggestion, out var id))
            {
                return plain;
            }

            if (!DraftCheck.IsReserved(id) && !inOrder.Contains(id.Value) && !await IsTakenAsync(db, id, UtcDay.Today(clock), quoteId: null, ct))
            {
                return suggestion;
            }
        }

        return plain;
    }

    /// <summary>Over all resellers, since a Cloud ID is unique in the world; a quote that was sent keeps those that it names.</summary>
    /// <param name="db">Opened for whoever asks.</param>
    /// <param name="id">The Cloud ID.</param>
    /// <param name="today">The UTC day.</param>
    /// <param name="quoteId">The quote for which it is asked, whose own it may be; null for an order.</param>
    /// <param name="ct">Cancels the reading.</param>
    internal static async Task<bool> IsTakenAsync(PortalDb db, CloudId id, DateOnly today, long? quoteId, CancellationToken ct) =>
        await db.Apps.IgnoreQueryFilters([ResellerFilter.Name]).AnyAsync(a => a.CloudId == id, ct)
        || await db.CloudIdReservations.AnyAsync(r => r.CloudId == id && r.LastDay >= today && r.QuoteId != quoteId, ct);
}
