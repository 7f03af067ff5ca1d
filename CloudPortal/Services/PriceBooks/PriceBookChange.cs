using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Audit;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Accounts;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.PriceBooks;

/// <summary>One change of the price books in one transaction: an Admin's rights, the verb, what it saves and its audit entries.</summary>
internal sealed class PriceBookChange(PortalDbFactory databases, WriteGate gate, TimeProvider clock)
{
    /// <param name="actor">The operator, or an admin.</param>
    /// <param name="verb">Decides and changes; it saves nothing.</param>
    /// <param name="ct">Cancels before the commit.</param>
    public async Task<Outcome<T>> MakeAsync<T>(Actor actor, Func<Context, Task<Outcome<T>>> verb, CancellationToken ct)
        where T : notnull
    {
        await using var db = databases.For(actor);
        return await gate.WriteAsync<T>(
            db,
            async token =>
            {
                if ((await AccessCheck.Administrator(db, actor, token)).Refusal is { } refusal)
                {
                    return refusal;
                }

                var context = new Context(db, await AuditAuthor.OfAsync(db, actor, token), clock.GetUtcNow().UtcDateTime, token);
                var outcome = await verb(context);
                if (outcome.Refusal is null)
                {
                    await db.SaveChangesAsync(token);
                }

                return outcome;
            },
            ct);
    }

    /// <summary>The same for a book that there is.</summary>
    public Task<Outcome<T>> MakeAsync<T>(Actor actor, long bookId, Func<Context, PriceBook, Task<Outcome<T>>> verb, CancellationToken ct)
        where T : notnull =>
        MakeAsync(
            actor,
            async context => await context.Db.PriceBooks.AsSplitQuery().SingleOrDefaultAsync(b => b.Id == bookId, context.Ct) is { } book
                ? await verb(context, book)
                : NotFound.Instance,
            ct);

    internal sealed record Context(PortalDb Db, AuditAuthor Author, DateTime Now, CancellationToken Ct)
    {
        public DateOnly Today => DateOnly.FromDateTime(Now);

        /// <summary>Why no new book can have this name; null when it can.</summary>
        public async Task<Refusal?> RefusalOfNameAsync(string name)
        {
            if (NameRule.Check(name, PriceBookDrafts.LongestName) is { } wrong)
            {
                return new BookNameWrong(wrong);
            }

            var (key, names) = (NameRule.KeyOf(name), await Db.PriceBooks.Select(b => b.Name).ToListAsync(Ct));
            return names.Find(n => NameRule.KeyOf(n) == key) is { } taken ? new BookNameTaken(taken) : null;
        }

        public void Record(PriceBook book, AuditAction action, string detail) => Db.AuditEntries.Add(Author.OnBook(book, action, detail, Now));
    }
}
