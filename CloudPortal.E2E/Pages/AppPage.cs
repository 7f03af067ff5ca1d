using Microsoft.Playwright;

namespace CloudPortal.E2E.Pages;

public sealed class AppPage(IPage page) : PortalPage(page)
{
    public ILocator Fees => Page.GetByRole(AriaRole.Region, new() { Name = "Fees" });

    public static async Task<AppPage> OpenAsync(IPage page, string cloudId)
    {
        await PortalPage.GoAsync(page, $"/apps/{cloudId}");
        return new AppPage(page);
    }

    /// <summary>The amount of a component, which asks why.</summary>
    public ILocator Fee(string component) => Fees
        .GetByRole(AriaRole.Row).Filter(new() { Has = Page.GetByRole(AriaRole.Rowheader, new() { Name = component, Exact = true }) })
        .GetByRole(AriaRole.Link);
}
