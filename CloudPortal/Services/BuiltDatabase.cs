using CloudPortal.Data;
using CloudPortal.Domain;
using Microsoft.Extensions.Logging.Abstractions;

namespace CloudPortal.Services;

/// <summary>
/// A database that the portal builds for itself, such as that of the sample data: aside, through the portal's own services
/// over a clock of the builder's, and put in its place only when it is whole.
/// </summary>
/// <param name="connectionString">Its place.</param>
/// <param name="clock">Of the host; measures how long to wait.</param>
/// <param name="logs">Of the host, if there is one: with the same, what the database's library prepared for the build serves the portal too.</param>
public sealed class BuiltDatabase(string connectionString, TimeProvider clock, ILoggerFactory? logs = null) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(50);

    private readonly DatabaseFile file = new(connectionString);
    private IDisposable? held;

    public string Path => file.Path;

    /// <summary>Builds it if it is not there, and keeps others from replacing it for as long as this object lives.</summary>
    /// <param name="builtBy">The clock that the services read while it is built.</param>
    /// <param name="fill">Gets the portal's services over the new database.</param>
    /// <returns>Whether it was built.</returns>
    /// <exception cref="TimeoutException">Another process has been building it for a minute.</exception>
    public async Task<bool> OpenAsync(TimeProvider builtBy, Func<IServiceProvider, Task> fill)
    {
        var isBuilt = false;
        if (!file.Exists)
        {
            using var owner = await WaitForAsync(file.TryOwn);
            isBuilt = !file.Exists;
            if (isBuilt)
            {
                await BuildAsync(builtBy, fill);
            }
        }

        held = await WaitForAsync(file.TryShare);
        return isBuilt;
    }

    /// <summary>Builds it anew, unless somebody uses it.</summary>
    /// <param name="builtBy">The clock that the services read while it is built.</param>
    /// <param name="fill">Gets the portal's services over the new database.</param>
    /// <param name="mayReplace">Whether one that is there already is thrown away.</param>
    public async Task<Outcome<Done>> RebuildAsync(TimeProvider builtBy, Func<IServiceProvider, Task> fill, bool mayReplace = true)
    {
        using var owner = file.TryOwn();
        if (file.Exists && !mayReplace)
        {
            return new DatabaseThere(file.Path);
        }

        if (owner is null || file.IsOpenElsewhere())
        {
            return new DatabaseInUse(file.Path);
        }

        await BuildAsync(builtBy, fill);
        return Done.Instance;
    }

    public void Dispose() => held?.Dispose();

    private async Task BuildAsync(TimeProvider builtBy, Func<IServiceProvider, Task> fill)
    {
        var databases = new PortalDbFactory(PortalDbOptions.For(file.StartAside(), logs, isDurable: false));
        await new DatabaseStart(databases, builtBy, NullLogger<DatabaseStart>.Instance).MigrateAsync();
        await using (var portal = new ServiceCollection()
            .AddLogging()
            .AddSingleton(builtBy)
            .AddSingleton(databases)
            .AddSingleton<WriteGate>()
            .AddPortalServices()
            .BuildServiceProvider())
        {
            await fill(portal);
        }

        await file.PutInPlaceAsync(databases);
    }

    private async Task<IDisposable> WaitForAsync(Func<IDisposable?> tryTake)
    {
        var start = clock.GetTimestamp();
        while (true)
        {
            if (tryTake() is { } taken)
            {
                return taken;
            }

            if (clock.GetElapsedTime(start) > Patience)
            {
                throw new TimeoutException($"another process has been building {file.Path} for a minute");
            }

            await Task.Delay(BetweenTries, clock);
        }
    }
}

/// <summary>Somebody works with the database that was to be replaced.</summary>
public sealed record DatabaseInUse(string Path) : Refusal
{
    public override string Sentence => $"{Path} is in use. Stop the portal, or whatever else has it open, and try again.";
}

/// <summary>Nobody said that the database may be thrown away.</summary>
public sealed record DatabaseThere(string Path) : Refusal
{
    public override string Sentence => $"{Path} is there already. Say --reset to throw it away and build it anew.";
}
