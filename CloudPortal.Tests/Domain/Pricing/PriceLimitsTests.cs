using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;

namespace CloudPortal.Tests.Domain.Pricing;

/// <summary>What the engine is given cannot lead to a wrong number; what it cannot hold is an error.</summary>
public sealed class PriceLimitsTests
{
    private static readonly VolumeTier[] Flat = [new(1, 0m)];

    [Theory]
    [InlineData("-0.01")]
    [InlineData("1000000000.000001")]
    [InlineData("0.0000001")]
    public void A_book_refuses_a_rate_beyond_the_limits(string price) =>
        Assert.Throws<ArgumentException>(() => Book(Rate(decimal.Parse(price, System.Globalization.CultureInfo.InvariantCulture)), Flat));

    [Theory]
    [InlineData("-1")]
    [InlineData("50.0001")]
    [InlineData("0.00001")]
    public void Percentages_are_0_to_50_with_4_decimals(string text)
    {
        var percentage = decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Throws<ArgumentException>(() => Book(Rate(1m), [new(1, percentage)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => PriceBook.Create("B", Currency.Eur, [Rate(1m)], Flat, ceiling: percentage));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Portfolio(default, Currency.Eur, percentage, []));
        Assert.Throws<ArgumentOutOfRangeException>(() => App() with { ExtraPoints = percentage });
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(10_000_001)]
    public void Users_are_0_to_ten_million(int users) => Assert.Throws<ArgumentOutOfRangeException>(() => App() with { Users = users });

    [Fact]
    public void Tiers_start_at_1_and_ascend()
    {
        Assert.Throws<ArgumentException>(() => Book(Rate(1m), []));
        Assert.Throws<ArgumentException>(() => Book(Rate(1m), [new(2, 0m)]));
        Assert.Throws<ArgumentException>(() => Book(Rate(1m), [new(1, 0m), new(1, 5m)]));
        Assert.Throws<ArgumentException>(() => Book(Rate(1m), [new(1, 10m), new(3, 5m)]));
    }

    [Fact]
    public void A_White_Label_has_one_rate_and_none_as_customer_app()
    {
        Assert.Throws<ArgumentException>(() => PriceBook.Create("B", Currency.Eur, [Rate(1m), Rate(2m)], Flat));
        Assert.Throws<ArgumentException>(() => Book(Rate(1m) with { Placement = Placement.CustomerApp }, Flat));
    }

    [Fact]
    public void A_portfolio_has_one_currency() =>
        Assert.Throws<ArgumentException>(() => new Portfolio(default, Currency.Usd, 0m, [App()]));

    [Fact]
    public void A_licensed_app_without_a_rate_is_a_bug() =>
        Assert.Throws<InvalidOperationException>(() =>
            PortfolioPricer.MonthlyTotal(new Portfolio(default, Currency.Eur, 0m, [App() with { Bundle = Bundle.Enterprise }])));

    [Fact]
    public void A_count_beyond_an_int_is_an_overflow_and_no_number() =>
        Assert.Throws<OverflowException>(() =>
            FurtherWhiteLabels.Price(new Portfolio(default, Currency.Eur, 0m, [App()]), App().Book, int.MaxValue));

    [Fact]
    public void A_thousand_million_further_White_Labels_are_priced_exactly()
    {
        var book = Book(Rate(1_000_000_000m), [new(1, 0m), new(1_000_000_000, 49.9999m)]);
        var next = NextTier.Of(new Portfolio(default, Currency.Eur, 0m, []), book)!;
        Assert.Equal(1_000_000_000, next.AppsAway);
        Assert.Equal(500_001_000_000_000_000m, next.Reaching.MonthlyChange);
        Assert.Equal(500_001_000_000_000_000m, next.Reaching.SetupOnce);
        Assert.Null(next.Reaching.PayBackMonths);
    }

    private static Rate Rate(decimal price) => new(Bundle.WhiteLabel, Placement.Standalone, price, price, price);

    private static PriceBook Book(Rate rate, VolumeTier[] tiers) => PriceBook.Create("B", Currency.Eur, [rate], tiers);

    private static LicensedApp App() => new()
    {
        CloudId = CloudId.Parse("ACME"),
        Bundle = Bundle.WhiteLabel,
        Placement = Placement.Standalone,
        Status = AppStatus.Live,
        OrderedOn = default,
        Book = Book(Rate(1m), Flat),
    };
}
