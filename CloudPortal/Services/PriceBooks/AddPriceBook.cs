using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Accounts;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.PriceBooks;

/// <summary>Takes in a book that was written elsewhere, as a draft.</summary>
public sealed class AddPriceBook(PortalDbFactory databases, WriteGate gate)
{
    /// <returns>The id of the draft.</returns>
    public async Task<Outcome<long>> AddDraftAsync(Actor actor, PriceBook draft, CancellationToken ct = default)
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

                if (await db.PriceBooks.AnyAsync(b => b.Name == draft.Name, token))
                {
                    return new BookNameTaken(draft.Name);
                }

                db.PriceBooks.Add(draft);
                await db.SaveChangesAsync(token);
                return draft.Id;
            },
            ct);
    }
}

public sealed record BookNameTaken(string Name) : Refusal
{
    public override string Sentence => $"There is a price book {Name} already. Give this one another name.";

    public override string Field => "Name";
}
