using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Licensing;
using CloudPortal.Services.PriceBooks;
using CloudPortal.Services.Quotes;
using CloudPortal.Services.Resellers;
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
        var (currencies, age) = await TotalsAsync(db, UtcDay.NextFirst(today), ct);
        var notLive = NotLive(db, today);
        return new StaffHome
        {
            Day = today,
            NextFirst = UtcDay.NextFirst(today),
            Currencies = currencies,
            Age = age,
            Books = [.. lines.Where(b => b.State != PriceBookState.Retired)],
            Waiting = await SalesHomeQueries.WaitingAsync(db, QuoteAccess.UserOf(actor), QuoteMatches.Of(QuoteMatches.All(db), new() { Status = QuoteStatus.AwaitingApproval }, "", today), today, ct),
            NotLive = await notLive.Take(MostLines - 1).ToListAsync(ct),
            NotLiveCount = await notLive.CountAsync(ct),
        };
    }

    /// <summary>From the stored summaries: the page opens as fast with twenty thousand resellers as with forty.</summary>
    private static async Task<(IReadOnlyList<CurrencyTotals> Currencies, FiguresAge Age)> TotalsAsync(PortalDb db, DateOnly nextFirst, CancellationToken ct)
    {
        var summing = new ResellerSumming(nextFirst);
        var reached = new ReachedTiers();
        var withApps = new Dictionary<Currency, int>();
        await foreach (var match in ResellerDirectory.Summed(ResellerMatches.All(db)).AsAsyncEnumerable().WithCancellation(ct))
        {
            var figures = summing.Add(match);
            reached.Add(match, figures?.RunRate ?? 0m);
            withApps[match.Currency] = withApps.GetValueOrDefault(match.Currency) + (figures is { Apps: > 0 } ? 1 : 0);
        }

        var currencies = new List<CurrencyTotals>();
        foreach (var sum in summing.Sums)
        {
            var book = (await PortfolioReader.CalendarAsync(db, sum.Currency, ct)).InForceOn(nextFirst);
            currencies.Add(new CurrencyTotals(
                sum.Currency,
                sum.Resellers,
                sum.Resellers - withApps[sum.Currency],
                (int)sum.Apps,
                (int)sum.WhiteLabels,
                sum.Totals,
                await LargestAsync(db, sum.Currency, nextFirst, ct),
                reached.Lines(sum.Currency, book)));
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
        select new OrderedApp(app.Id, app.CloudId == null ? null : app.CloudId.Value, app.Name, reseller.Id, reseller.LegalName, licence.OrderedOn);
}
