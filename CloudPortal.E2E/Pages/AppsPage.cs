using Microsoft.Playwright;

namespace CloudPortal.E2E.Pages;

public sealed class AppsPage(IPage page) : PortalPage(page)
{
    public ILocator Table => Page.GetByRole(AriaRole.Table, new() { Name = "Apps" });

    /// <summary>The Cloud IDs from top to bottom.</summary>
    public ILocator RowHeads => Table.GetByRole(AriaRole.Rowheader);

    public static async Task<AppsPage> OpenAsync(IPage page, string query = "")
    {
        await PortalPage.GoAsync(page, "/apps" + query);
        return new AppsPage(page);
    }

    /// <summary>The row of an app, found by its Cloud ID.</summary>
    public ILocator Row(string cloudId) => Table.GetByRole(AriaRole.Row).Filter(new()
    {
        Has = Page.GetByRole(AriaRole.Rowheader).Filter(new() { Has = Page.GetByText(cloudId, new() { Exact = true }) }),
    });

    /// <summary>Opens and closes the customer apps of a main app.</summary>
    public ILocator Toggle(string name) => Page.GetByRole(AriaRole.Button, new() { Name = $"Customer apps of {name}", Exact = true });
}
