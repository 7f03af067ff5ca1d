using System.Globalization;
using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Licensing;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.PriceBooks;

/// <summary>Prices every reseller of a currency twice for a 1st, without a book and with it. It reads and never writes.</summary>
public sealed class SimulateImpact(PortalDbFactory databases, TimeProvider clock)
{
    /// <param name="actor">The operator, or an admin.</param>
    /// <param name="book">Saved or not; nothing of its dates is used.</param>
    /// <param name="on">The 1st on which existing licences would move to it.</param>
    /// <param name="scope">Which licences it prices.</param>
    /// <param name="ct">Cancels between two resellers.</param>
    public async Task<Outcome<Impact>> RunAsync(Actor actor, PriceBook book, DateOnly on, ImpactScope scope, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        if ((await AccessCheck.Administrator(db, actor, ct)).Refusal is { } refusal)
        {
            return refusal;
        }

        if (on.Day != 1)
        {
            return new ImpactOnWrongDay(on);
        }

        // One moment for all of it, whatever is ordered meanwhile.
        await using var moment = await db.Database.BeginTransactionAsync(ct);
        var resellers = await db.Resellers.Where(r => r.Currency == book.Currency).Select(r => new { r.Id, r.LegalName }).ToListAsync(ct);
        var priced = new Dictionary<long, Priced>(resellers.Count);
        await foreach (var outcome in PriceAllAsync(db, book, on, ct))
        {
            if (!outcome.Is(out var one, out var lacking))
            {
                return lacking;
            }

            priced[one.ResellerId] = one;
        }

        var isIncrease = priced.Values.Any(p => p.AnyLineIsDearer);
        var withNotice = isIncrease && scope == ImpactScope.BillsOfTheDay;
        return new Impact(book.Currency, on, isIncrease,
        [
            .. resellers.OrderBy(r => r.LegalName, StringComparer.Ordinal)
                .Select(r => priced.TryGetValue(r.Id, out var p)
                    ? new ResellerImpact(r.Id, r.LegalName, p.Apps, p.WhiteLabels, p.Before, withNotice ? p.AfterWithNotice : p.After)
                    : new ResellerImpact(r.Id, r.LegalName, 0, 0, 0m, 0m)),
        ]);
    }

    private async IAsyncEnumerable<Outcome<Priced>> PriceAllAsync(
        PortalDb db, PriceBook book, DateOnly on, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var today = UtcDay.Today(clock);
        var calendar = await PortfolioReader.CalendarAsync(db, book.Currency, ct);
        var agreements = await db.Agreements.Where(a => a.From <= on && a.To >= on).ToDictionaryAsync(a => a.ResellerId, a => a.Discount, ct);
        await foreach (var streamed in PortfolioStream.ReadAsync(db, book.Currency, calendar, on, on < today ? on : today, ct))
        {
            var portfolio = new Portfolio(on, book.Currency, agreements.GetValueOrDefault(streamed.ResellerId), streamed.Licensed);
            yield return Lacking(book, streamed.Licensed) is { } lacking ? lacking : Price(streamed, portfolio, book);
        }
    }

    private static Priced Price(StreamedPortfolio streamed, Portfolio portfolio, PriceBook book)
    {
        var all = BookChange.Of(portfolio, book, _ => true);
        var withNotice = streamed.OrderedOn.All(HasNotice)
            ? all
            : BookChange.Of(portfolio, book, i => HasNotice(streamed.OrderedOn[i]));
        return new Priced(
            streamed.ResellerId, streamed.Licensed.Count, portfolio.WhiteLabels, all.Before, all.After, withNotice.After, all.AnyLineIsDearer);

        bool HasNotice(DateOnly orderedOn) => orderedOn.AddDays(book.NoticeDays) <= portfolio.Day;
    }

    private static Refusal? Lacking(PriceBook book, IReadOnlyList<LicensedApp> apps) =>
        apps.FirstOrDefault(a => book.RateFor(a.Bundle, a.Placement) is null) is { } app ? new BookLacksLicensedRate(app.Bundle, app.Placement) : null;

    private sealed record Priced(
        long ResellerId, int Apps, int WhiteLabels, decimal Before, decimal After, decimal AfterWithNotice, bool AnyLineIsDearer);
}

public sealed record ImpactOnWrongDay(DateOnly Day) : Refusal
{
    public override string Sentence => string.Create(CultureInfo.InvariantCulture, $"{Day:yyyy-MM-dd} is no 1st of a month, and licences move only on a 1st. Choose the 1st of a month.");

    public override string Field => "On";
}

/// <summary>Without it the licences of that kind would have no price.</summary>
public sealed record BookLacksLicensedRate(Bundle Bundle, Placement Placement) : Refusal
{
    public override string Sentence => $"The book has no rate for {Words.Of(Bundle)}, {Words.Of(Placement).ToLowerInvariant()}, which existing licences have. Give it one.";
}
