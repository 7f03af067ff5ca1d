using Microsoft.Playwright;

namespace CloudPortal.E2E.Pages;

public sealed class NewResellerPage(IPage page) : PortalPage(page)
{
    public ILocator Field(string label) => Content.GetByLabel(label, new() { Exact = true });

    public ILocator Link => Content.GetByRole(AriaRole.Textbox, new() { Name = "One-time link for" });

    public static async Task<NewResellerPage> OpenAsync(IPage page)
    {
        await PortalPage.GoAsync(page, "/resellers/new");
        return new NewResellerPage(page);
    }

    public Task AddAsync() => Content.GetByRole(AriaRole.Button, new() { Name = "Add reseller" }).ClickAsync();
}
