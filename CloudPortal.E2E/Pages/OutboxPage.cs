using Microsoft.Playwright;

namespace CloudPortal.E2E.Pages;

public sealed class OutboxPage(IPage page) : PortalPage(page)
{
    /// <summary>The way into the portal in the text of the mail that is open.</summary>
    public ILocator LinkInText => Content.GetByRole(AriaRole.Region, new() { Name = "Text" }).GetByRole(AriaRole.Link);

    public static async Task<OutboxPage> OpenAsync(IPage page)
    {
        await PortalPage.GoAsync(page, "/outbox");
        return new OutboxPage(page);
    }

    public ILocator Row(string name) => Content.GetByRole(AriaRole.Row).Filter(new() { HasText = name });

    public async Task OpenMailAsync(string name)
    {
        await Row(name).GetByRole(AriaRole.Link).ClickAsync();
        await LinkInText.WaitForAsync();
    }
}
