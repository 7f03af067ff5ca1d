using Microsoft.Playwright;

namespace CloudPortal.E2E.Pages;

/// <summary>Static: it needs no circuit, so nothing waits for one.</summary>
public sealed class SignInPage
{
    private const string Path = "/account/sign-in";

    private SignInPage(IPage page) => Page = page;

    public IPage Page { get; }

    public ILocator Heading => Page.GetByRole(AriaRole.Heading, new() { Name = "Sign in", Exact = true });

    public ILocator Email => Page.GetByLabel("E-mail");

    public ILocator Password => Page.GetByLabel("Password");

    public ILocator Error => Page.GetByRole(AriaRole.Alert);

    public static async Task<SignInPage> OpenAsync(IPage page)
    {
        await page.GotoAsync(Path);
        return new SignInPage(page);
    }

    public async Task SignInAsync(string email, string password)
    {
        await Email.FillAsync(email);
        await Password.FillAsync(password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
    }

    public async Task BecomePersonaAsync(string name)
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();
        await Page.WaitForURLAsync(url => !url.Contains(Path, StringComparison.Ordinal));
    }
}
