using Microsoft.Playwright;

namespace CloudPortal.E2E.Pages;

/// <summary>What a one-time link opens.</summary>
public sealed class InvitationPage(IPage page)
{
    public IPage Page { get; } = page;

    public ILocator Heading => Page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    /// <summary>Instead of the form: the link was used, replaced or has expired.</summary>
    public ILocator DoesNotWork => Page.GetByRole(AriaRole.Heading, new() { Name = "This link does not work" });

    public static async Task<InvitationPage> OpenAsync(IPage page, string link)
    {
        await page.GotoAsync(link);
        return new InvitationPage(page);
    }

    public async Task SetPasswordAsync(string password)
    {
        await Page.GetByLabel("Password, at least").FillAsync(password);
        await Page.GetByLabel("The same password again").FillAsync(password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Set the password and go on" }).ClickAsync();
    }
}
