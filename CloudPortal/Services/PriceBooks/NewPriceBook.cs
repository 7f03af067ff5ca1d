using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Accounts;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.PriceBooks;

/// <summary>Begins a price book from nothing; one that is like another is made of that.</summary>
public sealed class NewPriceBook(PortalDbFactory databases, WriteGate gate, TimeProvider clock)
{
    /// <returns>The id of the empty draft, which is named by currency, year and count.</returns>
    public async Task<Outcome<long>> MakeEmptyAsync(Actor actor, Currency currency, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        return await gate.WriteAsync<long>(
            db,
            async token =>
            {
                if ((await AccessCheck.Administrator(db, actor, token)).Refusal is { } refusal)
                {
                    return refusal;
                }

                var names = await db.PriceBooks.Select(b => b.Name).ToListAsync(token);
                var draft = PriceBook.Empty(PriceBookNumber.Next(currency, UtcDay.Today(clock).Year, names), currency);
                db.PriceBooks.Add(draft);
                await db.SaveChangesAsync(token);
                return draft.Id;
            },
            ct);
    }
}
