using System.Numerics;
using CloudPortal.Domain.Pricing;
using CsCheck;

namespace CloudPortal.Tests.Domain.Pricing;

/// <summary>Next tier, further White Labels and the cheapest count, against really adding the apps one by one.</summary>
public sealed class NudgesAgainstBruteForceTests
{
    private const int Reach = 60;

    [Fact]
    public void Further_White_Labels_cost_what_adding_them_costs() =>
        Gen.Select(PricingCases.All, Gen.Int[1, 20]).Sample(
            (c, count) =>
            {
                var further = FurtherWhiteLabels.Price(c.Portfolio, c.Book, count)!.Value;
                LicensedApp[] with = [.. c.Apps, .. c.Further(count)];
                var setup = PriceOracle.Order(with, count, c.Agreement, c.Day).Where(l => l.Component == PriceComponent.Setup);
                Assert.Equal(Change(c, count), c.Minor(further.MonthlyChange));
                Assert.Equal(PriceOracle.Sum(setup), c.Minor(further.SetupOnce));
                AssertPaysBack(further.PayBackMonths, PriceOracle.Sum(setup), -Change(c, count));
            },
            iter: 2_000);

    [Fact]
    public void The_next_tier_is_the_first_that_gives_more() => PricingCases.All.Sample(
        c =>
        {
            var n = PriceOracle.Count(c.Apps);
            var here = c.Book.Tiers.Where(t => t.From <= n).Select(t => t.Discount).DefaultIfEmpty(0m).Last();
            var expected = c.Book.Tiers.FirstOrDefault(t => t.From > n && t.Discount > here);
            var next = NextTier.Of(c.Portfolio, c.Book);
            Assert.Equal(expected, next?.Tier);
            if (next is not null)
            {
                Assert.Equal(expected!.From - n, next.AppsAway);
                Assert.Equal(Change(c, next.AppsAway), c.Minor(next.Reaching.MonthlyChange));
            }
        },
        iter: 2_000);

    [Fact]
    public void The_cheapest_count_is_the_cheapest_of_all_counts() => PricingCases.All.Sample(
        c =>
        {
            var changes = Enumerable.Range(0, Reach + 1).Select(i => Change(c, i)).ToList();
            var cheapest = changes.IndexOf(changes.Min());
            var found = CheapestCount.Of(c.Portfolio, c.Book);
            Assert.Equal(cheapest == 0 ? null : cheapest, found?.Count);
            Assert.Equal(changes[cheapest], c.Minor(found?.MonthlyChange ?? 0m));
        },
        iter: 300);

    private static BigInteger Change(PricingCase c, int further) =>
        PriceOracle.MonthTotal([.. c.Apps, .. c.Further(further)], c.Agreement) - PriceOracle.MonthTotal(c.Apps, c.Agreement);

    private static void AssertPaysBack(int? months, BigInteger once, BigInteger saving)
    {
        if (saving <= 0)
        {
            Assert.Null(months);
        }
        else if (months is { } m)
        {
            Assert.True(m * saving >= once);
            Assert.True(m == 0 || (m - 1) * saving < once);
        }
        else
        {
            Assert.True(int.MaxValue * saving < once);
        }
    }
}
