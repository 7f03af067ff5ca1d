using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;
using CloudPortal.Services.Accounts;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Orders;

/// <summary>Taken or free, and nothing else: not by whom. A free one is not reserved; the order decides.</summary>
public sealed class CloudIdCheck(PortalDbFactory databases)
{
    private const int MostTries = 20;

    public async Task<Outcome<bool>> IsFreeAsync(Actor actor, long resellerId, string cloudId, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        if (!(await AccessCheck.For(db, actor, resellerId, Permission.Read, ct)).Is(out _, out var refusal))
        {
            return refusal;
        }

        return CloudId.TryParse(cloudId, out var id) && !DraftCheck.IsReserved(id) && !await IsTakenAsync(db, id, ct);
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

            if (!DraftCheck.IsReserved(id) && !inOrder.Contains(id.Value) && !await IsTakenAsync(db, id, ct))
            {
                return suggestion;
            }
        }

        return plain;
    }

    /// <summary>Over all resellers, since a Cloud ID is unique in the world.</summary>
    internal static Task<bool> IsTakenAsync(PortalDb db, CloudId id, CancellationToken ct) =>
        db.Apps.IgnoreQueryFilters([ResellerFilter.Name]).AnyAsync(a => a.CloudId == id, ct);
}
