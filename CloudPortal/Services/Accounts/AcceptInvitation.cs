using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Audit;
using CloudPortal.Services.Mail;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Accounts;

/// <summary>Whose link it is.</summary>
/// <param name="Reseller">Null for staff.</param>
/// <param name="ExpiresAt">UTC.</param>
public sealed record InvitedPerson(string UserId, string Name, string Email, Role Role, string? Reseller, DateTime ExpiresAt);

/// <summary>What the holder of a one-time link can do: see whose it is, and set the password, once. Nobody has signed in here.</summary>
public sealed partial class AcceptInvitation(PortalDbFactory databases, WriteGate gate, Outbox outbox, TimeProvider clock, ILogger<AcceptInvitation> log)
{
    /// <returns>Refused alike when there never was such a link, it was used, replaced or has expired, or its person is switched off.</returns>
    public async Task<Outcome<InvitedPerson>> FindAsync(string? token, CancellationToken ct = default)
    {
        await using var db = databases.For(Actor.Operator.Instance);
        return await FindAsync(db, token, ct) is { } person ? person : LinkEnded.Instance;
    }

    /// <summary>Sets the password and ends the link.</summary>
    /// <returns>Who may sign in now.</returns>
    public async Task<Outcome<InvitedPerson>> SetPasswordAsync(string? token, string password, CancellationToken ct = default)
    {
        if (PasswordLength.Check(password) is { } wrong)
        {
            return new FieldsRefused([new FieldProblem("Password", wrong)]);
        }

        // Slow on purpose: before anybody has to wait for the write.
        var hash = new PasswordHasher<PortalUser>().HashPassword(null!, password);
        await using var db = databases.For(Actor.Operator.Instance);
        return await gate.WriteAsync<InvitedPerson>(
            db,
            async ct =>
            {
                if (await FindAsync(db, token, ct) is not { } person)
                {
                    return LinkEnded.Instance;
                }

                await db.Invitations.Where(i => i.UserId == person.UserId).ExecuteDeleteAsync(ct);
                var user = await db.Users.SingleAsync(u => u.Id == person.UserId, ct);
                user.TakePassword(hash);
                await outbox.WithdrawAsync(db, InvitationMail.TopicOf(user), "The password is set already.", ct);
                db.AuditEntries.Add(new AuditAuthor(user.Id, user.DisplayName).OnPerson(user, AuditAction.PasswordSet, clock.GetUtcNow().UtcDateTime));
                await db.SaveChangesAsync(ct);
                LogSet(user.Id);
                return person;
            },
            ct);
    }

    private async Task<InvitedPerson?> FindAsync(PortalDb db, string? token, CancellationToken ct)
    {
        var (hash, now) = (OneTimeToken.HashOf(token ?? ""), clock.GetUtcNow().UtcDateTime);
        return await (
            from link in db.Invitations
            where link.TokenHash == hash && link.ExpiresAt > now
            join user in db.Users on link.UserId equals user.Id
            where !user.IsSwitchedOff
            from reseller in db.Resellers.Where(r => r.Id == user.ResellerId).DefaultIfEmpty()
            select new InvitedPerson(user.Id, user.DisplayName, user.Email!, user.Role, reseller == null ? null : reseller.LegalName, link.ExpiresAt))
            .SingleOrDefaultAsync(ct);
    }

    [LoggerMessage(LogLevel.Information, "User {UserId} has set a password by its link")]
    private partial void LogSet(string userId);
}

/// <summary>One answer for every link that opens nothing.</summary>
public sealed record LinkEnded : Refusal
{
    public static readonly LinkEnded Instance = new();

    public override string Sentence => "This link does not work. It works once and for 7 days, and ends when a newer one is made.";
}
