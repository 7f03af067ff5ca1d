using System.Globalization;
using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Audit;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Licensing;
using CloudPortal.Services.Mail;
using CloudPortal.Services.Resellers;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.PriceBooks;

/// <summary>
/// Puts a draft on the calendar of its currency: the only way there. It simulates once more, and refuses whatever the
/// portal can see to be a mistake.
/// </summary>
public sealed class PublishPriceBook(PortalDbFactory databases, WriteGate gate, SimulateImpact simulation, ResellerSummaries summaries, Outbox outbox, TimeProvider clock, ILogger<PublishPriceBook> log)
{
    /// <summary>How often it simulates while others may write; where somebody always did, the last time makes them wait.</summary>
    private const int SimulationsBeside = 3;

    private readonly BookForecaster forecaster = new(databases, simulation, clock);

    /// <param name="actor">The operator, or an admin.</param>
    /// <param name="publication">What is confirmed.</param>
    /// <param name="progress">Of the simulation.</param>
    /// <param name="ct">Cancels before the write: then nothing is published.</param>
    public async Task<Outcome<Published>> PublishAsync(
        Actor actor, Publication publication, IProgress<ImpactProgress>? progress = null, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        for (var left = SimulationsBeside; ; left--)
        {
            // Whatever can be refused without a simulation is, before one begins.
            if (!(await FindAsync(db, actor, publication, ct)).Is(out var draft, out var refusal))
            {
                return refusal;
            }

            var forecast = left > 0 ? await forecaster.ReadAsync(actor, Planned(draft, publication), progress, ct) : default(Outcome<BookForecast>?);
            if (forecast?.Refusal is { } lacking)
            {
                return lacking;
            }

            db.ChangeTracker.Clear();
            var published = await gate.WriteAsync(db, token => TryAsync(db, actor, publication, forecast?.Value, token), ct);
            if (published.Refusal is not PortfoliosChanged)
            {
                if (published.Refusal is null)
                {
                    summaries.RefreshSoon();
                }

                return published;
            }
        }
    }

    private static PriceBook Planned(PriceBook draft, Publication publication) => draft.InOrder().Planned(publication.From, publication.MovesOn);

    private async Task<Outcome<Published>> TryAsync(PortalDb db, Actor actor, Publication publication, BookForecast? forecast, CancellationToken ct)
    {
        if (!(await FindAsync(db, actor, publication, ct)).Is(out var book, out var refusal))
        {
            return refusal;
        }

        if (forecast is null)
        {
            if (!(await forecaster.ReadAsync(actor, Planned(book, publication), progress: null, ct)).Is(out forecast, out refusal))
            {
                return refusal;
            }
        }
        else if (forecast.State != await PortfoliosState.ReadAsync(db, book.Currency, ct))
        {
            return PortfoliosChanged.Instance;
        }

        var number = 1 + (await db.PriceBooks.MaxAsync(b => b.PublicationNumber, ct) ?? 0);
        if (book.Schedule(UtcDay.Today(clock), publication.From, publication.MovesOn, forecast.IsIncrease, number) is { } refused)
        {
            return refused;
        }

        if (await PublishGuard.CheckAsync(db, book, forecast.Impact, publication.Shown, ct) is { } unsafeNow)
        {
            return unsafeNow;
        }

        await SaveAsync(db, actor, book, publication, forecast, ct);
        return new Published(forecast.Notices.Count);
    }

    private async Task SaveAsync(PortalDb db, Actor actor, PriceBook book, Publication publication, BookForecast forecast, CancellationToken ct)
    {
        var author = await AuditAuthor.OfAsync(db, actor, ct);
        var days = string.Create(
            CultureInfo.InvariantCulture,
            $"New orders from {publication.From:d MMMM yyyy}; existing licences {(publication.MovesOn is { } on ? $"move on {on:d MMMM yyyy}" : "stay")}; {Publication.CountedNotices(forecast.Notices.Count)}. {publication.Reason.Trim()}");
        db.PriceNotices.AddRange(forecast.Notices);
        db.AuditEntries.Add(author.OnBook(book, AuditAction.BookPublished, days, clock.GetUtcNow().UtcDateTime)
            .Costing(forecast.Impact is { } impact ? impact.After - impact.Before : null));
        await db.SaveChangesAsync(ct);
        await NoticeMails.AddAsync(db, outbox, book, forecast.Notices, ct);
        await db.SaveChangesAsync(ct);
        await PricesMayMove.OfAllAsync(db, book.Currency, ct);
        log.LogInformation("Price book {Book} is published from {From}, moving licences on {MovesOn}, with {Notices} notices", book.Name, publication.From, publication.MovesOn, forecast.Notices.Count);
    }

    /// <summary>The draft, if nothing but a simulation can still be against publishing it.</summary>
    private async Task<Outcome<PriceBook>> FindAsync(PortalDb db, Actor actor, Publication publication, CancellationToken ct)
    {
        if ((await AccessCheck.Administrator(db, actor, ct)).Refusal is { } refusal)
        {
            return refusal;
        }

        if (await db.PriceBooks.AsSplitQuery().SingleOrDefaultAsync(b => b.Id == publication.BookId, ct) is not { } book)
        {
            return NotFound.Instance;
        }

        if (book.EffectiveFrom is not null)
        {
            return new BookAlreadyScheduled(book.Name);
        }

        if (book.Version != publication.Version)
        {
            return new DraftChangedMeanwhile(book.SavedBy ?? "Somebody");
        }

        if (BookNotRight.Find(book) is { } wrong)
        {
            return wrong;
        }

        if (string.IsNullOrWhiteSpace(publication.Reason) || publication.Reason.Trim().Length > Publication.LongestReason)
        {
            return new ReasonNeeded(Publication.LongestReason);
        }

        if (!string.Equals(publication.TypedName.Trim(), book.Name, StringComparison.Ordinal))
        {
            return new NameNotTyped(book.Name);
        }

        return await OfCalendarAsync(db, book, publication, ct) is { } refused ? refused : book;
    }

    private async Task<Refusal?> OfCalendarAsync(PortalDb db, PriceBook book, Publication publication, CancellationToken ct)
    {
        if (PriceBook.RefusalOf(UtcDay.Today(clock), publication.From, publication.MovesOn) is { } wrongDay)
        {
            return wrongDay;
        }

        var calendar = await PortfolioReader.CalendarAsync(db, book.Currency, ct);
        return CalendarCollision.Find(calendar, UtcDay.Today(clock), publication.From, publication.MovesOn)
            ?? MissingRate.Find(calendar, UtcDay.Today(clock), Planned(book, publication));
    }

    /// <summary>Never shown: it says only that the simulation is to be made again.</summary>
    private sealed record PortfoliosChanged : Refusal
    {
        public static readonly PortfoliosChanged Instance = new();

        public override string Sentence => "Portfolios have changed meanwhile. Try again.";
    }
}
