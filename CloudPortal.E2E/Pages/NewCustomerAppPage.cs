using Microsoft.Playwright;

namespace CloudPortal.E2E.Pages;

public sealed class NewCustomerAppPage(IPage page) : OrderPage(page)
{
    public ILocator NewCustomer => Page.GetByRole(AriaRole.Button, new() { Name = "New", Exact = true });

    public ILocator Customer => Page.GetByRole(AriaRole.Textbox, new() { Name = "Customer", Exact = true });

    public static async Task<NewCustomerAppPage> OpenAsync(IPage page, string mainApp, string query = "")
    {
        await PortalPage.GoAsync(page, $"/apps/{mainApp}/customers/new{query}");
        return new NewCustomerAppPage(page);
    }

    public ILocator Bundle(string name) => Page.GetByRole(AriaRole.Radio, new() { Name = name, Exact = true });
}
