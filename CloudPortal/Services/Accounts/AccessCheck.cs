using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Accounts;

/// <summary>
/// The first line of every operation: is this actor still signed in, and may it do this, for this reseller, now? One
/// query, compiled once, since a live page asks at every keystroke. Whatever belongs to somebody else answers like what
/// does not exist.
/// </summary>
public static class AccessCheck
{
    private static readonly Func<PortalDb, string, Guid, long, CancellationToken, Task<UserAndReseller?>> ReadUserAndReseller =
        EF.CompileAsyncQuery((PortalDb db, string userId, Guid sessionId, long resellerId, CancellationToken _) =>
            (from user in db.Users
             where user.Id == userId
             from reseller in db.Resellers.Where(r => r.Id == resellerId).DefaultIfEmpty()
             select new UserAndReseller(
                 user.Role,
                 user.ResellerId,
                 user.MayOrder,
                 user.IsSwitchedOff,
                 db.EndedSessions.Any(s => s.Id == sessionId),
                 reseller == null ? null : new ResellerNow(reseller.LegalName, reseller.Currency, reseller.PortfolioVersion)))
            .FirstOrDefault());

    private static readonly Func<PortalDb, long, CancellationToken, Task<ResellerNow?>> ReadReseller =
        EF.CompileAsyncQuery((PortalDb db, long resellerId, CancellationToken _) =>
            db.Resellers.Where(r => r.Id == resellerId).Select(r => new ResellerNow(r.LegalName, r.Currency, r.PortfolioVersion)).FirstOrDefault());

    /// <summary>For everything that concerns one reseller.</summary>
    public static async Task<Outcome<Access>> For(PortalDb db, Actor actor, long resellerId, Permission permission, CancellationToken ct = default)
    {
        var (rights, reseller) = actor switch
        {
            Actor.Operator => (Rights.OfOperator, await ReadReseller(db, resellerId, ct)),
            Actor.User user => Split(await ReadUserAndReseller(db, user.UserId, user.SessionId, resellerId, ct)),
            _ => throw new ArgumentException($"{actor.GetType().Name} has no rights of its own", nameof(actor)),
        };
        if (rights.Refusal is { } refusal)
        {
            return refusal;
        }

        if (reseller is null || !rights.Value.MayRead(resellerId))
        {
            return NotFound.Instance;
        }

        return rights.Value.Allow(permission, resellerId)
            ? new Access(rights.Value, resellerId, reseller.LegalName, reseller.Currency, reseller.PortfolioVersion)
            : new NotAllowed(permission.Needed());
    }

    /// <summary>For what belongs to nobody in particular, such as the public prices: anyone with an account that is on.</summary>
    public static async Task<Outcome<Rights>> AnyUser(PortalDb db, Actor actor, CancellationToken ct = default) => actor switch
    {
        Actor.Operator => Rights.OfOperator,
        Actor.User user => RightsOf(await db.Users
            .Where(u => u.Id == user.UserId)
            .Select(u => new UserAndReseller(u.Role, u.ResellerId, u.MayOrder, u.IsSwitchedOff, db.EndedSessions.Any(s => s.Id == user.SessionId), null))
            .FirstOrDefaultAsync(ct)),
        _ => throw new ArgumentException($"{actor.GetType().Name} has no rights of its own", nameof(actor)),
    };

    /// <summary>For what concerns all resellers: price books, agreements, new accounts.</summary>
    public static async Task<Outcome<Rights>> Administrator(PortalDb db, Actor actor, CancellationToken ct = default)
    {
        var rights = await AnyUser(db, actor, ct);
        return rights.Refusal is null && !rights.Value.MayAdministrate ? new NotAllowed(Permission.Administrate.Needed()) : rights;
    }

    /// <summary>For what staff alone may look at: who the resellers are, and what each of them pays.</summary>
    public static async Task<Outcome<Rights>> Staff(PortalDb db, Actor actor, CancellationToken ct = default)
    {
        var rights = await AnyUser(db, actor, ct);
        return rights.Refusal is null && !rights.Value.IsStaff ? new NotAllowed(PermissionRules.NeededOfStaff) : rights;
    }

    private static (Outcome<Rights> Rights, ResellerNow? Reseller) Split(UserAndReseller? row) => (RightsOf(row), row?.Reseller);

    private static Outcome<Rights> RightsOf(UserAndReseller? row) => row switch
    {
        null => NotFound.Instance,
        { HasSignedOut: true } => SessionEnded.Instance,
        { IsSwitchedOff: true } => new SwitchedOff(IsStaff: row.OwnReseller is null),
        _ => new Rights(row.Role, row.OwnReseller, row.MayOrder),
    };

    private sealed record UserAndReseller(Role Role, long? OwnReseller, bool MayOrder, bool IsSwitchedOff, bool HasSignedOut, ResellerNow? Reseller);

    private sealed record ResellerNow(string LegalName, Currency Currency, long PortfolioVersion);
}
