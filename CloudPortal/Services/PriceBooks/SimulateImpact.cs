using System.Runtime.CompilerServices;
using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Licensing;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.PriceBooks;

/// <summary>Prices every reseller of a currency twice for a 1st, without a book and with it. It reads and never writes.</summary>
public sealed class SimulateImpact(PortalDbFactory databases, TimeProvider clock)
{
    /// <param name="actor">The operator, or an admin.</param>
    /// <param name="book">A draft, saved or not, or a scheduled one.</param>
    /// <param name="on">The 1st on which existing licences would move to it, whatever day the book itself names.</param>
    /// <param name="scope">Which licences it prices.</param>
    /// <param name="progress">Told after each reseller.</param>
    /// <param name="ct">Cancels between two resellers.</param>
    public Task<Outcome<Impact>> RunAsync(
        Actor actor, PriceBook book, DateOnly on, ImpactScope scope, IProgress<ImpactProgress>? progress = null, CancellationToken ct = default) =>
        // On a thread of its own: it may take seconds, and the pool's few threads answer everybody's keystrokes.
        Task.Factory.StartNew(
            () => SimulateAsync(actor, book, on, scope, progress, ct), ct, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();

    private async Task<Outcome<Impact>> SimulateAsync(
        Actor actor, PriceBook book, DateOnly on, ImpactScope scope, IProgress<ImpactProgress>? progress, CancellationToken ct)
    {
        await using var db = databases.For(actor);
        if ((await AccessCheck.Administrator(db, actor, ct)).Refusal is { } refusal)
        {
            return refusal;
        }

        if (ImpactRefusals.Of(book, on, UtcDay.Today(clock)) is { } refused)
        {
            return refused;
        }

        // One moment for all of it, whatever is ordered meanwhile.
        await using var moment = await ReadMoment.BeginAsync(db, ct);
        var resellers = await db.Resellers.Where(r => r.Currency == book.Currency).Select(r => new { r.Id, r.LegalName }).ToListAsync(ct);
        var moving = new MovingLicences(book, on, scope);
        var calendar = moving.Without(await PortfolioReader.CalendarAsync(db, book.Currency, ct));
        var priced = new Dictionary<long, Priced>(resellers.Count);
        await foreach (var outcome in PriceAllAsync(db, moving, calendar, ct))
        {
            if (!outcome.Is(out var one, out var lacking))
            {
                return lacking;
            }

            priced[one.ResellerId] = one;
            progress?.Report(new ImpactProgress(priced.Count, resellers.Count));
        }

        var isIncrease = book.ScheduledOn is null ? priced.Values.Any(p => p.AnyLineIsDearer) : book.IsIncrease;
        var inForce = calendar.InForceOn(on);
        return new Impact(book.Currency, on, isIncrease,
        [
            .. resellers.OrderBy(r => r.LegalName, StringComparer.Ordinal)
                .Select(r => priced.TryGetValue(r.Id, out var p)
                    ? new ResellerImpact(r.Id, r.LegalName, p.Apps, p.WhiteLabels, Tiers(p.WhiteLabels), isIncrease ? p.WithNotice : p.AtOnce, p.AtOnce) { BeforeAgreement = p.BeforeAgreement }
                    : new ResellerImpact(r.Id, r.LegalName, 0, 0, default, default, default)),
        ]);

        TierChange Tiers(int whiteLabels) => new(inForce?.TierOf(whiteLabels).Discount ?? 0m, book.TierOf(whiteLabels).Discount);
    }

    private async IAsyncEnumerable<Outcome<Priced>> PriceAllAsync(
        PortalDb db, MovingLicences moving, PriceBookCalendar calendar, [EnumeratorCancellation] CancellationToken ct)
    {
        var (today, on) = (UtcDay.Today(clock), moving.On);
        var agreements = await db.Agreements.Where(a => a.From <= on && a.To >= on).ToDictionaryAsync(a => a.ResellerId, ct);
        var ofToday = await db.Agreements.Where(a => a.From <= today && a.To >= today).ToDictionaryAsync(a => a.ResellerId, a => a.Discount, ct);
        await foreach (var streamed in PortfolioStream.ReadAsync(db, moving.Book.Currency, calendar, on, on < today ? on : today, ct: ct))
        {
            var agreement = agreements.GetValueOrDefault(streamed.ResellerId);
            var portfolio = new Portfolio(on, moving.Book.Currency, agreement?.Discount ?? 0m, streamed.Licensed);
            yield return ImpactRefusals.Lacking(moving.Book, streamed.Licensed) is { } lacking ? lacking : Price(streamed, portfolio, moving) with
            {
                BeforeAgreement = agreement?.From > today && agreement.To >= on.AddYears(1).AddDays(-1)
                    ? PortfolioPricer.MonthlyTotal(new Portfolio(on, moving.Book.Currency, ofToday.GetValueOrDefault(streamed.ResellerId), streamed.Licensed))
                    : null,
            };
        }
    }

    private static Priced Price(StreamedPortfolio streamed, Portfolio portfolio, MovingLicences moving)
    {
        var (atOnce, withNotice) = (moving.In(streamed, needsNotice: false), moving.In(streamed, needsNotice: true));
        var all = BookChange.Of(portfolio, moving.Book, atOnce);

        // For most resellers all notice has passed, and a second calculation would say the same.
        var noticed = Enumerable.Range(0, streamed.Licensed.Count).All(i => atOnce(i) == withNotice(i)) ? all : BookChange.Of(portfolio, moving.Book, withNotice);
        return new Priced(
            streamed.ResellerId, streamed.Licensed.Count, portfolio.WhiteLabels, new(all.Before, all.After), new(noticed.Before, noticed.After), all.AnyLineIsDearer);
    }

    private sealed record Priced(long ResellerId, int Apps, int WhiteLabels, MonthChange AtOnce, MonthChange WithNotice, bool AnyLineIsDearer)
    {
        public decimal? BeforeAgreement { get; init; }
    }
}
