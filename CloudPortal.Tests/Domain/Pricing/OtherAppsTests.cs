using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;
using CloudPortal.Tests.Support;
using CsCheck;

namespace CloudPortal.Tests.Domain.Pricing;

public sealed class OtherAppsTests
{
    [Fact]
    public void The_sum_and_the_largest_effects_are_those_of_all_effects() => PricingCases.All.Sample(
        c =>
        {
            var preview = c.Preview();
            var effects = preview.Effects;
            var others = preview.Others;

            Assert.Equal((effects.Count, effects.Sum(e => e.Change)), (others.Count, others.Change));
            Assert.Equal(effects.OrderByDescending(e => Math.Abs(e.Change)).Take(OtherApps.MostKept), others.Largest);
            Assert.Equal(effects.All(e => e.App.Bundle == Bundle.WhiteLabel), others.AreWhiteLabels);
            Assert.Equal(effects.Select(e => e.Change).Distinct().ToList() is [var same] ? same : null, others.Each);
        },
        iter: 2_000);

    [Fact]
    public void Of_many_effects_of_many_sizes_the_largest_are_kept_and_equal_ones_in_the_order_of_the_portfolio()
    {
        var tiers = new VolumeTier[] { new(1, 0m), new(101, 10m) };
        var books = Enumerable.Range(0, 5).Select(i => Book(400m + (100m * (i * 3 % 5)), tiers)).ToArray();
        var apps = Enumerable.Range(0, 100).Select(i => Licensed(books[i % 5], i)).ToArray();
        var portfolio = new Portfolio(new DateOnly(2026, 12, 1), Currency.Eur, 0m, apps);
        LicensedApp[] order = [Licensed(books[0], 100)];

        var others = new OrderPricer(portfolio, portfolio).Preview(order, order, books[0]).Others;

        // 800.00 is the price of every fifth app, and a tenth of it the effect.
        Assert.Equal(Enumerable.Range(0, OtherApps.MostKept).Select(i => (3 + (5 * i), -80m)), others.Largest.Select(e => (e.AppIndex, e.Change)));
        Assert.Equal((100, -6000m, true, null), (others.Count, others.Change, others.AreWhiteLabels, others.Each));
    }

    private static PriceBook Book(decimal platform, VolumeTier[] tiers) => PriceBook.Create(
        "Generated", Currency.Eur, SampleBooks.Rates.Select(r => r.Bundle == Bundle.WhiteLabel ? r with { Platform = platform } : r), tiers);

    private static LicensedApp Licensed(PriceBook book, int number) => new()
    {
        CloudId = CloudId.Parse($"APP{number:D4}"),
        Bundle = Bundle.WhiteLabel,
        Placement = Placement.Standalone,
        Status = AppStatus.Live,
        OrderedOn = new DateOnly(2026, 1, 1),
        Book = book,
    };
}
