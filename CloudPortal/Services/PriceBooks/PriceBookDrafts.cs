using System.Globalization;
using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Licensing;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.PriceBooks;

/// <summary>A draft to be edited.</summary>
/// <param name="Base">The active book of its currency, with which it is compared; null when none is in force.</param>
public sealed record OpenDraft(PriceBook Book, PriceBook? Base);

/// <summary>That a draft was saved.</summary>
/// <param name="At">UTC.</param>
public sealed record DraftSave(int Version, DateTime At);

/// <summary>Price books that are not scheduled yet: made of another book, changed, thrown away. For admins alone.</summary>
public sealed class PriceBookDrafts(PortalDbFactory databases, WriteGate gate, TimeProvider clock)
{
    public const int LongestName = 60;

    private readonly PriceBookChange change = new(databases, gate, clock);

    /// <returns>Not found also for a book that is no draft any more.</returns>
    public async Task<Outcome<OpenDraft>> OpenAsync(Actor actor, long bookId, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        if ((await AccessCheck.Administrator(db, actor, ct)).Refusal is { } refusal)
        {
            return refusal;
        }

        if (await db.PriceBooks.AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(b => b.Id == bookId && b.EffectiveFrom == null, ct) is not { } book)
        {
            return NotFound.Instance;
        }

        var calendar = await PortfolioReader.CalendarAsync(db, book.Currency, ct);
        return new OpenDraft(book.InOrder(), calendar.InForceOn(UtcDay.Today(clock)));
    }

    /// <summary>Replaces the content of a draft.</summary>
    /// <param name="actor">An admin.</param>
    /// <param name="bookId">The draft.</param>
    /// <param name="version">The one that the change was made to; a newer one is not overwritten.</param>
    /// <param name="content">All of it.</param>
    /// <param name="ct">Cancels before the write.</param>
    public Task<Outcome<DraftSave>> SaveAsync(Actor actor, long bookId, int version, PriceBookContent content, CancellationToken ct = default) =>
        change.MakeAsync(actor, bookId, (context, book) => Task.FromResult(Replace(context, book, version, content)), ct);

    /// <summary>A free name for a draft of a book, counted on from the latest of its currency: "EUR 2027.2".</summary>
    public async Task<Outcome<string>> SuggestNameAsync(Actor actor, long bookId, CancellationToken ct = default)
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

        var names = await db.PriceBooks.Select(b => b.Name).ToListAsync(ct);
        return PriceBookNumber.Next(book.Currency, UtcDay.Today(clock).Year, names);
    }

    /// <returns>The id of the draft.</returns>
    public async Task<Outcome<long>> MakeFromAsync(Actor actor, long bookId, string name, CancellationToken ct = default) =>
        (await change.MakeAsync(actor, context => CopyAsync(context, bookId, NameRule.Normalise(name)), ct)).Is(out var draft, out var refusal) ? draft.Id : refusal;

    /// <summary>A draft priced nothing, so nothing else changes.</summary>
    public Task<Outcome<Done>> DiscardAsync(Actor actor, long bookId, CancellationToken ct = default) =>
        change.MakeAsync(
            actor,
            bookId,
            (context, book) =>
            {
                if (book.EffectiveFrom is not null)
                {
                    return Task.FromResult<Outcome<Done>>(new BookAlreadyScheduled(book.Name));
                }

                context.Db.PriceBooks.Remove(book);
                return Task.FromResult<Outcome<Done>>(Done.Instance);
            },
            ct);

    private static Outcome<DraftSave> Replace(PriceBookChange.Context context, PriceBook book, int version, PriceBookContent content)
    {
        if (book.EffectiveFrom is null && book.Version != version)
        {
            return new DraftSavedMeanwhile(book.SavedBy ?? "", book.SavedAt ?? default, book.Version, PriceBookContent.Of(book));
        }

        if (WrittenBook.Of(content).Read().Problems is [_, ..] problems)
        {
            return new DraftHasProblems(problems);
        }

        return book.Replace(content, context.Author.Name, context.Now) is { } refused ? refused : new DraftSave(book.Version, context.Now);
    }

    private static async Task<Outcome<PriceBook>> CopyAsync(PriceBookChange.Context context, long bookId, string name)
    {
        if (await context.Db.PriceBooks.AsNoTracking().AsSplitQuery().SingleOrDefaultAsync(b => b.Id == bookId, context.Ct) is not { } book)
        {
            return NotFound.Instance;
        }

        if (await context.RefusalOfNameAsync(name) is { } refused)
        {
            return refused;
        }

        var draft = book.InOrder().DraftFrom(name);
        context.Db.PriceBooks.Add(draft);
        return draft;
    }
}

/// <summary>Somebody else saved the draft since it was read. Whoever asks sees what they made of it, and chooses.</summary>
/// <param name="At">UTC.</param>
public sealed record DraftSavedMeanwhile(string By, DateTime At, int Version, PriceBookContent Content) : Refusal
{
    public override string Sentence => string.Create(CultureInfo.InvariantCulture, $"{By} saved this draft at {At:HH:mm} UTC, after you opened it. Nothing of yours is saved yet.");
}

public sealed record DraftHasProblems(IReadOnlyList<BookProblem> Problems) : Refusal
{
    public override string Sentence => "A value is not right yet, so nothing is saved. Correct the marked ones.";
}
