using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Accounts;

/// <summary>Whether somebody can sign in.</summary>
public enum PersonState
{
    /// <summary>Has a password.</summary>
    Active = 0,

    /// <summary>Has a link that still works, and no password yet.</summary>
    Invited = 1,

    /// <summary>Has no password, and no link that works.</summary>
    LinkExpired = 2,

    SwitchedOff = 3,
}

/// <summary>A person in a list.</summary>
/// <param name="HasPassword">Also of somebody who is switched off.</param>
/// <param name="LinkUntil">UTC; until when the one-time link works, null without one that does.</param>
/// <param name="IsAsker">Whether it is who asks.</param>
public sealed record PersonLine(
    string Id, string Name, string Email, Role Role, bool MayOrder, PersonState State, bool HasPassword, DateTime? LinkUntil, bool IsAsker);

/// <summary>Who has an account.</summary>
public sealed class PeopleQueries(PortalDbFactory databases, TimeProvider clock)
{
    /// <summary>Those of the portal itself, by name. For admins.</summary>
    public async Task<Outcome<IReadOnlyList<PersonLine>>> StaffAsync(Actor actor, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        return (await AccessCheck.Administrator(db, actor, ct)).Refusal is { } refusal
            ? refusal
            : await LinesAsync(db, actor, resellerId: null, ct);
    }

    /// <summary>A reseller's people, by name.</summary>
    public async Task<Outcome<IReadOnlyList<PersonLine>>> OfResellerAsync(Actor actor, long resellerId, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        return (await AccessCheck.For(db, actor, resellerId, Permission.Read, ct)).Refusal is { } refusal
            ? refusal
            : await LinesAsync(db, actor, resellerId, ct);
    }

    private async Task<Outcome<IReadOnlyList<PersonLine>>> LinesAsync(PortalDb db, Actor actor, long? resellerId, CancellationToken ct)
    {
        var (now, asker) = (clock.GetUtcNow().UtcDateTime, (actor as Actor.User)?.UserId);
        var rows = await (
            from user in db.Users
            where user.ResellerId == resellerId
            from link in db.Invitations.Where(i => i.UserId == user.Id).DefaultIfEmpty()
            select new
            {
                user.Id,
                user.DisplayName,
                user.Email,
                user.Role,
                user.MayOrder,
                user.IsSwitchedOff,
                HasPassword = user.PasswordHash != null,
                Expires = link == null ? (DateTime?)null : link.ExpiresAt,
            }).ToListAsync(ct);
        return new Outcome<IReadOnlyList<PersonLine>>(
        [
            .. rows.OrderBy(r => r.DisplayName, StringComparer.OrdinalIgnoreCase).ThenBy(r => r.Email, StringComparer.OrdinalIgnoreCase).Select(r =>
            {
                var works = r.Expires > now ? r.Expires : null;
                var state = r.IsSwitchedOff ? PersonState.SwitchedOff : r.HasPassword ? PersonState.Active : works is null ? PersonState.LinkExpired : PersonState.Invited;
                return new PersonLine(r.Id, r.DisplayName, r.Email!, r.Role, r.MayOrder, state, r.HasPassword, works, r.Id == asker);
            }),
        ]);
    }
}
