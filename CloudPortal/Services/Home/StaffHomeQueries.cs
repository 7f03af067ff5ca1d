using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Licensing;
using CloudPortal.Services.PriceBooks;
using CloudPortal.Services.Resellers;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Home;

/// <summary>What an admin sees first.</summary>
public sealed class StaffHomeQueries(PortalDbFactory databases, PriceBookQueries books, TimeProvider clock)
{
    private const int MostLines = 7;

    /// <summary>In the place of a tier's bound, which is 1 or more: no White Labels.</summary>
    private const int NoTier = 0;

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
        var (currencies, age) = await TotalsAsync(db, UtcDay.NextFirst(today), ct);
        var notLive = NotLive(db, today);
        return new StaffHome
        {
            Day = today,
            NextFirst = UtcDay.NextFirst(today),
            Currencies = currencies,
            Age = age,
            Books = [.. lines.Where(b => b.State != PriceBookState.Retired)],
            NotLive = await notLive.Take(MostLines - 1).ToListAsync(ct),
            NotLiveCount = await notLive.CountAsync(ct),
        };
    }

    /// <summary>From the stored summaries: the page opens as fast with twenty thousand resellers as with forty.</summary>
    private static async Task<(IReadOnlyList<CurrencyTotals> Currencies, FiguresAge Age)> TotalsAsync(PortalDb db, DateOnly nextFirst, CancellationToken ct)
    {
        var summing = new ResellerSumming(nextFirst);
        var tiers = new Dictionary<(Currency Currency, int? From), (int Resellers, decimal RunRate)>();
        await foreach (var match in ResellerDirectory.Summed(ResellerMatches.All(db)).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (summing.Add(match) is { Apps: > 0 } figures)
            {
                var (resellers, runRate) = tiers.GetValueOrDefault((match.Currency, figures.TierFrom));
                tiers[(match.Currency, figures.TierFrom)] = (resellers + 1, runRate + figures.RunRate);
            }
        }

        var currencies = new List<CurrencyTotals>();
        foreach (var sum in summing.Sums)
        {
            var book = (await PortfolioReader.CalendarAsync(db, sum.Currency, ct)).InForceOn(nextFirst);
            var within = tiers.Where(t => t.Key.Currency == sum.Currency).ToDictionary(t => t.Key.From ?? NoTier, t => t.Value);
            currencies.Add(new CurrencyTotals(
                sum.Currency,
                sum.Resellers,
                sum.Resellers - within.Values.Sum(t => t.Resellers),
                (int)sum.Apps,
                (int)sum.WhiteLabels,
                sum.Totals,
                await LargestAsync(db, sum.Currency, nextFirst, ct),
                [.. (book?.Tiers ?? []).Select(t => Line(t.From, t.Discount)), Line(null, 0m)]));

            TierLine Line(int? from, decimal discount)
            {
                var (resellers, runRate) = within.GetValueOrDefault(from ?? NoTier);
                return new TierLine(from, discount, resellers, runRate);
            }
        }

        return (currencies, summing.Age);
    }

    private static async Task<IReadOnlyList<ResellerLine>> LargestAsync(PortalDb db, Currency currency, DateOnly nextFirst, CancellationToken ct) => await (
        from summary in db.ResellerSummaries
        where summary.Currency == currency && summary.On == nextFirst && summary.Apps > 0
        orderby summary.RunRate descending
        join reseller in db.Resellers on summary.ResellerId equals reseller.Id
        select new ResellerLine(reseller.Id, reseller.LegalName, summary.WhiteLabels, summary.TierDiscount, new MonthTotals(summary.RunRate, summary.PublicPrice)))
        .Take(MostLines).ToListAsync(ct);

    private static IQueryable<OrderedApp> NotLive(PortalDb db, DateOnly today) =>
        from term in db.LicenceTerms
        where term.Status == AppStatus.Ordered && term.From <= today && (term.To == null || term.To >= today)
        join licence in db.Licences on term.LicenceId equals licence.Id
        join app in db.Apps on licence.AppId equals app.Id
        join reseller in db.Resellers on term.ResellerId equals reseller.Id
        orderby licence.OrderedOn, app.Id
        select new OrderedApp(app.Id, app.CloudId!.Value, app.Name, reseller.Id, reseller.LegalName, licence.OrderedOn);
}
