using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Accounts;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Resellers;

/// <summary>All resellers by their stored summaries, a page at a time: nothing is priced here.</summary>
public sealed class ResellerDirectory(PortalDbFactory databases, TimeProvider clock)
{
    /// <param name="actor">Staff, or the operator.</param>
    /// <param name="query">What is shown.</param>
    /// <param name="ct">Cancels the queries.</param>
    public async Task<Outcome<ResellerList>> ListAsync(Actor actor, ResellerListQuery query, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        if (!(await AccessCheck.Staff(db, actor, ct)).Is(out var rights, out var refusal))
        {
            return refusal;
        }

        var today = UtcDay.Today(clock);
        var nextFirst = UtcDay.NextFirst(today);
        var matches = ResellerMatches.Of(db, ResellerMatches.All(db), query, today);
        var summing = new ResellerSumming(nextFirst);
        await foreach (var match in Summed(matches).AsAsyncEnumerable().WithCancellation(ct))
        {
            summing.Add(match);
        }

        var pages = Math.Max(1, (summing.Count + ResellerListQuery.RowsPerPage - 1) / ResellerListQuery.RowsPerPage);
        var page = Math.Clamp(query.Page, 1, pages);
        var ordered = summing.Missing == 0 ? ResellerMatches.Of(db, ResellerMatches.Priced(db), query, today) : matches;
        var shown = await ResellerMatches.Sorted(ordered, query)
            .Skip((page - 1) * ResellerListQuery.RowsPerPage).Take(ResellerListQuery.RowsPerPage).ToListAsync(ct);
        return new ResellerList
        {
            MayAdministrate = rights.MayAdministrate,
            Rows = await RowsAsync(db, shown, today, ct),
            Sums = summing.Sums,
            Age = summing.Age,
            Day = today,
            NextFirst = nextFirst,
            ResellersInAll = await db.Resellers.CountAsync(ct),
            Currencies = [.. (await db.Resellers.Select(r => r.Currency).Distinct().ToListAsync(ct)).OrderBy(c => c.Code, StringComparer.Ordinal)],
            Tiers = [.. (await db.ResellerSummaries.Where(s => s.TierDiscount != null).Select(s => s.TierDiscount!.Value).Distinct().ToListAsync(ct)).Order()],
            Page = page,
            Pages = pages,
        };
    }

    internal static IQueryable<SummedMatch> Summed(IQueryable<ResellerMatch> matches) => matches.Select(m => new SummedMatch(
        m.Reseller.Currency,
        m.Reseller.PortfolioVersion,
        m.Summary == null ? null : new SummedFigures(
            m.Summary.Apps, m.Summary.WhiteLabels, m.Summary.TierFrom, m.Summary.TierDiscount, m.Summary.RunRate, m.Summary.PublicPrice, m.Summary.On, m.Summary.PortfolioVersion, m.Summary.ComputedAt)));

    private static async Task<IReadOnlyList<ResellerRow>> RowsAsync(PortalDb db, List<ResellerMatch> shown, DateOnly today, CancellationToken ct)
    {
        var ids = shown.Select(m => m.Reseller.Id).ToList();
        var agreements = (await db.Agreements.AsNoTracking().Where(a => ids.Contains(a.ResellerId) && a.To >= today).OrderBy(a => a.From).ToListAsync(ct)).ToLookup(a => a.ResellerId);
        return
        [
            .. shown.Select(m => new ResellerRow(
                m.Reseller.Id,
                m.Reseller.LegalName,
                m.Reseller.Currency,
                m.Summary is null ? null : Figures(m.Summary, m.Reseller, today),
                agreements[m.Reseller.Id].FirstOrDefault() is { } next ? AgreementLine.Of(next, today) : null)),
        ];
    }

    private static ResellerFigures Figures(ResellerSummary summary, Reseller reseller, DateOnly today) => new(
        summary.Apps,
        summary.WhiteLabels,
        summary.TierDiscount,
        summary.ToNextTier,
        summary.NextTierDiscount,
        new MonthTotals(summary.RunRate, summary.PublicPrice),
        summary.On != UtcDay.NextFirst(today) || summary.PortfolioVersion != reseller.PortfolioVersion);
}
