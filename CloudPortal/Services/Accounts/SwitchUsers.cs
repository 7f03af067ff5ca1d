using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Audit;
using CloudPortal.Services.Mail;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Accounts;

/// <summary>Takes a person's access away, and gives it back. Of staff and of every reseller, by an admin.</summary>
public sealed class SwitchUsers(PortalDbFactory databases, WriteGate gate, Outbox outbox, AccessEnds ends, TimeProvider clock)
{
    /// <summary>Every operation of that person is refused from now on, sign-ins too, and its open pages end at once.</summary>
    public async Task<Outcome<Done>> OffAsync(Actor actor, string userId, CancellationToken ct = default)
    {
        var outcome = await ChangeAsync(actor, userId, isOff: true, ct);
        if (outcome.Refusal is null)
        {
            ends.Tell(userId);
        }

        return outcome;
    }

    /// <summary>The person may sign in again; a session from before has an old stamp, and ends within a minute.</summary>
    public Task<Outcome<Done>> OnAsync(Actor actor, string userId, CancellationToken ct = default) => ChangeAsync(actor, userId, isOff: false, ct);

    private async Task<Outcome<Done>> ChangeAsync(Actor actor, string userId, bool isOff, CancellationToken ct)
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

                if (await db.Users.SingleOrDefaultAsync(u => u.Id == userId, token) is not { } user)
                {
                    return NotFound.Instance;
                }

                if (user.IsSwitchedOff == isOff)
                {
                    return Done.Instance;
                }

                if (isOff && await KeptAsync(db, actor, user, token) is { } kept)
                {
                    return kept;
                }

                if (isOff)
                {
                    await outbox.WithdrawAsync(db, InvitationMail.TopicOf(user), "Its person is switched off.", token);
                }

                Switch(user, isOff);
                var author = await AuditAuthor.OfAsync(db, actor, token);
                db.AuditEntries.Add(author.OnPerson(user, isOff ? AuditAction.SwitchedOff : AuditAction.SwitchedOn, clock.GetUtcNow().UtcDateTime));
                await db.SaveChangesAsync(token);
                return Done.Instance;
            },
            ct);
    }

    /// <summary>Somebody must be left who can switch people on again: one who can sign in.</summary>
    private static async Task<Refusal?> KeptAsync(PortalDb db, Actor actor, PortalUser user, CancellationToken ct)
    {
        if (actor is Actor.User self && self.UserId == user.Id)
        {
            return NotOneself.Instance;
        }

        return user.Role == Role.Admin && !await db.Users.AnyAsync(u => u.Role == Role.Admin && u.Id != user.Id && !u.IsSwitchedOff && u.PasswordHash != null, ct)
            ? new LastAdmin(user.DisplayName)
            : null;
    }

    private static void Switch(PortalUser user, bool isOff)
    {
        if (isOff)
        {
            user.SwitchOff();
        }
        else
        {
            user.SwitchOn();
        }
    }
}

public sealed record NotOneself : Refusal
{
    public static readonly NotOneself Instance = new();

    public override string Sentence => "You cannot switch yourself off. Ask another Admin to do it.";
}

public sealed record LastAdmin(string Name) : Refusal
{
    public override string Sentence => $"{Name} is the last Admin who can sign in. Add another one first.";
}
