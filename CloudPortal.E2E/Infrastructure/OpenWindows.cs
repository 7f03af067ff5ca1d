using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace CloudPortal.E2E.Infrastructure;

/// <summary>A window of each person that stays open from test to test, for those that only look at a page: opening one and loading all again takes longer than the look.</summary>
public sealed class OpenWindows(Portal portal) : IAsyncLifetime
{
    private readonly Dictionary<Window, IPage> pages = [];

    /// <summary>What a browser refused to run or load by the pages' policy.</summary>
    public ConcurrentBag<string> Violations { get; } = [];

    public async Task<IPage> OfAsync(Window window)
    {
        if (!pages.TryGetValue(window, out var page))
        {
            pages[window] = page = await (await portal.OpenAsync(window, Violations)).NewPageAsync();
        }

        return page;
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var page in pages.Values)
        {
            await page.Context.DisposeAsync();
        }
    }
}
