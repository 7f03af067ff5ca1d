using CloudPortal.E2E.Infrastructure;
using CloudPortal.E2E.Pages;
using static Microsoft.Playwright.Assertions;

namespace CloudPortal.E2E.Journeys;

public sealed class SignInJourney(Portal portal) : Journey(portal)
{
    [Fact]
    public async Task The_sign_in_page_is_accessible()
    {
        var signIn = await SignInPage.OpenAsync(await OpenAsVisitorAsync());

        await Expect(signIn.Heading).ToBeVisibleAsync();
        await Expect(signIn.Email).ToBeFocusedAsync();
        await signIn.Page.AssertAccessibleAsync();
    }

    [Fact]
    public async Task A_wrong_password_is_said_and_the_e_mail_is_kept()
    {
        var signIn = await SignInPage.OpenAsync(await OpenAsVisitorAsync());

        await signIn.SignInAsync("nobody@nimbus.example", "not my password");

        await Expect(signIn.Error).ToContainTextAsync("do not match");
        await Expect(signIn.Email).ToHaveValueAsync("nobody@nimbus.example");
        await Expect(signIn.Password).ToHaveValueAsync("");
        await Expect(signIn.Password).ToBeFocusedAsync();
        await signIn.Page.AssertAccessibleAsync();
    }

    [Fact]
    public async Task Whoever_signs_out_is_out()
    {
        var page = await OpenAsMaraAsync(NewServer());
        await PortalPage.GoAsync(page, "/apps");

        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Account, sign out" }).ClickAsync();
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Sign out", Exact = true }).ClickAsync();
        await Expect(new SignInPage(page).Heading).ToBeVisibleAsync();
        await page.GotoAsync("/apps");

        await Expect(new SignInPage(page).Heading).ToBeVisibleAsync();
    }
}
