using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Pricing;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.PriceBooks;

/// <summary>Takes in a book that was written elsewhere, or begins one from nothing; one that is like another is made of that.</summary>
public sealed class AddPriceBook(PortalDbFactory databases, WriteGate gate, TimeProvider clock)
{
    private readonly PriceBookChange change = new(databases, gate, clock);

    /// <returns>The id of the draft.</returns>
    public Task<Outcome<long>> AddDraftAsync(Actor actor, PriceBook draft, CancellationToken ct = default) =>
        AddAsync(actor, async context => await context.RefusalOfNameAsync(draft.Name) is { } taken ? taken : draft, ct);

    /// <returns>The id of the empty draft, which is named by currency, year and count.</returns>
    public Task<Outcome<long>> AddEmptyAsync(Actor actor, Currency currency, CancellationToken ct = default) =>
        AddAsync(
            actor,
            async context => PriceBook.Empty(PriceBookNumber.Next(currency, context.Today.Year, await context.Db.PriceBooks.Select(b => b.Name).ToListAsync(context.Ct)), currency),
            ct);

    private async Task<Outcome<long>> AddAsync(Actor actor, Func<PriceBookChange.Context, Task<Outcome<PriceBook>>> make, CancellationToken ct)
    {
        var added = await change.MakeAsync(
            actor,
            async context =>
            {
                var made = await make(context);
                if (made.Is(out var book, out _))
                {
                    context.Db.PriceBooks.Add(book);
                }

                return made;
            },
            ct);
        return added.Is(out var draft, out var refusal) ? draft.Id : refusal;
    }
}

/// <param name="Why">The rule of names, as a sentence.</param>
public sealed record BookNameWrong(string Why) : Refusal
{
    public override string Sentence => Why;

    public override string Field => "Name";
}

public sealed record BookNameTaken(string Name) : Refusal
{
    public override string Sentence => $"There is a price book {Name} already. Give this one another name.";

    public override string Field => "Name";
}
