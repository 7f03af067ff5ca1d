using CloudPortal.Data;
using CloudPortal.Domain.Accounts;
using CloudPortal.Sample;
using CloudPortal.Sample.Scale;
using CloudPortal.Services;
using CloudPortal.Services.Licensing;
using CloudPortal.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CloudPortal.Tests.Sample;

/// <summary>The sample as a start of the portal builds it, and the services over it on its day.</summary>
public sealed class SamplePortal : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("cloudportal-sample-").FullName;
    private readonly SampleStart start;
    private readonly ServiceProvider services;

    private SamplePortal(DateOnly today)
    {
        var clock = new ManualClock(new DateTimeOffset(today, new TimeOnly(10, 0), TimeSpan.Zero));
        Settings = new SampleSettings(IsOn: true, $"Data Source={folder}/sample.db", today);
        start = new SampleStart(Settings, clock, NullLoggerFactory.Instance);
        services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton(new PortalDbFactory(PortalDbOptions.For(Settings.Database)))
            .AddSingleton<WriteGate>()
            .AddPortalServices()
            .BuildServiceProvider();
    }

    public SampleSettings Settings { get; }

    public static async Task<SamplePortal> BuildAsync(DateOnly today)
    {
        var portal = new SamplePortal(today);
        await portal.start.BuildIfNewAsync();
        return portal;
    }

    public static async Task<SamplePortal> BuildLargeAsync(DateOnly today, LargeSample sample)
    {
        var portal = new SamplePortal(today);
        _ = (await portal.start.BuildLargeAsync(sample, mayReplace: false)).Value;
        return portal;
    }

    /// <summary>The portfolios as they are seen on another day.</summary>
    public PortfolioQueries OnDay(DateOnly day) =>
        new(Get<PortalDbFactory>(), Get<PortfolioCache>(), new ManualClock(new DateTimeOffset(day, new TimeOnly(10, 0), TimeSpan.Zero)));

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public PortalDb Open() => Get<PortalDbFactory>().For(Actor.Operator.Instance);

    public async Task<long> ResellerAsync(string legalName)
    {
        await using var db = Open();
        var key = Reseller.KeyOf(legalName);
        return await db.Resellers.Where(r => r.LegalNameKey == key).Select(r => r.Id).SingleAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await using (var db = Open())
        {
            SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
        }

        await services.DisposeAsync();
        start.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}

/// <summary>The sample on the day of the pictures, built once for all tests that only read it.</summary>
public sealed class PictureDay : IAsyncLifetime
{
    public const string Collection = "sample of the pictures";

    public static readonly DateOnly Today = new(2026, 11, 17);

    public SamplePortal Portal { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Portal = await SamplePortal.BuildAsync(Today);

    public ValueTask DisposeAsync() => Portal.DisposeAsync();
}

[CollectionDefinition(PictureDay.Collection)]
public sealed class PictureDayTests : ICollectionFixture<PictureDay>;
