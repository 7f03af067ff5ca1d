using System.Security.Cryptography;
using System.Text;
using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Audit;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.PriceBooks;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Accounts;

/// <summary>
/// Turns a portal without people into one with an admin and prices, once and for good. Whoever holds the token that this
/// start of the portal has made may do it.
/// </summary>
public sealed partial class SetUpPortal(PortalDbFactory databases, WriteGate gate, SetupDoor door, TimeProvider clock, ILogger<SetUpPortal> log)
{
    private string? tokenHash;
    private volatile bool isDone;

    /// <summary>Whether nobody has an account yet, so that nobody could sign in.</summary>
    public async Task<bool> IsNeededAsync(CancellationToken ct = default)
    {
        if (isDone || !door.IsThere)
        {
            return false;
        }

        await using var db = databases.For(Actor.Operator.Instance);
        isDone = await db.Users.AnyAsync(ct);
        return !isDone;
    }

    /// <summary>Makes this start's token; one from before opens nothing any more.</summary>
    public string NewToken()
    {
        var token = OneTimeToken.New();
        tokenHash = OneTimeToken.HashOf(token);
        return token;
    }

    public bool IsToken(string? token) =>
        token is not null && tokenHash is { } hash
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(OneTimeToken.HashOf(token)), Encoding.ASCII.GetBytes(hash));

    /// <returns>The id of the admin; not found for a wrong token, and for whoever comes second.</returns>
    public async Task<Outcome<string>> SetUpAsync(string? token, NewPortal typed, CancellationToken ct = default)
    {
        if (!door.IsThere || !IsToken(token))
        {
            return NotFound.Instance;
        }

        if (typed.Problems() is [_, ..] problems)
        {
            return new FieldsRefused(problems);
        }

        // Slow on purpose: before anybody has to wait for the write.
        var hash = new PasswordHasher<PortalUser>().HashPassword(null!, typed.Password);
        await using var db = databases.For(Actor.Operator.Instance);
        var outcome = await gate.WriteAsync<string>(
            db,
            async ct => await db.Users.AnyAsync(ct) ? NotFound.Instance : await MakeAsync(db, typed, hash, ct),
            ct);
        if (outcome.Is(out var admin, out _))
        {
            isDone = true;
            LogDone(admin);
        }

        return outcome;
    }

    private async Task<Outcome<string>> MakeAsync(PortalDb db, NewPortal typed, string hash, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var admin = AddPeople.User(new NewPerson(EmailRule.Normalise(typed.Email), NameRule.Normalise(typed.Name), Role.Admin, ResellerId: null), hash);
        db.Users.Add(admin);
        db.AuditEntries.Add(new AuditAuthor(admin.Id, admin.DisplayName).OnPerson(admin, AuditAction.PortalSetUp, now));
        var names = await db.PriceBooks.Select(b => b.Name).ToListAsync(ct);
        var inForce = await db.PriceBooks.Where(b => b.EffectiveFrom != null).Select(b => b.Currency).ToListAsync(ct);
        db.PriceBooks.AddRange(typed.Prices == FirstPrices.Empty
            ? [PriceBook.Empty(PriceBookNumber.Next(typed.Currency!, now.Year, names), typed.Currency!)]
            : door.SampleBooks().Where(b => !inForce.Contains(b.Currency)).Select(b => InForce(b, PriceBookNumber.Next(b.Currency, now.Year, names), now)));
        await db.SaveChangesAsync(ct);
        return admin.Id;
    }

    private static PriceBook InForce(PriceBook sample, string name, DateTime now)
    {
        var book = sample.DraftFrom(name);
        return book.PutInForce(DateOnly.FromDateTime(now)) is { } refusal ? throw new InvalidOperationException(refusal.Sentence) : book;
    }

    [LoggerMessage(LogLevel.Information, "The portal is set up; its first Admin is user {UserId}")]
    private partial void LogDone(string userId);
}
