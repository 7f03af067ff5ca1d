using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CloudPortal.E2E.Pages;

/// <summary>A quote as its recipient reads it, behind its link or signed in.</summary>
public sealed class PublicQuotePage(IPage page) : PortalPage(page)
{
    public ILocator Alternative(string title) => Page.GetByRole(AriaRole.Radio, new() { Name = title });

    public ILocator UsersOf(string app) => Page.GetByRole(AriaRole.Textbox, new() { Name = $"Users of {app}" });

    public ILocator Totals => Page.GetByRole(AriaRole.Table, new() { Name = "Totals" });

    public ILocator Apps => Page.GetByRole(AriaRole.Table, new() { Name = "Apps and users" });

    /// <summary>What it says of itself, and what became of an answer.</summary>
    public ILocator Said => Content.Locator(".states");

    public ILocator Dialog => Page.GetByRole(AriaRole.Dialog);

    /// <summary>On the page; the dialog has one of the same name.</summary>
    public ILocator Accept(string alternative) => Content.GetByRole(AriaRole.Button, new() { Name = $"Accept alternative {alternative}" }).Filter(new() { Visible = true });

    public static async Task<PublicQuotePage> OpenAsync(IPage page, string path)
    {
        await GoAsync(page, path);
        return new PublicQuotePage(page);
    }

    /// <summary>Up to the click that accepts.</summary>
    public async Task FillAcceptanceAsync(string name, string position)
    {
        await Expect(Dialog.GetByLabel("Your name")).ToBeFocusedAsync();
        await Dialog.GetByLabel("Your name").FillAsync(name);
        await Dialog.GetByLabel("Your position in the company").FillAsync(position);
        await Dialog.GetByRole(AriaRole.Checkbox).CheckAsync();
        await Expect(Dialog.GetByRole(AriaRole.Checkbox)).ToBeCheckedAsync();
    }
}
