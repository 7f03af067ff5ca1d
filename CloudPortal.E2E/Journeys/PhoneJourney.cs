using CloudPortal.E2E.Infrastructure;
using CloudPortal.E2E.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CloudPortal.E2E.Journeys;

public sealed class PhoneJourney(Portal portal, OpenWindows open) : Journey(portal), IClassFixture<OpenWindows>
{
    [Theory]
    [InlineData("/", "Run-rate and the next step")]
    [InlineData("/apps", "Sum of the filter and next step")]
    [InlineData("/apps/NIMBUS", null)]
    [InlineData("/apps/NIMBUS?why=platform:NIMBUS", null)]
    [InlineData("/price-list", null)]
    [InlineData("/customer-apps/new", null)]
    [InlineData("/apps/NIMBUS/customers/new", "What this costs and the next step")]
    [InlineData("/no-such-page", null)]
    public async Task A_screen_fits_a_phone(string path, string? bottomBar)
    {
        var page = await PortalPage.GoAsync(await open.OfAsync(new() { Of = Person.Mara, OnPhone = true }), path);

        if (bottomBar is not null)
        {
            await Expect(page.BottomBar(bottomBar)).ToBeVisibleAsync();
        }

        await page.Page.AssertFitsPhoneAsync();
        await page.Page.AssertAccessibleAsync();
    }

    [Fact]
    public async Task The_sign_in_fits_a_phone()
    {
        var signIn = await SignInPage.OpenAsync(await OpenAsync(new() { OnPhone = true }));

        await Expect(signIn.Heading).ToBeVisibleAsync();
        await signIn.Page.AssertFitsPhoneAsync();
        await signIn.Page.AssertAccessibleAsync();
    }

    [Fact]
    public async Task The_wizard_fits_a_phone_and_its_bar_leads_through_it()
    {
        var wizard = await NewWhiteLabelPage.OpenAsync(await OpenOnPhoneAsync());
        var bar = wizard.BottomBar("What this costs and the next step");
        await wizard.Name.FillAsync("Pocket Phone");
        await Expect(wizard.Free).ToBeVisibleAsync();
        await wizard.Page.AssertFitsPhoneAsync();

        await bar.GetByRole(AriaRole.Button, new() { Name = "Platforms" }).ClickAsync();
        await Expect(wizard.Step("Platforms")).ToBeVisibleAsync();
        await wizard.Page.AssertFitsPhoneAsync();

        await bar.GetByRole(AriaRole.Button, new() { Name = "Users" }).ClickAsync();
        await wizard.Users.FillAsync("80");
        await Expect(bar).ToContainTextAsync("1 913.01");
        await Expect(bar).ToContainTextAsync("−35.80");
        await wizard.Page.AssertFitsPhoneAsync();

        await bar.GetByRole(AriaRole.Button, new() { Name = "get cheaper" }).ClickAsync();
        var sheet = wizard.Page.GetByRole(AriaRole.Dialog, new() { Name = "What this costs" });
        await Expect(sheet.GetByRole(AriaRole.Row)).ToHaveCountAsync(9);
        await wizard.Page.AssertFitsPhoneAsync();
        await wizard.Page.AssertAccessibleAsync();
        await sheet.EscapeAsync();

        await bar.GetByRole(AriaRole.Button, new() { Name = "Review" }).ClickAsync();
        await Expect(bar.GetByRole(AriaRole.Button, new() { Name = "Order for 1 913.01 EUR now" })).ToBeVisibleAsync();
        await wizard.Page.AssertFitsPhoneAsync();
        await wizard.Page.AssertAccessibleAsync();
    }

    [Fact]
    public async Task The_menu_button_opens_the_rail()
    {
        var page = await PortalPage.GoAsync(await OpenOnPhoneAsync(), "/");

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Menu" }).ClickAsync();
        var menu = page.Page.GetByRole(AriaRole.Dialog, new() { Name = "Menu" });
        await Expect(menu).ToBeVisibleAsync();
        await page.Page.AssertFitsPhoneAsync();
        await page.Page.AssertAccessibleAsync();
        await menu.GetByRole(AriaRole.Link, new() { Name = "Price list" }).ClickAsync();

        await Expect(page.Heading).ToHaveTextAsync("Price list");
        await Expect(menu).ToBeHiddenAsync();
    }

    private Task<IPage> OpenOnPhoneAsync() => OpenAsync(new() { Of = Person.Mara, OnPhone = true });
}
