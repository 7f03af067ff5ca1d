using Microsoft.Playwright;

namespace CloudPortal.E2E.Infrastructure;

/// <summary>
/// A test that walks through the portal in a browser window of its own. When it fails, the trace and a picture of each
/// page stay in TestResults beside the tests (open the trace with <c>playwright show-trace</c>).
/// </summary>
public abstract class Journey(Portal portal) : IAsyncLifetime
{
    private readonly List<IBrowserContext> windows = [];

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
    }

    /// <summary>A window whose visitor has not signed in.</summary>
    protected Task<IPage> NewVisitorAsync(ColorScheme theme = ColorScheme.Light) => NewWindowAsync(new() { ColorScheme = theme });

    /// <summary>A window of Nimbus' owner.</summary>
    protected async Task<IPage> NewSignedInAsync(ColorScheme theme = ColorScheme.Light) =>
        await NewWindowAsync(new() { ColorScheme = theme, StorageState = await Portal.SignedInAsync() });

    /// <summary>As above, on a phone.</summary>
    protected async Task<IPage> NewPhoneAsync() =>
        await NewWindowAsync(new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true, StorageState = await Portal.SignedInAsync() });

    private async Task<IPage> NewWindowAsync(BrowserNewContextOptions options)
    {
        options.BaseURL = Portal.Server.Address.ToString();
        options.ViewportSize ??= new() { Width = 1440, Height = 900 };
        var window = await Portal.Browser.NewContextAsync(options);
        windows.Add(window);
        await window.Tracing.StartAsync(new() { Screenshots = true, Snapshots = true });
        return await window.NewPageAsync();
    }

    private static async Task CloseAsync(IBrowserContext window, string? failure)
    {
        await window.Tracing.StopAsync(new() { Path = failure is null ? null : failure + ".zip" });
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
