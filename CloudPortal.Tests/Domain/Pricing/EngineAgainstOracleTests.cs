using System.Numerics;
using CloudPortal.Domain.Pricing;
using CsCheck;

namespace CloudPortal.Tests.Domain.Pricing;

/// <summary>The engine and the oracle must agree on every figure of thousands of portfolios.</summary>
public sealed class EngineAgainstOracleTests
{
    [Fact]
    public void Every_monthly_line_is_what_the_rules_say() =>
        PricingCases.All.Sample(c => AssertSame(c, PriceOracle.Month(c.Apps, c.Agreement), c.MonthLines()), iter: 3_000);

    [Fact]
    public void Every_line_of_an_order_is_what_the_rules_say() =>
        PricingCases.All.Sample(
            c => AssertSame(c, PriceOracle.Order(c.AfterOrder, c.Order.Length, c.Agreement, c.Day), c.Preview().DueNowLines), iter: 3_000);

    [Fact]
    public void The_figures_of_a_preview_are_what_the_rules_say() => PricingCases.All.Sample(
        c =>
        {
            var preview = c.Preview();
            var due = PriceOracle.Order(c.AfterOrder, c.Order.Length, c.Agreement, c.Day);
            var after = PriceOracle.Month(c.AfterOrder, c.Agreement);
            Assert.Equal(PriceOracle.Count(c.Apps), preview.WhiteLabelsBefore);
            Assert.Equal(PriceOracle.Count(c.AfterOrder), preview.WhiteLabelsAfter);
            Assert.Equal(PriceOracle.MonthTotal(c.Apps, c.Agreement), c.Minor(preview.MonthlyBefore));
            Assert.Equal(PriceOracle.Sum(after), c.Minor(preview.MonthlyAfter));
            Assert.Equal(PriceOracle.Sum(due), c.Minor(preview.DueNow));
            Assert.Equal(PriceOracle.Sum(due.Where(l => l.Component == PriceComponent.Setup)), c.Minor(preview.OneOff));
            AssertSame(c, [.. after.Where(l => l.App >= c.Apps.Length)], preview.NewLines);
        },
        iter: 2_000);

    [Fact]
    public void An_effect_on_another_app_is_the_difference_of_two_months() => PricingCases.All.Sample(
        c =>
        {
            var before = ByApp(PriceOracle.Month(c.Apps, c.Agreement));
            var after = ByApp(PriceOracle.Month(c.AfterOrder, c.Agreement));
            var expected = before.Where(b => after[b.Key] != b.Value).OrderBy(b => b.Key).Select(b => (b.Key, b.Value, after[b.Key]));
            Assert.Equal(expected, c.Preview().Effects.Select(e => (e.AppIndex, c.Minor(e.Before), c.Minor(e.After))));
        },
        iter: 2_000);

    private static Dictionary<int, BigInteger> ByApp(IEnumerable<OracleLine> lines) =>
        lines.GroupBy(l => l.App).ToDictionary(g => g.Key, g => PriceOracle.Sum(g));

    private static void AssertSame(PricingCase c, IReadOnlyList<OracleLine> expected, IReadOnlyList<PriceLine> lines)
    {
        var all = c.AfterOrder.ToList();
        Assert.Equal(
            expected,
            lines.Select(l => new OracleLine(all.IndexOf(l.App), l.Component, new BigInteger(l.DiscountPercent * 10_000m), c.Minor(l.Amount))));
        Assert.All(lines, l => Assert.Equal(l.PublicUnit * (100m - l.DiscountPercent), l.NetUnit * 100m));
    }
}
