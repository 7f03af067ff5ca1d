using CloudPortal.Domain.Accounts;
using CloudPortal.Services.Home;

namespace CloudPortal.Tests.Sample;

public sealed class SampleDaysTests
{
    [Theory]
    [InlineData("2027-01-01")]
    [InlineData("2027-01-31")]
    [InlineData("2028-02-29")]
    [InlineData("2026-09-30")]
    public async Task The_sample_can_be_built_on_any_day_and_Nimbus_is_the_same_on_all(string today)
    {
        await using var portal = await SamplePortal.BuildAsync(DateOnly.ParseExact(today, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

        var home = (await portal.Get<HomeQueries>().GetAsync(Actor.Operator.Instance, await portal.ResellerAsync("Nimbus Telecom"))).Value;

        Assert.Equal((5320.90m, 4036.80m, 1520L), (home.RunRate.Total, home.RunRate.Platform, home.Users.Users));
        Assert.Equal(["MERIDIAN", "VELOCITY", "ORBITLINE", "SOLARIS"], home.Activity.Select(e => e.Subject));
        Assert.All(home.Activity, e => Assert.True(e.At <= new DateTime(home.Portfolio.Day, new TimeOnly(10, 0), DateTimeKind.Utc)));
    }
}
