using System.Globalization;
using CloudPortal.Domain;

namespace CloudPortal.Tests.Domain;

public sealed class MoneyFormatTests
{
    public static TheoryData<string> Cultures => ["en-US", "de-DE", "hu-HU", "tr-TR", "ar-SA"];

    [Theory, MemberData(nameof(Cultures))]
    public void An_amount_reads_the_same_in_every_culture(string culture) => In(culture, () =>
    {
        Assert.Equal("5\u2009320.90", MoneyFormat.Amount(5320.9m, 2));
        Assert.Equal("\u221235.80", MoneyFormat.Amount(-35.8m, 2));
        Assert.Equal("1\u2009234\u2009567.89", MoneyFormat.Amount(1234567.89m, 2));
    });

    [Theory, MemberData(nameof(Cultures))]
    public void A_change_has_its_sign_in_every_culture(string culture) => In(culture, () =>
    {
        Assert.Equal("+1\u2009320.40", MoneyFormat.WithSign(1320.4m, 2));
        Assert.Equal("\u2212449.10", MoneyFormat.WithSign(-449.1m, 2));
    });

    [Theory, MemberData(nameof(Cultures))]
    public void Counts_and_percentages_read_the_same_in_every_culture(string culture) => In(culture, () =>
    {
        Assert.Equal("1\u2009520", MoneyFormat.Count(1520));
        Assert.Equal(
            ["500", "\u22121\u2009000", "20\u2009k", "2.5\u2009M", "\u22125\u2009bn", "10\u2009000\u2009tn"],
            new[] { 500m, -1000m, 20_000m, 2_500_000m, -5_000_000_000m, 10_000_000_000_000_000m }.Select(MoneyFormat.Compact));
        Assert.Equal("20\u2009%", MoneyFormat.Percent(20.0000m));
        Assert.Equal("\u221212.5\u2009%", MoneyFormat.Percent(-12.50m));
    });

    [Theory]
    [InlineData(0, "1\u2009235")]
    [InlineData(2, "1\u2009234.50")]
    [InlineData(3, "1\u2009234.500")]
    public void An_amount_has_exactly_the_digits_of_its_currency(int digits, string written) =>
        Assert.Equal(written, MoneyFormat.Amount(1234.5m, digits));

    [Fact]
    public void Zero_has_no_sign_and_neither_has_what_rounds_to_it()
    {
        Assert.Equal("0.00", MoneyFormat.WithSign(0m, 2));
        Assert.Equal("0.00", MoneyFormat.WithSign(-0.004m, 2));
        Assert.Equal("0.00", MoneyFormat.WithSign(0.004m, 2));
        Assert.True(MoneyFormat.IsZero(-0.004m, 2));
    }

    [Fact]
    public void A_half_is_rounded_away_from_zero()
    {
        Assert.Equal("0.13", MoneyFormat.Amount(0.125m, 2));
        Assert.Equal("\u22120.13", MoneyFormat.Amount(-0.125m, 2));
    }

    private static void In(string culture, Action check)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            check();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
