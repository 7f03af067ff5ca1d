using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;

namespace CloudPortal.Services.Resellers;

/// <summary>What a sum needs of one reseller.</summary>
/// <param name="PortfolioVersion">As it is now.</param>
internal sealed record SummedMatch(Currency Currency, long PortfolioVersion, SummedFigures? Figures);

internal sealed record SummedFigures(
    int Apps, int WhiteLabels, int? TierFrom, decimal? TierDiscount, decimal RunRate, decimal PublicPrice, DateOnly On, long PortfolioVersion, DateTime ComputedAt);

/// <summary>
/// Sums stored summaries one by one, each currency by itself, and in decimals: the integers of the database could not hold
/// the sum of several of the largest. Figures of another month are left out and told.
/// </summary>
/// <param name="nextFirst">The 1st that is summed.</param>
internal sealed class ResellerSumming(DateOnly nextFirst)
{
    private readonly Dictionary<Currency, ResellerSum> sums = [];
    private DateTime? since;
    private int outdated;

    public int Count { get; private set; }

    /// <summary>Those that have not been priced at all yet.</summary>
    public int Missing { get; private set; }

    public IReadOnlyList<ResellerSum> Sums => [.. sums.Values.OrderByDescending(s => s.Resellers).ThenBy(s => s.Currency.Code, StringComparer.Ordinal)];

    public FiguresAge Age => new(since, outdated);

    /// <returns>The figures where they count; null where they are of another month, or not there yet.</returns>
    public SummedFigures? Add(SummedMatch match)
    {
        Count++;
        Missing += match.Figures is null ? 1 : 0;
        var figures = match.Figures is { } stored && stored.On == nextFirst ? stored : null;
        var sum = sums.GetValueOrDefault(match.Currency) ?? new ResellerSum(match.Currency, 0, 0, 0, default);
        sums[match.Currency] = sum with
        {
            Resellers = sum.Resellers + 1,
            Apps = sum.Apps + (figures?.Apps ?? 0),
            WhiteLabels = sum.WhiteLabels + (figures?.WhiteLabels ?? 0),
            Totals = new MonthTotals(sum.Totals.Total + (figures?.RunRate ?? 0m), sum.Totals.Public + (figures?.PublicPrice ?? 0m)),
        };
        outdated += figures?.PortfolioVersion == match.PortfolioVersion ? 0 : 1;
        since = figures is not null && (since is null || figures.ComputedAt < since) ? figures.ComputedAt : since;
        return figures;
    }
}
