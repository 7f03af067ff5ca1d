using CloudPortal.E2E.Infrastructure;
using CloudPortal.E2E.Pages;
using CloudPortal.Sample;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CloudPortal.E2E.Journeys;

public sealed class SignInJourney(Portal portal) : Journey(portal)
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_sign_in_page_is_accessible(ColorScheme theme)
    {
        var signIn = await SignInPage.OpenAsync(await NewVisitorAsync(theme));

        await Expect(signIn.Heading).ToBeVisibleAsync();
        await Expect(signIn.Email).ToBeFocusedAsync();
        await signIn.Page.AssertAccessibleAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task A_wrong_password_is_said_and_the_e_mail_is_kept(ColorScheme theme)
    {
        var signIn = await SignInPage.OpenAsync(await NewVisitorAsync(theme));

        await signIn.SignInAsync("nobody@nimbus.example", "not my password");

        await Expect(signIn.Error).ToContainTextAsync("do not match");
        await Expect(signIn.Email).ToHaveValueAsync("nobody@nimbus.example");
        await Expect(signIn.Password).ToHaveValueAsync("");
        await Expect(signIn.Password).ToBeFocusedAsync();
        await signIn.Page.AssertAccessibleAsync();
    }

    [Fact]
    public async Task The_personas_password_signs_in_for_tools()
    {
        var signIn = await SignInPage.OpenAsync(await NewVisitorAsync());

        await signIn.SignInAsync(SamplePersonas.NimbusOwner.Email, SamplePersonas.Password);

        await signIn.Page.WaitForURLAsync(url => !url.Contains("sign-in", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_click_on_a_persona_signs_in_and_the_session_can_be_used_again()
    {
        var page = await NewSignedInAsync();

        var home = await page.Context.APIRequest.GetAsync("/");

        Assert.DoesNotContain("sign-in", home.Url, StringComparison.Ordinal);
    }
}
