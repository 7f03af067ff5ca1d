using Microsoft.Playwright;

namespace CloudPortal.E2E.Pages;

/// <summary>What every page behind the sign-in has; its own class adds its words and buttons, by role and label.</summary>
public abstract class PortalPage(IPage page)
{
    public IPage Page { get; } = page;

    protected static async Task GoAsync(IPage page, string path)
    {
        await page.GotoAsync(path);
        await InteractiveAsync(page);
    }

    /// <summary>A click before the circuit is up would be lost.</summary>
    protected static Task InteractiveAsync(IPage page) =>
        page.Locator("""[data-interactive="true"]""").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
}
