using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Licensing;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.PriceBooks;

/// <summary>A price book in a list.</summary>
/// <param name="Licences">How many licences it prices today.</param>
/// <param name="OfLicences">How many there are in its currency.</param>
public sealed record PriceBookLine(PriceBook Book, PriceBookState State, int Licences, int OfLicences);

/// <summary>All price books for those who keep them; those that were published for all of staff.</summary>
public sealed class PriceBookQueries(PortalDbFactory databases, TimeProvider clock)
{
    /// <summary>By currency; within one the scheduled and past ones by their day, the drafts last.</summary>
    public async Task<Outcome<IReadOnlyList<PriceBookLine>>> ListAsync(Actor actor, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        if (!(await AccessCheck.Staff(db, actor, ct)).Is(out var rights, out var refusal))
        {
            return refusal;
        }

        var lines = new List<PriceBookLine>();
        var books = await db.PriceBooks.AsNoTracking().AsSplitQuery().ToListAsync(ct);
        foreach (var ofCurrency in books.GroupBy(b => b.Currency).OrderBy(g => g.Key.Code, StringComparer.Ordinal))
        {
            lines.AddRange(await LinesAsync(db, ofCurrency.Key, [.. ofCurrency.Where(b => IsFor(rights, b)).Select(b => b.InOrder())], ct));
        }

        return lines;
    }

    public async Task<Outcome<PriceBookLine>> GetAsync(Actor actor, long bookId, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        if (!(await AccessCheck.Staff(db, actor, ct)).Is(out var rights, out var refusal))
        {
            return refusal;
        }

        if (await db.PriceBooks.AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(b => b.Id == bookId, ct) is not { } book || !IsFor(rights, book))
        {
            return NotFound.Instance;
        }

        // A draft prices nothing, and a million licences are not counted to open it.
        return book.EffectiveFrom is null
            ? new PriceBookLine(book.InOrder(), PriceBookState.Draft, 0, 0)
            : (await LinesAsync(db, book.Currency, (await PortfolioReader.CalendarAsync(db, book.Currency, ct)).Books, ct)).Single(l => l.Book.Id == bookId);
    }

    /// <summary>Only for what a page shows; each operation asks anew.</summary>
    public async Task<Outcome<Done>> MayChangeAsync(Actor actor, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        return (await AccessCheck.Administrator(db, actor, ct)).Refusal is { } refusal ? refusal : Done.Instance;
    }

    private static bool IsFor(Rights rights, PriceBook book) => rights.MayAdministrate || book.EffectiveFrom is not null;

    private async Task<IEnumerable<PriceBookLine>> LinesAsync(PortalDb db, Currency currency, IReadOnlyList<PriceBook> books, CancellationToken ct)
    {
        var today = UtcDay.Today(clock);
        var calendar = new PriceBookCalendar(books);

        // Licences of the same book and order day are priced by the same book: far fewer rows than licences.
        var kinds = await (
            from term in db.LicenceTerms
            where term.From <= today && (term.To == null || term.To >= today) && term.Status != AppStatus.Terminated && term.Status != AppStatus.Draft
            join reseller in db.Resellers on term.ResellerId equals reseller.Id
            where reseller.Currency == currency
            join licence in db.Licences on term.LicenceId equals licence.Id
            group term by new { term.PriceBookId, licence.OrderedOn, licence.PricesHeldUntil } into kind
            select new { kind.Key.PriceBookId, kind.Key.OrderedOn, kind.Key.PricesHeldUntil, Count = kind.Count() }).ToListAsync(ct);
        var licences = kinds.GroupBy(k => calendar.BookOf(k.PriceBookId, new(k.OrderedOn, k.PricesHeldUntil), today).Id).ToDictionary(g => g.Key, g => g.Sum(k => k.Count));
        var all = kinds.Sum(k => k.Count);
        return books.OrderBy(b => b.EffectiveFrom ?? DateOnly.MaxValue).ThenBy(b => b.Name, StringComparer.Ordinal)
            .Select(b => new PriceBookLine(b, calendar.StateOf(b, today), licences.GetValueOrDefault(b.Id), all));
    }
}
