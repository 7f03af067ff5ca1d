using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Audit;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Accounts;

namespace CloudPortal.Services.Quotes;

/// <summary>One change of a quote by staff in one transaction: rights, the verb, what it saves and its audit entry.</summary>
internal sealed class QuoteChange(PortalDbFactory databases, WriteGate gate, TimeProvider clock)
{
    /// <summary>For whoever may change the quote.</summary>
    /// <param name="actor">Its seller, or an admin.</param>
    /// <param name="number">Of the quote.</param>
    /// <param name="verb">Decides and changes; it saves nothing.</param>
    /// <param name="ct">Cancels before the commit.</param>
    public Task<Outcome<T>> MakeAsync<T>(Actor actor, string number, Func<Context, Task<Outcome<T>>> verb, CancellationToken ct)
        where T : notnull =>
        MakeAsync(actor, number, access => access.RefusalOfChange, verb, ct);

    /// <summary>For an admin, whoever sells the quote.</summary>
    /// <inheritdoc cref="MakeAsync{T}(Actor, string, Func{Context, Task{Outcome{T}}}, CancellationToken)"/>
    public Task<Outcome<T>> MakeAsAdminAsync<T>(Actor actor, string number, Func<Context, Task<Outcome<T>>> verb, CancellationToken ct)
        where T : notnull =>
        MakeAsync(actor, number, access => access.Rights.MayAdministrate ? null : new NotAllowed(Permission.Administrate.Needed()), verb, ct);

    private async Task<Outcome<T>> MakeAsync<T>(
        Actor actor, string number, Func<QuoteAccess, Refusal?> refusalOf, Func<Context, Task<Outcome<T>>> verb, CancellationToken ct)
        where T : notnull
    {
        await using var db = databases.For(actor);
        return await gate.WriteAsync<T>(
            db,
            async token =>
            {
                if (!(await QuoteAccess.FindAsync(db, actor, number, token)).Is(out var access, out var refusal))
                {
                    return refusal;
                }

                if (refusalOf(access) is { } notAllowed)
                {
                    return notAllowed;
                }

                var context = new Context(db, access.Quote, await AuditAuthor.OfAsync(db, actor, token), clock.GetUtcNow().UtcDateTime, token);
                var outcome = await verb(context);
                if (outcome.Refusal is null)
                {
                    await db.SaveChangesAsync(token);
                }

                return outcome;
            },
            ct);
    }

    internal sealed record Context(PortalDb Db, Quote Quote, AuditAuthor Author, DateTime Now, CancellationToken Ct)
    {
        public DateOnly Today => DateOnly.FromDateTime(Now);

        public QuoteAuthor By => new(Author.Id, Author.Name, Now);

        public QuoteVersion Version => Quote.Current;

        public void Record(AuditAction action, string detail) => Db.AuditEntries.Add(Author.OnQuote(Quote, action, detail, Now));
    }
}
