using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Licensing;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.PriceBooks;

/// <summary>A book to be simulated.</summary>
/// <param name="Day">Today.</param>
/// <param name="DefaultOn">The 1st that the book names; without one, the first that its notice period allows.</param>
/// <param name="Calendar">Of its currency.</param>
public sealed record ImpactBook(PriceBook Book, PriceBookState State, DateOnly Day, DateOnly DefaultOn, PriceBookCalendar Calendar);

/// <summary>The lines of one reseller's month without a book and with it.</summary>
/// <param name="Portfolio">As it stands that day without the book.</param>
public sealed record ResellerLines(string LegalName, Portfolio Portfolio, IReadOnlyList<LineChange> Lines)
{
    public MonthChange Month => new(Lines.Sum(l => l.Before.Amount), Lines.Sum(l => l.After.Amount));
}

/// <summary>What stands around a simulation: the book before it, and one reseller's lines behind it.</summary>
public sealed class ImpactQueries(PortalDbFactory databases, TimeProvider clock)
{
    public async Task<Outcome<ImpactBook>> BookAsync(Actor actor, long bookId, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        if ((await AccessCheck.Administrator(db, actor, ct)).Refusal is { } refusal)
        {
            return refusal;
        }

        if (await db.PriceBooks.AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(b => b.Id == bookId, ct) is not { } book)
        {
            return NotFound.Instance;
        }

        var today = UtcDay.Today(clock);
        var calendar = await PortfolioReader.CalendarAsync(db, book.Currency, ct);
        return new ImpactBook(book.InOrder(), calendar.StateOf(book, today), today, DefaultOn(book, today), calendar);
    }

    /// <param name="actor">The operator, or an admin.</param>
    /// <param name="book">As in the simulation.</param>
    /// <param name="impact">The simulation's result, which says the day and whether notice counts.</param>
    /// <param name="scope">Which licences the book prices.</param>
    /// <param name="resellerId">Whose lines.</param>
    /// <param name="ct">Cancels the reading.</param>
    public async Task<Outcome<ResellerLines>> LinesAsync(
        Actor actor, PriceBook book, Impact impact, ImpactScope scope, long resellerId, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        if ((await AccessCheck.Administrator(db, actor, ct)).Refusal is { } refusal)
        {
            return refusal;
        }

        if (impact.Resellers.FirstOrDefault(r => r.ResellerId == resellerId) is not { } reseller)
        {
            return NotFound.Instance;
        }

        var (today, on) = (UtcDay.Today(clock), impact.On);
        await using var moment = await ReadMoment.BeginAsync(db, ct);
        var moving = new MovingLicences(book, on, scope);
        var calendar = moving.Without(await PortfolioReader.CalendarAsync(db, book.Currency, ct));
        await foreach (var streamed in PortfolioStream.ReadAsync(db, book.Currency, calendar, on, on < today ? on : today, resellerId, ct))
        {
            if (ImpactRefusals.Lacking(book, streamed.Licensed) is { } lacking)
            {
                return lacking;
            }

            var portfolio = await PortfolioReader.PortfolioAsync(db, resellerId, book.Currency, on, streamed.Licensed, ct);
            return new ResellerLines(reseller.LegalName, portfolio, LineChange.Of(portfolio, book, moving.In(streamed, impact.IsIncrease)));
        }

        return new ResellerLines(reseller.LegalName, await PortfolioReader.PortfolioAsync(db, resellerId, book.Currency, on, [], ct), []);
    }

    private static DateOnly DefaultOn(PriceBook book, DateOnly today)
    {
        if (book.MovesExistingOn is { } moves)
        {
            return moves;
        }

        var noticed = today.AddDays(book.NoticeDays);
        var earliest = book.EffectiveFrom is { } from && from > noticed ? from : noticed;
        return earliest.Day == 1 ? earliest : new DateOnly(earliest.Year, earliest.Month, 1).AddMonths(1);
    }
}
