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
        Assert.True(isFree || outcome.Refusal!.Sentence.Contains("27 November 2026 to 7 December 2026", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(10, -1, AgreementState.Coming)]
    [InlineData(10, 9, AgreementState.Coming)]
    [InlineData(10, 10, AgreementState.Running)]
    [InlineData(10, 20, AgreementState.Running)]
    [InlineData(10, 21, AgreementState.Past)]
    public void Its_first_and_its_last_day_belong_to_it(int from, int day, AgreementState state) =>
        Assert.Equal(state, Made(from, 20).StateOn(Today.AddDays(day)));

    [Theory]
    [InlineData(10, 10, null)]
    [InlineData(10, 19, null)]
    [InlineData(10, 9, "LastDay")]
    [InlineData(10, 20, "LastDay")]
    [InlineData(10, 30, "LastDay")]
    [InlineData(20, 20, "LastDay")]
    public void A_running_one_ends_early_from_today_on_and_before_its_last_day(int today, int lastDay, string? field)
    {
        var agreement = Made(5, 20);

        var refused = agreement.EndEarly(Today.AddDays(lastDay), Today.AddDays(today));

        Assert.Equal(field, refused?.Field);
        Assert.Equal(Today.AddDays(field is null ? lastDay : 20), agreement.To);
    }

    [Theory]
    [InlineData(4, "Take it back instead")]
    [InlineData(21, "over already")]
    public void One_that_is_not_running_does_not_end_early(int today, string why) =>
        Assert.Contains(why, Made(5, 20).EndEarly(Today.AddDays(10), Today.AddDays(today))!.Sentence, StringComparison.Ordinal);

    [Theory]
    [InlineData(4, true)]
    [InlineData(5, false)]
    [InlineData(21, false)]
    public void Only_one_that_has_not_begun_is_taken_back(int today, bool isGranted) =>
        Assert.Equal(isGranted, Made(5, 20).TakeBackRefusal(Today.AddDays(today)) is null);

    [Fact]
    public void It_ends_in_this_century()
    {
        Assert.Null(Agreement.Make(7, 10m, Tomorrow, Agreement.LatestDay, "Volume", Today, []).Refusal);
        foreach (var last in new[] { Agreement.LatestDay.AddDays(1), DateOnly.MaxValue })
        {
            var refused = Agreement.Make(7, 10m, Tomorrow, last, "Volume", Today, []).Refusal!;
            Assert.Equal(("To", true), (refused.Field, refused.Sentence.Contains("31 December 2099", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void A_reason_is_no_novel() =>
        Assert.Equal("Reason", Refused(10m, 1, 2, new string('x', Agreement.LongestReason + 1)).Field);

    [Theory]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void Its_days_are_said_in_the_calendar_in_which_they_are_meant(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Assert.Contains("Choose 18 November 2026 or later", Refused(10m, 0, 1, "Volume").Sentence, StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static Agreement Made(int from, int to) =>
        Agreement.Make(7, 10m, Today.AddDays(from), Today.AddDays(to), "Volume", from <= 0 ? Today.AddDays(from - 1) : Today, []).Value;

    private static AgreementRefused Refused(decimal discount, int from, int to, string reason) =>
        Assert.IsType<AgreementRefused>(Agreement.Make(7, discount, Today.AddDays(from), Today.AddDays(to), reason, Today, []).Refusal);
}
