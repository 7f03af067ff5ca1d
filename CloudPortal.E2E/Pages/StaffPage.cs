using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CloudPortal.E2E.Pages;

public sealed class StaffPage(IPage page) : PortalPage(page)
{
    public ILocator Dialog => Page.GetByRole(AriaRole.Dialog);

    public ILocator Link => Dialog.GetByRole(AriaRole.Textbox, new() { Name = "One-time link for" });

    public static async Task<StaffPage> OpenAsync(IPage page)
    {
        await PortalPage.GoAsync(page, "/staff");
        return new StaffPage(page);
    }

    public ILocator Row(string name) => Content.GetByRole(AriaRole.Row).Filter(new() { HasText = name });

    public Task PressAsync(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>Until the question has taken the focus: what is typed before would go to its first field.</summary>
    public async Task BeginAddingAsync()
    {
        await Content.GetByRole(AriaRole.Button, new() { Name = "Add staff" }).ClickAsync();
        await Expect(Dialog.GetByLabel("Name", new() { Exact = true })).ToBeFocusedAsync();
    }

    public async Task AddAsync(string name, string email, string role)
    {
        await BeginAddingAsync();
        await Dialog.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await Dialog.GetByLabel("E-mail", new() { Exact = true }).FillAsync(email);
        await Dialog.GetByLabel("Role", new() { Exact = true }).SelectOptionAsync(role);
        await PressAsync("Add and make the link");
    }
}
