using System.Globalization;
using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;
using CsCheck;

namespace CloudPortal.Tests.Domain.Pricing;

public sealed class EnginePropertiesTests
{
    [Fact]
    public void A_total_is_the_sum_of_its_lines() => PricingCases.All.Sample(
        c =>
        {
            var preview = c.Preview();
            Assert.Equal(c.MonthLines().Sum(l => l.Amount), preview.MonthlyBefore);
            Assert.Equal(c.MonthLines(c.Portfolio.With(c.Order)).Sum(l => l.Amount), preview.MonthlyAfter);
            Assert.Equal(PortfolioPricer.MonthlyTotal(c.Portfolio), preview.MonthlyBefore);
        },
        iter: 1_000);

    [Fact]
    public void The_order_of_the_apps_changes_no_amount() =>
        Gen.Select(PricingCases.All, Gen.Int[0, 1000]).Sample(
            (c, seed) =>
            {
                var apps = c.Apps.ToArray();
                new Random(seed).Shuffle(apps);
                var shuffled = c with { Apps = apps };
                Assert.Equal(Amounts(c.MonthLines()), Amounts(shuffled.MonthLines()));
                Assert.Equal(c.Preview().DueNow, shuffled.Preview().DueNow);
            },
            iter: 1_000);

    [Fact]
    public void No_discount_passes_the_ceiling_and_no_amount_is_negative() => PricingCases.All.Sample(
        c => Assert.All(c.MonthLines().Concat(c.Preview().DueNowLines), l =>
        {
            Assert.InRange(l.DiscountPercent, 0m, l.App.Book.Ceiling);
            Assert.InRange(l.NetUnit, l.PublicUnit / 2m, l.PublicUnit);
            Assert.True(l.Amount >= 0m);
        }),
        iter: 1_000);

    [Fact]
    public void All_units_at_a_tier_is_every_app_at_that_tier() =>
        Gen.Select(PricingCases.Of(books: 1, unnamed: false), Gen.Int[0, 4]).Sample(
            (c, step) =>
            {
                var tier = c.Book.Tiers[step % c.Book.Tiers.Count];
                var book = Copy(c.Book, VolumeMode.AllUnits, c.Book.Tiers);
                var flat = Copy(c.Book, VolumeMode.AllUnits, [new VolumeTier(1, tier.Discount)]);
                Assert.Equal(Total(c, book, tier.From), Total(c, flat, tier.From));
            },
            iter: 1_000);

    [Fact]
    public void Pricing_twice_is_identical() => PricingCases.All.Sample(
        c =>
        {
            Assert.Equal(Explained(c.MonthLines()), Explained(c.MonthLines()));
            Assert.Equal(Explained(c.Preview().DueNowLines), Explained(c.Preview().DueNowLines));
        },
        iter: 500);

    [Theory]
    [InlineData("en-US")]
    [InlineData("de-DE")]
    [InlineData("hu-HU")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void Every_culture_gives_the_same_numbers_and_words(string culture) => PricingCases.All.Sample(
        c =>
        {
            var invariant = In(CultureInfo.InvariantCulture, () => Explained(c.Preview().DueNowLines));
            Assert.Equal(invariant, In(CultureInfo.GetCultureInfo(culture), () => Explained(c.Preview().DueNowLines)));
        },
        iter: 200);

    private static IEnumerable<(long, PriceComponent, decimal)> Amounts(IEnumerable<PriceLine> lines) =>
        lines.Select(l => (l.App.LicenceNumber, l.Component, l.Amount)).Order();

    private static List<(PriceExplanation, string)> Explained(IEnumerable<PriceLine> lines) =>
        [.. lines.Select(l => PriceExplanation.Of(l)).Select(e => (e, string.Join(' ', PriceSteps.Sentences(e))))];

    private static decimal Total(PricingCase c, PriceBook book, int whiteLabels)
    {
        var others = c.Apps.Where(a => a.Bundle != Bundle.WhiteLabel);
        var apps = others.Concat((c with { Books = [book] }).Further(whiteLabels)).Select(a => a with { Book = book });
        return PortfolioPricer.MonthlyTotal(new Portfolio(c.Day, c.Currency, c.Agreement, apps));
    }

    private static PriceBook Copy(PriceBook book, VolumeMode mode, IEnumerable<VolumeTier> tiers) =>
        PriceBook.Create(book.Name, book.Currency, book.Rates, tiers, mode, book.Discounts, book.Ceiling);

    private static T In<T>(CultureInfo culture, Func<T> work)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            return work();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
