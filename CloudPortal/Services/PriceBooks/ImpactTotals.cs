using CloudPortal.Domain;

namespace CloudPortal.Services.PriceBooks;

/// <summary>An impact in one line.</summary>
/// <param name="PayMore">Resellers whose bill rises; those without apps are in none of the three.</param>
/// <param name="Worst">Whose bill rises most in per cent; null when none rises.</param>
/// <param name="WorstPercent">By how much, to one decimal.</param>
public sealed record ImpactTotals(
    Currency Currency, DateOnly On, decimal Before, decimal After, int PayMore, int PayLess, int Unchanged, ResellerImpact? Worst, decimal WorstPercent)
{
    public decimal Change => After - Before;

    public static ImpactTotals Of(Impact impact)
    {
        var billed = impact.Resellers.Where(r => r.Apps > 0).ToList();
        var worst = billed.Where(r => r is { Change: > 0m, Before: > 0m }).MaxBy(Percent);
        return new ImpactTotals(
            impact.Currency,
            impact.On,
            impact.Before,
            impact.After,
            billed.Count(r => r.Change > 0m),
            billed.Count(r => r.Change < 0m),
            billed.Count(r => r.Change == 0m),
            worst,
            worst is null ? 0m : Math.Round(Percent(worst), 1, MidpointRounding.AwayFromZero));
    }

    private static decimal Percent(ResellerImpact reseller) => 100m * reseller.Change / reseller.Before;
}
