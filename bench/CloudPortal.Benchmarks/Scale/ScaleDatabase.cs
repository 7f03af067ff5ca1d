using System.Diagnostics;
using System.Globalization;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using CloudPortal.Sample;
using CloudPortal.Sample.Scale;
using CloudPortal.Services;
using CloudPortal.Services.PriceBooks;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CloudPortal.Benchmarks.Scale;

/// <summary>The large sample in a file of its own, made once and used again.</summary>
internal sealed class ScaleDatabase
{
    public const string Day = "2026-11-17";

    private ScaleDatabase(string path) => Path = path;

    public static DateOnly Today { get; } = DateOnly.ParseExact(Day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The 1st for which all is priced; licences are ordered until today, so that notice has passed for some only.</summary>
    public static DateOnly On { get; } = new(2027, 1, 1);

    public string Path { get; }

    public string ConnectionString => $"Data Source={Path}";

    public static async Task<ScaleDatabase> OpenAsync(ScaleOptions options)
    {
        var file = System.IO.Path.GetFullPath(System.IO.Path.Combine(options.Folder, $"{options.Resellers}-{options.Apps}-{options.Seed}.db"));
        var database = new ScaleDatabase(file);
        if (!await database.IsUsableAsync())
        {
            Directory.CreateDirectory(options.Folder);
            var start = Stopwatch.GetTimestamp();
            var settings = new SampleSettings(IsOn: true, database.ConnectionString, Today);
            using var sample = new SampleStart(settings, settings.Clock, NullLoggerFactory.Instance);
            _ = (await sample.BuildLargeAsync(new LargeSample(options.Resellers, options.Apps, options.Seed), mayReplace: true)).Value;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{options.Resellers} resellers with {options.Apps} apps made in {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s"));
        }

        Console.WriteLine($"Database: {file}");
        return database;
    }

    /// <summary>The portal's services over it, which write nothing.</summary>
    public async Task<ServiceProvider> ServicesAsync() => (await CommandPortal.OpenReadOnlyAsync(ConnectionString, new SampleClock(Today))).Value;

    /// <summary>Whether it is there, and of this version.</summary>
    private async Task<bool> IsUsableAsync()
    {
        if (!(await CommandPortal.OpenReadOnlyAsync(ConnectionString, new SampleClock(Today))).Is(out var services, out _))
        {
            // It is made anew, and what looked at it just now must not hold it.
            SqliteConnection.ClearAllPools();
            return false;
        }

        await services.DisposeAsync();
        return true;
    }

    /// <summary>The draft of the sample.</summary>
    public static async Task<PriceBook> DraftAsync(IServiceProvider portal)
    {
        var lines = (await portal.GetRequiredService<PriceBookQueries>().ListAsync(Actor.Operator.Instance)).Value;
        var draft = lines.Single(l => l.State == PriceBookState.Draft);
        return (await portal.GetRequiredService<ImpactQueries>().BookAsync(Actor.Operator.Instance, draft.Book.Id)).Value.Book;
    }
}
