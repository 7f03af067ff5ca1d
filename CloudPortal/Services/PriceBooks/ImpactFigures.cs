using CloudPortal.Domain.Pricing;

namespace CloudPortal.Services.PriceBooks;

/// <summary>A simulation summed up, and the lists of its resellers.</summary>
public sealed class ImpactFigures
{
    private readonly Dictionary<ImpactShow, IReadOnlyList<ResellerImpact>> shown;

    /// <param name="impact">The simulation.</param>
    /// <param name="limit">The book's, in percent.</param>
    public ImpactFigures(Impact impact, decimal limit)
    {
        (Impact, Limit) = (impact, limit);
        shown = new()
        {
            [ImpactShow.PayMore] = [.. impact.Resellers.Where(r => r.Change > 0m)],
            [ImpactShow.PayLess] = [.. impact.Resellers.Where(r => r.Change < 0m)],
            [ImpactShow.Unchanged] = [.. impact.Resellers.Where(r => r.Change == 0m)],
            [ImpactShow.AboveLimit] = [.. impact.Resellers.Where(r => r.Highest.RisesAbove(limit)).OrderByDescending(r => r.Highest.Percent ?? decimal.MaxValue)],
        };
    }

    public Impact Impact { get; }

    public decimal Limit { get; }

    public MonthChange RunRate => new(Impact.Before, Impact.After);

    public int Apps => Impact.Resellers.Sum(r => r.Apps);

    public int WithoutApps => Impact.Resellers.Count(r => r.Apps == 0);

    /// <summary>The highest rise in per cent; null when nobody pays more.</summary>
    public ResellerImpact? Worst => Of(ImpactShow.PayMore).MaxBy(Effect);

    /// <summary>The moves between tiers first, then the tiers in which resellers stay; those without a White Label are in none.</summary>
    public IReadOnlyList<TierMove> TierMoves =>
    [
        .. Impact.Resellers.Where(r => r.WhiteLabels > 0).GroupBy(r => r.Tiers)
            .OrderByDescending(g => g.Key.IsMove).ThenBy(g => g.Key.Before).ThenBy(g => g.Key.After)
            .Select(g => new TierMove(g.Key, g.Count(), g.Sum(r => r.WhiteLabels), g.Sum(r => r.Change))),
    ];

    /// <summary>By legal name; above the limit, the highest first.</summary>
    public IReadOnlyList<ResellerImpact> Of(ImpactShow show) => shown[show];

    public decimal ChangeOf(ImpactShow show) => Of(show).Sum(r => r.Change);

    /// <summary>All pages of what a query lists, in its order.</summary>
    public IReadOnlyList<ResellerImpact> List(ImpactQuery query)
    {
        var matches = Of(query.Show).Where(r => r.LegalName.Contains(query.Search, StringComparison.OrdinalIgnoreCase));
        var sorted = query.Sort switch
        {
            ImpactSort.Effect => matches.OrderByDescending(Effect),
            ImpactSort.Name => By(matches, r => r.LegalName, query.Descending, StringComparer.OrdinalIgnoreCase),
            ImpactSort.WhiteLabels => By(matches, r => r.WhiteLabels, query.Descending),
            ImpactSort.Apps => By(matches, r => r.Apps, query.Descending),
            ImpactSort.Tier => By(matches, r => (r.Tiers.Before, r.Tiers.After), query.Descending),
            ImpactSort.Before => By(matches, r => r.Before, query.Descending),
            ImpactSort.After => By(matches, r => r.After, query.Descending),
            ImpactSort.Change => By(matches, r => r.Change, query.Descending),
            ImpactSort.Percent => By(matches, Signed, query.Descending),
            _ => throw new ArgumentOutOfRangeException(nameof(query), query.Sort, null),
        };
        return [.. sorted];
    }

    private static IOrderedEnumerable<ResellerImpact> By<TKey>(
        IEnumerable<ResellerImpact> rows, Func<ResellerImpact, TKey> key, bool descending, IComparer<TKey>? comparer = null) =>
        descending ? rows.OrderByDescending(key, comparer) : rows.OrderBy(key, comparer);

    // A rise from nothing is beyond any percentage.
    private static decimal Signed(ResellerImpact reseller) => reseller.Month.Percent ?? decimal.MaxValue;

    private static decimal Effect(ResellerImpact reseller) => Math.Abs(Signed(reseller));
}

/// <summary>The resellers whose White Labels go from one tier to another, or stay in one.</summary>
public sealed record TierMove(TierChange Tiers, int Resellers, int WhiteLabels, decimal Change);
