using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Audit;
using CloudPortal.Services.Mail;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Accounts;

/// <summary>That somebody has an account and a one-time link to set its password; the token is nowhere else.</summary>
/// <param name="ExpiresAt">UTC.</param>
public sealed record Invited(string UserId, string Name, string Email, string Token, DateTime ExpiresAt)
{
    /// <summary>Within the portal.</summary>
    public string Path => $"{InvitationMail.PagePath}?token={Token}";
}

/// <summary>Gives people accounts whose password they set themselves, by a link that works once.</summary>
public sealed class InvitePeople(PortalDbFactory databases, WriteGate gate, Outbox outbox, TimeProvider clock)
{
    /// <summary>How long a link works.</summary>
    public const int Days = 7;

    /// <param name="actor">An admin, or the operator.</param>
    /// <param name="name">As others see it.</param>
    /// <param name="email">Also the user name.</param>
    /// <param name="role">Admin or Sales.</param>
    /// <param name="ct">Cancels before the commit.</param>
    public async Task<Outcome<Invited>> InviteStaffAsync(Actor actor, string name, string email, Role role, CancellationToken ct = default)
    {
        if (role is not (Role.Admin or Role.Sales))
        {
            throw new ArgumentOutOfRangeException(nameof(role), role, "not a role of staff");
        }

        await using var db = databases.For(actor);
        return await gate.WriteAsync<Invited>(
            db,
            async token =>
            {
                if ((await AccessCheck.Administrator(db, actor, token)).Refusal is { } refusal)
                {
                    return refusal;
                }

                FieldProblem?[] problems = [Problem("Name", NameRule.Check(name, NewReseller.MaxPersonNameLength)), Problem("Email", EmailRule.Check(email))];
                if (problems.OfType<FieldProblem>().ToList() is [_, ..] wrong)
                {
                    return new FieldsRefused(wrong);
                }

                return await InviteAsync(db, actor, new NewPerson(email, name, role, ResellerId: null), token);
            },
            ct);
    }

    /// <summary>A new link for somebody who has not set a password yet; the one before opens nothing from now on.</summary>
    public async Task<Outcome<Invited>> InviteAgainAsync(Actor actor, string userId, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        return await gate.WriteAsync<Invited>(
            db,
            async token =>
            {
                if ((await AccessCheck.Administrator(db, actor, token)).Refusal is { } refusal)
                {
                    return refusal;
                }

                if (await db.Users.SingleOrDefaultAsync(u => u.Id == userId, token) is not { } user)
                {
                    return NotFound.Instance;
                }

                if (user.PasswordHash is not null)
                {
                    return new HasPassword(user.DisplayName);
                }

                // The row's key is the user, so the old one has to go before the new one comes.
                await db.Invitations.Where(i => i.UserId == userId).ExecuteDeleteAsync(token);
                await outbox.WithdrawAsync(db, InvitationMail.TopicOf(user), "A newer link took the place of the one in it.", token);
                var invited = await LinkAsync(db, user, token);
                db.AuditEntries.Add(await EntryAsync(db, actor, user, AuditAction.InvitedAgain, token));
                await db.SaveChangesAsync(token);
                return invited;
            },
            ct);
    }

    /// <summary>Within a transaction of whoever has checked the actor: the account, its link, and its entry.</summary>
    internal async Task<Outcome<Invited>> InviteAsync(PortalDb db, Actor actor, NewPerson person, CancellationToken ct)
    {
        var named = person with { Name = NameRule.Normalise(person.Name), Email = EmailRule.Normalise(person.Email) };
        if (await AddPeople.TakenAsync(db, [named.Email], ct) is { } taken)
        {
            return new EmailTaken(taken);
        }

        var user = AddPeople.User(named, passwordHash: null);
        db.Users.Add(user);
        var invited = await LinkAsync(db, user, ct);
        db.AuditEntries.Add(await EntryAsync(db, actor, user, AuditAction.PersonInvited, ct));
        await db.SaveChangesAsync(ct);
        return invited;
    }

    private async Task<Invited> LinkAsync(PortalDb db, PortalUser user, CancellationToken ct)
    {
        var (token, expires) = (OneTimeToken.New(), clock.GetUtcNow().UtcDateTime.AddDays(Days));
        db.Invitations.Add(Invitation.For(user, OneTimeToken.HashOf(token), expires));
        var invited = new Invited(user.Id, user.DisplayName, user.Email!, token, expires);
        var reseller = await db.Resellers.Where(r => r.Id == user.ResellerId).Select(r => r.LegalName).SingleOrDefaultAsync(ct);
        outbox.Add(db, InvitationMail.Of(user, invited, reseller));
        return invited;
    }

    private async Task<AuditEntry> EntryAsync(PortalDb db, Actor actor, PortalUser user, AuditAction action, CancellationToken ct)
    {
        var author = await AuditAuthor.OfAsync(db, actor, ct);
        return author.OnPerson(user, action, clock.GetUtcNow().UtcDateTime);
    }

    private static FieldProblem? Problem(string field, string? sentence) => sentence is null ? null : new FieldProblem(field, sentence);
}

public sealed record HasPassword(string Name) : Refusal
{
    public override string Sentence => $"{Name} has set a password already and signs in with it. A new link would open nothing.";
}
