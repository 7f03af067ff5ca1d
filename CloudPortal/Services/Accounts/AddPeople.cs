using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Accounts;

/// <summary>Somebody who is to have an account.</summary>
/// <param name="ResellerId">Null for staff.</param>
/// <param name="MayOrder">Whether a Manager may make billable changes.</param>
public sealed record NewPerson(string Email, string Name, Role Role, long? ResellerId, bool MayOrder = false);

/// <summary>Gives people accounts with a first password, all or none.</summary>
public sealed class AddPeople(PortalDbFactory databases, WriteGate gate)
{
    private static readonly UpperInvariantLookupNormalizer Normalizer = new();

    /// <param name="actor">The operator, or an admin.</param>
    /// <param name="people">Whom.</param>
    /// <param name="password">The first password of all of them.</param>
    /// <param name="ct">Cancels before the commit.</param>
    /// <returns>Them as actors, in the same order, each under a session that no browser has.</returns>
    public async Task<Outcome<IReadOnlyList<Actor.User>>> AddAsync(
        Actor actor, IReadOnlyList<NewPerson> people, string password, CancellationToken ct = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(password.Length, PasswordLength.Minimum);
        await using var db = databases.For(actor);
        return await gate.WriteAsync<IReadOnlyList<Actor.User>>(
            db,
            async token =>
            {
                if ((await AccessCheck.Administrator(db, actor, token)).Refusal is { } refusal)
                {
                    return refusal;
                }

                if (await TakenAsync(db, people.Select(p => p.Email), token) is { } taken)
                {
                    return new EmailTaken(taken);
                }

                // Slow on purpose, and the same for all: once.
                var hash = new PasswordHasher<PortalUser>().HashPassword(null!, password);
                var users = people.Select(p => User(p, hash)).ToList();
                db.Users.AddRange(users);
                await db.SaveChangesAsync(token);
                return new Outcome<IReadOnlyList<Actor.User>>([.. users.Select(u => new Actor.User(u.Id, u.ResellerId, Guid.NewGuid()))]);
            },
            ct);
    }

    /// <summary>The first of these e-mails that somebody has, whoever it is; null when all are free.</summary>
    internal static Task<string?> TakenAsync(PortalDb db, IEnumerable<string> emails, CancellationToken ct)
    {
        var keys = emails.Select(e => Normalizer.NormalizeEmail(e)).ToList();
        return db.Users.Where(u => keys.Contains(u.NormalizedEmail!)).Select(u => u.Email).FirstOrDefaultAsync(ct);
    }

    /// <param name="person">Who it is.</param>
    /// <param name="passwordHash">Null for somebody who chooses one by a link.</param>
    internal static PortalUser User(NewPerson person, string? passwordHash)
    {
        var user = person.ResellerId is { } resellerId
            ? PortalUser.OfReseller(resellerId, person.Email, person.Name, person.Role, person.MayOrder)
            : PortalUser.OfStaff(person.Email, person.Name, person.Role);
        user.NormalizedEmail = user.NormalizedUserName = Normalizer.NormalizeEmail(user.Email);
        user.PasswordHash = passwordHash;
        user.LockoutEnabled = true;
        return user;
    }
}

public sealed record EmailTaken(string Email) : Refusal
{
    public override string Sentence => $"{Email} has an account already.";

    public override string Field => "Email";
}
