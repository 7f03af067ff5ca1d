using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Resellers;

namespace CloudPortal.Services.Home;

/// <summary>
/// Counts resellers by the volume tier of their stored summaries, as the directory filters them, so that the two say the
/// same: also those without apps, and those whose figures are being priced anew.
/// </summary>
internal sealed class ReachedTiers
{
    /// <summary>In the place of a tier's bound, which is 1 or more: no White Labels.</summary>
    private const int NoTier = 0;

    private readonly Dictionary<(Currency Currency, int From), TierLine> lines = [];

    /// <param name="match">Without figures it has no tier yet, and is told as not priced.</param>
    /// <param name="runRate">0 where the figures are of another month.</param>
    public void Add(SummedMatch match, decimal runRate)
    {
        if (match.Figures is { } figures)
        {
            var key = (match.Currency, figures.TierFrom ?? NoTier);
            var line = lines.GetValueOrDefault(key) ?? new TierLine(figures.TierFrom, figures.TierDiscount ?? 0m, 0, 0m);
            lines[key] = line with { Resellers = line.Resellers + 1, RunRate = line.RunRate + runRate };
        }
    }

    /// <summary>All tiers of the book in force, those of another that somebody still stands in, and those without White Labels last.</summary>
    public IReadOnlyList<TierLine> Lines(Currency currency, PriceBook? book)
    {
        var reached = lines.Where(l => l.Key.Currency == currency && l.Key.From != NoTier).Select(l => l.Value).ToList();
        var empty = (book?.Tiers ?? []).Where(t => reached.All(r => r.From != t.From)).Select(t => new TierLine(t.From, t.Discount, 0, 0m));
        return [.. reached.Concat(empty).OrderBy(l => l.From), lines.GetValueOrDefault((currency, NoTier)) ?? new TierLine(null, 0m, 0, 0m)];
    }
}
