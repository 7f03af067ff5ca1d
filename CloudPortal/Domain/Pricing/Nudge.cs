namespace CloudPortal.Domain.Pricing;

/// <summary>
/// Further White Labels, ordered together, that lower the bill of every month: the difference of two engine results over
/// the real portfolio, with what it costs once and when that is paid back.
/// </summary>
/// <param name="Count">How many further White Labels, with 0 users.</param>
/// <param name="MonthlyChange">Negative: what the portfolio costs less per month from the next 1st.</param>
/// <param name="SetupOnce">Their setup fees if they are ordered today.</param>
/// <param name="PayBackMonths">Whole months, rounded up; at most <see cref="PayBack.LongestWorthShowing"/>.</param>
/// <param name="Tier">The tier that they reach.</param>
public sealed record Nudge(int Count, decimal MonthlyChange, decimal SetupOnce, int PayBackMonths, VolumeTier Tier)
{
    /// <returns>The one that saves most of those that pay back in time; null when none does.</returns>
    public static Nudge? Of(Portfolio today, Portfolio nextFirst, PriceBook bookToday, PriceBook bookOnNextFirst)
    {
        var monthlyNow = PortfolioPricer.MonthlyTotal(nextFirst);
        Nudge? best = null;
        foreach (var tier in bookOnNextFirst.Tiers.Where(t => t.From > nextFirst.WhiteLabels))
        {
            var count = tier.From - nextFirst.WhiteLabels;
            if (FurtherWhiteLabels.Price(nextFirst, monthlyNow, bookOnNextFirst, count) is not { } month
                || month.MonthlyChange >= (best?.MonthlyChange ?? 0m)
                || FurtherWhiteLabels.Price(today, bookToday, count) is not { } order)
            {
                continue;
            }

            if (PayBack.Months(order.SetupOnce, -month.MonthlyChange) is { } months and <= PayBack.LongestWorthShowing)
            {
                best = new Nudge(count, month.MonthlyChange, order.SetupOnce, months, tier);
            }
        }

        return best;
    }
}
