using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace CloudPortal.E2E.Infrastructure;

/// <summary>
/// A test that walks through the portal in browser windows of its own. When it fails, a picture of each page stays in
/// TestResults beside the tests; with the variable TRACE set, which makes all of them a good deal slower, its trace, too
/// (open it with <c>playwright show-trace</c>).
/// </summary>
public abstract class Journey(Portal portal) : IAsyncLifetime
{
    private static readonly bool IsTraced = Environment.GetEnvironmentVariable("TRACE") is { Length: > 0 };

    private readonly List<IBrowserContext> windows = [];
    private readonly Stack<IAsyncDisposable> servers = [];
    private readonly List<IDisposable> databases = [];

    /// <summary>What a browser refused to run or load by the pages' policy: nothing, on any journey.</summary>
    private readonly ConcurrentBag<string> violations = [];

    protected Portal Portal { get; } = portal;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        var hasFailed = TestContext.Current.TestState?.Result is TestResult.Failed;
        for (var i = 0; i < windows.Count; i++)
        {
            await CloseAsync(windows[i], hasFailed ? ResultFile($"-{i + 1}") : null);
        }

        while (servers.TryPop(out var server))
        {
            await server.DisposeAsync();
        }

        databases.ForEach(d => d.Dispose());
        Assert.Empty(violations);
    }

    /// <summary>A copy of the sample for a server that this journey starts and ends.</summary>
    protected DatabaseFolder NewSample()
    {
        var database = new DatabaseFolder(Portal.Sample);
        databases.Add(database);
        return database;
    }

    /// <summary>For a server without sample data.</summary>
    protected DatabaseFolder NewEmptyDatabase()
    {
        var database = new DatabaseFolder();
        databases.Add(database);
        return database;
    }

    /// <summary>A server with its own copy of the sample, for a journey that orders.</summary>
    protected PortalServer NewServer() => Owned(PortalServer.OfSample(NewSample()));

    /// <summary>It ends with this journey.</summary>
    protected PortalServer Owned(PortalServer server)
    {
        servers.Push(server);
        return server;
    }

    protected async Task<IPage> OpenAsync(Window window)
    {
        var context = await Portal.OpenAsync(window, violations);
        windows.Add(context);
        if (IsTraced)
        {
            await context.Tracing.StartAsync(new() { Screenshots = true, Snapshots = true });
        }

        return await context.NewPageAsync();
    }

    /// <summary>A window whose visitor has not signed in.</summary>
    protected Task<IPage> OpenAsVisitorAsync(PortalServer? server = null) => OpenAsync(new() { At = server?.Address });

    /// <summary>A window of Nimbus' owner.</summary>
    protected Task<IPage> OpenAsMaraAsync(PortalServer? server = null) => OpenAsync(new() { Of = Person.Mara, At = server?.Address });

    private static async Task CloseAsync(IBrowserContext window, string? failure)
    {
        if (IsTraced)
        {
            await window.Tracing.StopAsync(new() { Path = failure is null ? null : failure + ".zip" });
        }

        if (failure is not null)
        {
            for (var i = 0; i < window.Pages.Count; i++)
            {
                await window.Pages[i].ScreenshotAsync(new() { Path = $"{failure}-page{i + 1}.png", FullPage = true });
            }
        }

        await window.DisposeAsync();
    }

    private static string ResultFile(string suffix)
    {
        var test = TestContext.Current.Test?.TestDisplayName ?? "journey";
        var name = string.Concat(test.Select(c => char.IsLetterOrDigit(c) || c is '_' or '.' ? c : '-'));
        return Path.Combine(AppContext.BaseDirectory, "TestResults", name + suffix);
    }
}
