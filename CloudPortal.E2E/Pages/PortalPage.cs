using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CloudPortal.E2E.Pages;

/// <summary>What every page behind the sign-in has; its own class adds its words and buttons, by role and label.</summary>
public class PortalPage(IPage page)
{
    public IPage Page { get; } = page;

    public ILocator Heading => Page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    /// <summary>The page's own content, without rail and bar.</summary>
    public ILocator Content => Page.GetByRole(AriaRole.Main);

    /// <summary>A phone's foot.</summary>
    public ILocator BottomBar(string label) => Page.GetByRole(AriaRole.Region, new() { Name = label });

    /// <summary>That the connection is lost.</summary>
    public ILocator LostStrip => Page.GetByText("Connection lost. Your draft is safe");

    public WhyDrawer Why => new(Page);

    /// <summary>Opens an address and waits until the page is live.</summary>
    public static async Task<PortalPage> GoAsync(IPage page, string path)
    {
        await page.GotoAsync(path);
        await SettledAsync(page);
        return new PortalPage(page);
    }

    public Task SettledAsync() => SettledAsync(Page);

    /// <summary>From the person's menu.</summary>
    public async Task SignOutAsync()
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = "Account, sign out" }).ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).ClickAsync();
        await Expect(new SignInPage(Page).Heading).ToBeVisibleAsync();
    }

    /// <summary>A click before the circuit is up would be lost; and a page of skeletons is none yet.</summary>
    protected static async Task SettledAsync(IPage page)
    {
        await page.Locator("""[data-interactive="true"]""").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeAttachedAsync();
        await Expect(page.GetByRole(AriaRole.Status, new() { Name = "Loading" })).ToHaveCountAsync(0);
    }
}
