using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CloudPortal.E2E.Pages;

/// <summary>Static: it needs no circuit, so nothing waits for one.</summary>
public sealed partial class SignInPage(IPage page)
{
    public const string Path = "/account/sign-in";

    public IPage Page { get; } = page;

    public ILocator Heading => Page.GetByRole(AriaRole.Heading, new() { Name = "Sign in", Exact = true });

    public ILocator Email => Page.GetByLabel("E-mail");

    public ILocator Password => Page.GetByLabel("Password");

    public ILocator Error => Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Alert);

    /// <summary>The half of the page that lets one in without a password.</summary>
    public ILocator Personas => Page.GetByRole(AriaRole.Region, new() { Name = "Demo" });

    public static async Task<SignInPage> OpenAsync(IPage page)
    {
        await page.GotoAsync(Path);
        return new SignInPage(page);
    }

    public ILocator Persona(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name });

    public async Task SignInAsync(string email, string password)
    {
        await Email.FillAsync(email);
        await Password.FillAsync(password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
    }

    /// <summary>Waits until somebody is signed in.</summary>
    public Task LeftAsync() => Expect(Page).Not.ToHaveURLAsync(OwnAddress());

    [GeneratedRegex(Path, RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OwnAddress();
}
