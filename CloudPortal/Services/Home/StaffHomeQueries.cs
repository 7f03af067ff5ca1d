using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Licensing;
using CloudPortal.Services.PriceBooks;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Home;

/// <summary>What an admin sees first.</summary>
public sealed class StaffHomeQueries(PortalDbFactory databases, PriceBookQueries books, TimeProvider clock)
{
    private const int MostLines = 7;

    public async Task<Outcome<StaffHome>> GetAsync(Actor actor, CancellationToken ct = default)
    {
        if (!(await books.ListAsync(actor, ct)).Is(out var lines, out var refusal))
        {
            return refusal;
        }

        await using var db = databases.For(actor);
        if ((await AccessCheck.Administrator(db, actor, ct)).Refusal is { } refused)
        {
            return refused;
        }

        var today = UtcDay.Today(clock);
        var resellers = await db.Resellers.Select(r => new Named(r.Id, r.LegalName, r.Currency)).ToListAsync(ct);
        var currencies = new List<CurrencyTotals>();
        foreach (var currency in resellers.GroupBy(r => r.Currency).OrderByDescending(g => g.Count()))
        {
            currencies.Add(await TotalsAsync(db, currency.Key, [.. currency], today, ct));
        }

        var notLive = NotLive(db, today);
        return new StaffHome
        {
            Day = today,
            NextFirst = UtcDay.NextFirst(today),
            Currencies = currencies,
            Books = [.. lines.Where(b => b.State != PriceBookState.Retired)],
            NotLive = await notLive.Take(MostLines - 1).ToListAsync(ct),
            NotLiveCount = await notLive.CountAsync(ct),
        };
    }

    private static async Task<CurrencyTotals> TotalsAsync(PortalDb db, Currency currency, IReadOnlyList<Named> resellers, DateOnly today, CancellationToken ct)
    {
        var day = UtcDay.NextFirst(today);
        var calendar = await PortfolioReader.CalendarAsync(db, currency, ct);
        var agreements = await db.Agreements.Where(a => a.From <= day && a.To >= day).ToDictionaryAsync(a => a.ResellerId, a => a.Discount, ct);
        var names = resellers.ToDictionary(r => r.Id, r => r.LegalName);
        var book = calendar.InForceOn(day);
        var (apps, lines) = (0, new List<ResellerLine>());
        await foreach (var streamed in PortfolioStream.ReadAsync(db, currency, calendar, day, today, ct: ct))
        {
            var portfolio = new Portfolio(day, currency, agreements.GetValueOrDefault(streamed.ResellerId), streamed.Licensed);
            var tier = portfolio.WhiteLabels == 0 ? null : book?.TierOf(portfolio.WhiteLabels).Discount;
            apps += streamed.Licensed.Count;
            lines.Add(new ResellerLine(streamed.ResellerId, names[streamed.ResellerId], portfolio.WhiteLabels, tier, MonthTotals.Of(portfolio)));
        }

        return new CurrencyTotals(
            currency,
            resellers.Count,
            resellers.Count - lines.Count,
            apps,
            lines.Sum(l => l.WhiteLabels),
            new MonthTotals(lines.Sum(l => l.Totals.Total), lines.Sum(l => l.Totals.Public)),
            [.. lines.OrderByDescending(l => l.Totals.Total).Take(MostLines)],
            Tiers(book, lines));
    }

    private static List<TierLine> Tiers(PriceBook? book, List<ResellerLine> lines)
    {
        var tiers = (book?.Tiers ?? []).Select(tier => Line(tier.From, tier.Discount, l => l.WhiteLabels > 0 && book!.TierOf(l.WhiteLabels) == tier)).ToList();
        tiers.Add(Line(null, 0m, l => l.WhiteLabels == 0));
        return tiers;

        TierLine Line(int? from, decimal discount, Func<ResellerLine, bool> isIn)
        {
            var within = lines.Where(isIn).ToList();
            return new TierLine(from, discount, within.Count, within.Sum(l => l.Totals.Total));
        }
    }

    private static IQueryable<OrderedApp> NotLive(PortalDb db, DateOnly today) =>
        from term in db.LicenceTerms
        where term.Status == AppStatus.Ordered && term.From <= today && (term.To == null || term.To >= today)
        join licence in db.Licences on term.LicenceId equals licence.Id
        join app in db.Apps on licence.AppId equals app.Id
        join reseller in db.Resellers on term.ResellerId equals reseller.Id
        orderby licence.OrderedOn, app.Id
        select new OrderedApp(app.Id, app.CloudId!.Value, app.Name, reseller.Id, reseller.LegalName, licence.OrderedOn);

    private sealed record Named(long Id, string LegalName, Currency Currency);
}
