using System.Globalization;

namespace CloudPortal.Sample;

/// <summary>
/// Whether this portal shows sample data: only in Development, until told otherwise, and then in a database of its own.
/// Outside Development the settings are not even read.
/// </summary>
/// <param name="Today">The day that the sample's clock shows; null for the real one.</param>
public sealed record SampleSettings(bool IsOn, string Database, DateOnly? Today)
{
    public static readonly SampleSettings Off = new(IsOn: false, "", null);

    /// <summary>What the portal reads: the sample's own day, or the real time.</summary>
    public TimeProvider Clock => Today is { } day ? new SampleClock(day) : TimeProvider.System;

    /// <exception cref="FormatException">Sample:Today is no day.</exception>
    public static SampleSettings From(IConfiguration configuration, IHostEnvironment environment)
    {
        var sample = configuration.GetSection("Sample");
        if (!environment.IsDevelopment() || !sample.GetValue("Enabled", defaultValue: true))
        {
            return Off;
        }

        return new SampleSettings(
            IsOn: true,
            sample["Database"] ?? "Data Source=data/sample.db",
            sample["Today"] is { Length: > 0 } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null);
    }

    /// <exception cref="InvalidOperationException">No database is named.</exception>
    public string ConnectionString(IConfiguration configuration) =>
        IsOn ? Database : configuration.GetConnectionString("Portal") ?? throw new InvalidOperationException("ConnectionStrings:Portal is not set");
}
