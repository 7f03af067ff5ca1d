using System.Globalization;
using CloudPortal.Domain.Accounts;

namespace CloudPortal.Tests.Domain.Accounts;

public sealed class AgreementTests
{
    private static readonly DateOnly Today = new(2026, 11, 17);
    private static readonly DateOnly Tomorrow = Today.AddDays(1);

    [Theory]
    [InlineData(0.0001)]
    [InlineData(50)]
    public void It_gives_more_than_0_and_at_most_50_percent_from_tomorrow_on(double discount)
    {
        var made = Agreement.Make(7, (decimal)discount, Tomorrow, Tomorrow, " Volume ", Today, []).Value;

        Assert.Equal((7L, (decimal)discount, Tomorrow, Tomorrow, "Volume"), (made.ResellerId, made.Discount, made.From, made.To, made.Reason));
    }

    [Theory]
    [InlineData(0, 1, 1, "Volume", "Discount")]
    [InlineData(-5, 1, 1, "Volume", "Discount")]
    [InlineData(50.0001, 1, 1, "Volume", "Discount")]
    [InlineData(12.00005, 1, 1, "Volume", "Discount")]
    [InlineData(10, 0, 1, "Volume", "From")]
    [InlineData(10, -1, 1, "Volume", "From")]
    [InlineData(10, 2, 1, "Volume", "To")]
    [InlineData(10, 1, 1, " ", "Reason")]
    public void Each_refusal_stands_beside_its_field(double discount, int from, int to, string reason, string field) =>
        Assert.Equal(field, Refused((decimal)discount, from, to, reason).Field);

    [Theory]
    [InlineData(1, 9, true)]
    [InlineData(1, 10, false)]
    [InlineData(12, 12, false)]
    [InlineData(5, 30, false)]
    [InlineData(20, 30, false)]
    [InlineData(21, 30, true)]
    public void Two_agreements_never_share_a_day_first_and_last_included(int from, int to, bool isFree)
    {
        var existing = Agreement.Make(7, 10m, Today.AddDays(10), Today.AddDays(20), "Volume", Today, []).Value;

        var outcome = Agreement.Make(7, 12m, Today.AddDays(from), Today.AddDays(to), "More", Today, [existing]);

        Assert.Equal(isFree, outcome.Refusal is null);
        Assert.True(isFree || outcome.Refusal!.Sentence.Contains("2026-11-27 to 2026-12-07", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void Its_days_are_said_in_the_calendar_in_which_they_are_meant(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Assert.Contains("Choose 2026-11-18 or later", Refused(10m, 0, 1, "Volume").Sentence, StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static AgreementRefused Refused(decimal discount, int from, int to, string reason) =>
        Assert.IsType<AgreementRefused>(Agreement.Make(7, discount, Today.AddDays(from), Today.AddDays(to), reason, Today, []).Refusal);
}
