using System.Globalization;
using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Licensing;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.PriceBooks;

/// <summary>Puts a draft book on the calendar of its currency.</summary>
public sealed class SchedulePriceBook(PortalDbFactory databases, WriteGate gate, TimeProvider clock)
{
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

    public async Task<Outcome<Done>> ScheduleAsync(
        Actor actor, long bookId, DateOnly effectiveFrom, DateOnly? movesExistingOn, CancellationToken ct = default)
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

                if (await db.PriceBooks.AsSplitQuery().SingleOrDefaultAsync(b => b.Id == bookId, token) is not { } book)
                {
                    return NotFound.Instance;
                }

                if (await db.PriceBooks.AnyAsync(b => b.Currency == book.Currency && b.EffectiveFrom == effectiveFrom, token))
                {
                    return new BookDayTaken(book.Currency, effectiveFrom);
                }

                var calendar = await PortfolioReader.CalendarAsync(db, book.Currency, token);
                if (MissingRate.Find(calendar.Books, book.InOrder(), effectiveFrom, movesExistingOn) is { } missing)
                {
                    return missing;
                }

                var isIncrease = movesExistingOn is { } moves && await BookIncrease.IsIncreaseAsync(db, calendar, book, effectiveFrom, moves, token);
                if (book.Schedule(UtcDay.Today(clock), effectiveFrom, movesExistingOn, isIncrease) is { } refused)
                {
                    return refused;
                }

                await db.SaveChangesAsync(token);

                // Prices of all portfolios in this currency may move from that day on.
                await db.Resellers.Where(r => r.Currency == book.Currency)
                    .ExecuteUpdateAsync(set => set.SetProperty(r => r.PortfolioVersion, r => r.PortfolioVersion + 1), token);
                return Done.Instance;
            },
            ct);
    }
}

public sealed record BookNameTaken(string Name) : Refusal
{
    public override string Sentence => $"There is a price book {Name} already. Give this one another name.";

    public override string Field => "Name";
}

public sealed record BookDayTaken(Currency Currency, DateOnly Day) : Refusal
{
    public override string Sentence =>
        string.Create(CultureInfo.InvariantCulture, $"Another book in {Currency} starts on {Day:yyyy-MM-dd}. Choose another day.");

    public override string Field => "EffectiveFrom";
}
