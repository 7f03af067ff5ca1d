using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Licensing;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Resellers;

/// <summary>A reseller who would pay less holding more.</summary>
/// <param name="Count">How many further White Labels.</param>
/// <param name="TierDiscount">Of the tier that it reaches now.</param>
/// <param name="NextTierDiscount">Of the tier that it would reach.</param>
/// <param name="RunRate">A month, as it stands.</param>
/// <param name="MonthlyChange">Negative.</param>
/// <param name="SetupOnce">Of the further White Labels.</param>
/// <param name="IsOutdated">The portfolio is another by now; it is being priced anew.</param>
public sealed record NearMiss(
    long ResellerId,
    string LegalName,
    Currency Currency,
    int WhiteLabels,
    int Count,
    decimal TierDiscount,
    decimal NextTierDiscount,
    decimal RunRate,
    decimal MonthlyChange,
    decimal SetupOnce,
    int PayBackMonths,
    bool IsOutdated);

/// <summary>Those who would save most.</summary>
/// <param name="Rows">By what they would save; each currency by itself.</param>
/// <param name="InAll">Also those beyond the rows.</param>
/// <param name="Age">Of all stored summaries.</param>
public sealed record NearMissRadar(IReadOnlyList<NearMiss> Rows, int InAll, FiguresAge Age);

/// <summary>From the stored summaries: nothing is priced here.</summary>
internal static class NearMisses
{
    /// <param name="db">Opened for staff.</param>
    /// <param name="nextFirst">The 1st of the monthly figures.</param>
    /// <param name="most">Of each currency.</param>
    /// <param name="ct">Cancels the queries.</param>
    public static async Task<NearMissRadar> ReadAsync(PortalDb db, DateOnly nextFirst, int most, CancellationToken ct)
    {
        var near = db.ResellerSummaries.AsNoTracking().Where(s => s.NudgeCount != null && s.On == nextFirst);
        var counts = await near.GroupBy(s => s.Currency).Select(g => new { Currency = g.Key, Resellers = g.Count() }).ToListAsync(ct);
        var rows = new List<NearMiss>();
        foreach (var currency in counts.OrderByDescending(c => c.Resellers).ThenBy(c => c.Currency.Code, StringComparer.Ordinal).Select(c => c.Currency))
        {
            rows.AddRange(await (
                from summary in near
                where summary.Currency == currency
                join reseller in db.Resellers on summary.ResellerId equals reseller.Id
                orderby summary.NudgeChange, reseller.LegalNameKey
                select new NearMiss(
                    reseller.Id,
                    reseller.LegalName,
                    summary.Currency,
                    summary.WhiteLabels,
                    summary.NudgeCount!.Value,
                    summary.TierDiscount ?? 0m,
                    summary.NudgeTierDiscount!.Value,
                    summary.RunRate,
                    summary.NudgeChange!.Value,
                    summary.NudgeSetup!.Value,
                    summary.NudgeMonths!.Value,
                    summary.PortfolioVersion != reseller.PortfolioVersion)).Take(most).ToListAsync(ct));
        }

        return new NearMissRadar(rows, counts.Sum(c => c.Resellers), await AgeAsync(db, nextFirst, ct));
    }

    private static async Task<FiguresAge> AgeAsync(PortalDb db, DateOnly nextFirst, CancellationToken ct)
    {
        var outdated = await ResellerMatches.All(db).CountAsync(
            m => m.Summary == null || m.Summary.PortfolioVersion != m.Reseller.PortfolioVersion || m.Summary.On != nextFirst || m.Summary.Form != ResellerSummary.CurrentForm, ct);
        return new FiguresAge(await db.ResellerSummaries.Where(s => s.On == nextFirst).MinAsync(s => (DateTime?)s.ComputedAt, ct), outdated);
    }
}
