using CloudPortal.Domain;
using CloudPortal.Sample.Scale;
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
    public Task<Outcome<string>> ResetAsync() => BuildAsync(SampleStories.TellAsync, mayReplace: true);

    /// <summary>Builds a large one in its place.</summary>
    /// <param name="large">How large.</param>
    /// <param name="mayReplace">Whether one that is there already is thrown away.</param>
    /// <returns>The full path.</returns>
    public Task<Outcome<string>> BuildLargeAsync(LargeSample large, bool mayReplace) =>
        BuildAsync((portal, story, today) => LargeSampleStory.TellAsync(portal, story, today, large), mayReplace);

    private async Task<Outcome<string>> BuildAsync(Func<IServiceProvider, StoryClock, DateOnly, Task> tell, bool mayReplace)
    {
        using var anew = new BuiltDatabase(sample.Database, clock);
        var story = new StoryClock();
        var outcome = await anew.RebuildAsync(story, portal => tell(portal, story, Today), mayReplace);
        return outcome.Refusal is { } refusal ? refusal : anew.Path;
    }

    public void Dispose() => database?.Dispose();

    private DateOnly Today => sample.Today ?? UtcDay.Today(clock);

    [LoggerMessage(LogLevel.Information, "The sample data is built in {Path} for {Today:yyyy-MM-dd}, in {Seconds:0.0} s")]
    private partial void LogBuilt(string path, DateOnly today, double seconds);
}
