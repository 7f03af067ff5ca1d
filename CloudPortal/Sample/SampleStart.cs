using CloudPortal.Domain;
using CloudPortal.Sample.Telling;
using CloudPortal.Services;

namespace CloudPortal.Sample;

/// <summary>Sees to it that the sample's database is there before the portal opens it.</summary>
public sealed partial class SampleStart(SampleSettings sample, TimeProvider clock, ILoggerFactory logs) : IDisposable
{
    private readonly ILogger log = logs.CreateLogger<SampleStart>();
    private BuiltDatabase? database;

    /// <summary>Builds the sample if there is none yet; without sample data it does nothing.</summary>
    public async Task BuildIfNewAsync()
    {
        if (!sample.IsOn)
        {
            return;
        }

        database = new BuiltDatabase(sample.Database, clock, logs);
        var start = clock.GetTimestamp();
        var story = new StoryClock();
        if (await database.OpenAsync(story, portal => SampleStories.TellAsync(portal, story, Today)))
        {
            LogBuilt(database.Path, Today, clock.GetElapsedTime(start).TotalSeconds);
        }
    }

    /// <summary>Builds it anew, unless somebody uses it.</summary>
    /// <returns>The full path.</returns>
    public async Task<Outcome<string>> ResetAsync()
    {
        using var anew = new BuiltDatabase(sample.Database, clock);
        var story = new StoryClock();
        var outcome = await anew.RebuildAsync(story, portal => SampleStories.TellAsync(portal, story, Today));
        return outcome.Refusal is { } refusal ? refusal : anew.Path;
    }

    public void Dispose() => database?.Dispose();

    private DateOnly Today => sample.Today ?? UtcDay.Today(clock);

    [LoggerMessage(LogLevel.Information, "The sample data is built in {Path} for {Today:yyyy-MM-dd}, in {Seconds:0.0} s")]
    private partial void LogBuilt(string path, DateOnly today, double seconds);
}
