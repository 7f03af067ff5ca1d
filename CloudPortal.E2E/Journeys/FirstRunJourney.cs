using CloudPortal.E2E.Infrastructure;
using CloudPortal.E2E.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CloudPortal.E2E.Journeys;

public sealed class FirstRunJourney(Portal portal) : Journey(portal)
{
    [Fact]
    public async Task From_the_first_run_to_the_tenth_White_Label_to_a_customer_app_whose_fee_explains_itself()
    {
        var page = await OpenAsVisitorAsync(NewServer());

        var home = await SignInWithOneClickAsync(page);
        await LicenseTheTenthAsync(home);
        await ProvisionUnderKestrelAsync(page);
        await AskWhyAsync(page);
    }

    private static async Task<HomePage> SignInWithOneClickAsync(IPage page)
    {
        await page.GotoAsync("/");
        await new SignInPage(page).Persona("Nimbus Telecom").ClickAsync();
        var home = new HomePage(page);
        await home.SettledAsync();

        await Expect(home.Heading).ToHaveTextAsync("Nimbus Telecom");
        await Expect(home.Figure("Run-rate from 1 December")).ToContainTextAsync("5 320.90\u00A0EUR");
        await Expect(home.Figure("White Labels")).ToContainTextAsync("9");
        await Expect(home.Tiers).ToContainTextAsync("−99.80");
        await Expect(home.Tiers).ToContainTextAsync("Setup, once 1 750.00");
        await Expect(home.Tiers).ToContainTextAsync("Paid back in 18 months");
        await Pictures.TakeAsync(page, "home");
        return home;
    }

    private static async Task LicenseTheTenthAsync(HomePage home)
    {
        var page = home.Page;
        await home.Action("License the tenth").ClickAsync();
        var wizard = new NewWhiteLabelPage(page);
        // A page that is gone to takes the focus to its heading; keys before that would go there.
        await Expect(wizard.Heading).ToHaveTextAsync("New White Label");
        await Expect(wizard.Heading).ToBeFocusedAsync();
        await wizard.Name.PressSequentiallyAsync("Aurora Voice");
        await Expect(wizard.CloudId).ToHaveValueAsync("AURORAVOICE");
        await Expect(wizard.Free).ToBeVisibleAsync();

        await wizard.ContinueAsync("platforms");
        await Expect(wizard.Step("Platforms")).ToBeFocusedAsync();
        await wizard.Platform("macOS").CheckAsync();

        await wizard.ContinueAsync("users");
        await wizard.Users.FillAsync("80");
        await ExpectThePanelOfTheTenthAsync(wizard.Panel);
        await Pictures.TakeAsync(page, "new-white-label");

        await wizard.ContinueAsync("review");
        await Expect(wizard.OrderButton).ToHaveTextAsync("Order for 1 913.01 EUR now");
        await ExpectThePanelOfTheTenthAsync(wizard.Panel);
        await wizard.OrderButton.ClickAsync();

        var app = await wizard.OrderedAsync("AURORAVOICE");
        await Expect(app.Heading).ToHaveTextAsync("Aurora Voice");
        await Expect(app.Content).ToContainTextAsync("AURORAVOICE is ordered; 1 913.01\u00A0EUR is charged.");
        await Expect(app.Content.GetByText("Ordered", new() { Exact = true }).First).ToBeVisibleAsync();

        home = await HomePage.OpenAsync(page);
        await Expect(home.Figure("Run-rate from 1 December")).ToContainTextAsync("5 285.10\u00A0EUR");
        await Expect(home.Figure("White Labels")).ToContainTextAsync("10");
        await Expect(home.Attention).ToContainTextAsync("AURORAVOICE is ordered, not live yet");
    }

    private static async Task ExpectThePanelOfTheTenthAsync(PricePanel panel)
    {
        await Expect(panel.DueNow).ToHaveTextAsync("1 913.01\u00A0EUR");
        await Expect(panel.MonthlyChange).ToContainTextAsync("−35.80");
        await Expect(panel.Panel).ToContainTextAsync("Your portfolio5 320.905 285.10");
        await Expect(panel.Panel).ToContainTextAsync("platform 20 % to 30 %");
        await Expect(panel.Effects.Filter(new() { HasText = "−49.90" })).ToHaveCountAsync(9);
        await Expect(panel.FirstYear("+1 320.40")).ToBeVisibleAsync();
    }

    private static async Task ProvisionUnderKestrelAsync(IPage page)
    {
        var kestrel = await AppPage.OpenAsync(page, "KESTREL");
        await kestrel.Content.GetByRole(AriaRole.Link, new() { Name = "Customer app", Exact = true }).ClickAsync();
        var wizard = new NewCustomerAppPage(page);
        await wizard.NewCustomer.ClickAsync();
        await wizard.Customer.FillAsync("Quill & Sons");
        await wizard.Name.FillAsync("Quill Desk");
        await Expect(wizard.CloudId).ToHaveValueAsync("QUILLDESK");
        await Expect(wizard.Free).ToBeVisibleAsync();
        await Expect(wizard.Bundle("Full Feature")).ToBeCheckedAsync();
        await wizard.Users.FillAsync("60");
        await Expect(wizard.Panel.MonthlyChange).ToContainTextAsync("+165.00");

        await wizard.ContinueAsync("review");
        await Expect(wizard.Content).ToContainTextAsync("Multi-tenancy of KESTREL is switched on in the same order, at 0.00.");
        await wizard.OrderButton.ClickAsync();
        await wizard.OrderedAsync("QUILLDESK");

        var apps = await AppsPage.OpenAsync(page, "?under=KESTREL");
        await Expect(apps.RowHeads.First).ToContainTextAsync("KESTREL");
        await Expect(apps.Row("QUILLDESK")).ToContainTextAsync("Quill & Sons");
        await Expect(apps.Row("QUILLDESK")).ToContainTextAsync("165.00");
        apps = await AppsPage.OpenAsync(page);
        await Expect(apps.Toggle("Kestrel Connect")).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(apps.Row("QUILLDESK")).ToBeVisibleAsync();
    }

    private static async Task AskWhyAsync(IPage page)
    {
        var app = await AppPage.OpenAsync(page, "QUILLDESK");
        var amount = app.Fee("Platform");
        await Expect(amount).ToHaveTextAsync("99.00");
        await amount.ClickAsync();

        await Expect(app.Why.Dialog).ToContainTextAsync("Why is the platform fee of QUILLDESK");
        await Expect(app.Why.Steps).ToContainTextAsync("Public price");
        await Expect(app.Why.Steps).ToContainTextAsync("99.00");
        var told = await app.Why.Steps.InnerTextAsync();
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await app.Why.CopyLink.ClickAsync();
        await Expect(app.Why.Copied).ToBeVisibleAsync();
        var link = await page.EvaluateAsync<string>("navigator.clipboard.readText()");

        var other = await page.Context.NewPageAsync();
        var copied = await PortalPage.GoAsync(other, link);
        await Expect(copied.Why.Dialog).ToBeVisibleAsync();
        Assert.Equal(told, await copied.Why.Steps.InnerTextAsync());
        await other.CloseAsync();

        await app.Why.Dialog.EscapeAsync();
        await Expect(amount).ToBeFocusedAsync();
    }
}
