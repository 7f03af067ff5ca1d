using System.Collections.Concurrent;
using CloudPortal.E2E.Pages;
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

    /// <summary>That a page has its heading, is accessible in light and dark, on a desk and on a phone, and fits the phone.</summary>
    public async Task AssertReadsWellAsync(Person person, string path, string heading)
    {
        foreach (var onPhone in new[] { false, true })
        {
            var page = await PortalPage.GoAsync(await OfAsync(new() { Of = person, OnPhone = onPhone }), path);
            await Assertions.Expect(page.Heading).ToHaveTextAsync(heading);
            if (path.Contains("why=", StringComparison.Ordinal))
            {
                await Assertions.Expect(page.Why.Dialog).ToBeVisibleAsync();
            }

            await page.Page.AssertAccessibleAsync();
            if (onPhone)
            {
                await page.Page.AssertFitsPhoneAsync();
            }
        }

        Assert.Empty(Violations);
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
