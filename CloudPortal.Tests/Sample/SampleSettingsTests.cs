using CloudPortal.Sample;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace CloudPortal.Tests.Sample;

public sealed class SampleSettingsTests
{
    [Fact]
    public void Development_uses_the_samples_database_until_told_otherwise()
    {
        Assert.Equal("Data Source=data/sample.db", From(Environments.Development).ConnectionString(Settings()));
        Assert.Equal("Data Source=data/portal.db", From(Environments.Development, ("Sample:Enabled", "false")).ConnectionString(Settings()));
    }

    [Fact]
    public void Elsewhere_the_samples_settings_are_not_even_read()
    {
        var sample = From(Environments.Production, ("Sample:Enabled", "true"), ("Sample:Today", "no day"));

        Assert.Equal(SampleSettings.Off, sample);
        Assert.Equal("Data Source=data/portal.db", sample.ConnectionString(Settings()));
    }

    [Fact]
    public void The_clock_of_the_sample_shows_its_day()
    {
        var sample = From(Environments.Development, ("Sample:Today", "2026-11-17"));

        var clock = new SampleClock(sample.Today!.Value);

        Assert.Equal(new DateOnly(2026, 11, 17), DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        Assert.True(clock.GetUtcNow() <= clock.GetUtcNow());
    }

    [Fact]
    public void A_day_that_is_none_is_refused_at_the_start() =>
        Assert.Throws<FormatException>(() => From(Environments.Development, ("Sample:Today", "17.11.2026")));

    private static SampleSettings From(string environment, params (string Key, string Value)[] settings) =>
        SampleSettings.From(Settings(settings), new HostingEnvironment { EnvironmentName = environment });

    private static IConfiguration Settings(params (string Key, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Append(("ConnectionStrings:Portal", "Data Source=data/portal.db")).ToDictionary(s => s.Item1, s => (string?)s.Item2))
        .Build();
}
