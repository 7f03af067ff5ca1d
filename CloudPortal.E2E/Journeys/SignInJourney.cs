using CloudPortal.E2E.Infrastructure;
using CloudPortal.E2E.Pages;
using CloudPortal.Sample;
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

        await (await PortalPage.GoAsync(page, "/apps")).SignOutAsync();
        await page.GotoAsync("/apps");

        await Expect(new SignInPage(page).Heading).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Signing_out_in_one_tab_ends_the_wizard_in_another_which_orders_nothing_and_keeps_its_draft()
    {
        // Rarely enough that only the click on the order can find out.
        var server = Owned(PortalServer.OfSample(NewSample(), checksSessions: TimeSpan.FromHours(1)));
        var before = await server.CountOrdersAsync(Person.Mara);
        var wizard = await NewWhiteLabelPage.OpenAsync(await OpenAsMaraAsync(server));
        await wizard.ToReviewAsync("Aurora Voice", 80);
        var tab = await PortalPage.GoAsync(await wizard.Page.Context.NewPageAsync(), "/apps");
        await tab.SignOutAsync();

        await wizard.OrderButton.ClickAsync();

        var ended = new SignedOutPage(wizard.Page);
        await Expect(ended.Told).ToBeVisibleAsync();
        await ended.Page.AssertAccessibleAsync();
        Assert.Equal(before, await server.CountOrdersAsync(Person.Mara));
        await ended.SignInAgain.ClickAsync();
        await new SignInPage(wizard.Page).SignInAsync(Person.Mara.Email, SamplePersonas.Password);
        await Expect(wizard.OrderButton).ToHaveTextAsync("Order for 1 913.01 EUR now");
        await wizard.OrderButton.ClickAsync();
        await wizard.OrderedAsync("AURORAVOICE");
    }

    [Fact]
    public async Task A_page_that_only_shows_ends_too_and_another_browser_does_not()
    {
        var server = Owned(PortalServer.OfSample(NewSample(), checksSessions: TimeSpan.FromSeconds(1)));
        var shown = await HomePage.OpenAsync(await OpenAsMaraAsync(server));
        var elsewhere = await OpenAsVisitorAsync(server);
        await (await SignInPage.OpenAsync(elsewhere)).SignInAsync(Person.Mara.Email, SamplePersonas.Password);
        var home = new HomePage(elsewhere);
        await Expect(home.Figure("White Labels")).ToContainTextAsync("9");
        var tab = await PortalPage.GoAsync(await shown.Page.Context.NewPageAsync(), "/apps");

        await tab.SignOutAsync();

        await Expect(new SignedOutPage(shown.Page).Told).ToBeVisibleAsync();
        await PortalPage.GoAsync(elsewhere, "/apps");
        await Expect(home.Heading).ToHaveTextAsync("Apps");
    }

    [Fact]
    public async Task Signing_out_twice_leads_to_the_sign_in_and_from_there_home()
    {
        var page = await OpenAsMaraAsync(NewServer());
        var first = await PortalPage.GoAsync(page, "/apps");
        var second = await PortalPage.GoAsync(await page.Context.NewPageAsync(), "/price-list");

        await first.SignOutAsync();
        await second.SignOutAsync();
        await new SignInPage(second.Page).SignInAsync(Person.Mara.Email, SamplePersonas.Password);

        await Expect(second.Heading).ToHaveTextAsync("Nimbus Telecom");
    }

    [Fact]
    public async Task A_seller_signs_out()
    {
        var home = await PortalPage.GoAsync(await OpenAsync(new() { Of = Person.Tom, At = NewServer().Address }), "/");
        await home.SignOutAsync();
    }
}
