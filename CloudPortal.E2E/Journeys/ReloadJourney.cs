using CloudPortal.E2E.Infrastructure;
using CloudPortal.E2E.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CloudPortal.E2E.Journeys;

/// <summary>Nothing that was typed into a wizard is lost.</summary>
public sealed class ReloadJourney(Portal portal) : Journey(portal)
{
    [Fact]
    public async Task A_reload_at_each_step_of_a_new_White_Label_brings_everything_back()
    {
        var wizard = await NewWhiteLabelPage.OpenAsync(await OpenAsMaraAsync());

        await wizard.Name.FillAsync("Reloaded Phone");
        await Expect(wizard.Free).ToBeVisibleAsync();
        await wizard.CloudId.FillAsync("not valid!");
        await wizard.Page.GetByRole(AriaRole.Radio, new() { Name = "Violet" }).CheckAsync();
        await ReloadAsync(wizard);
        await Expect(wizard.Name).ToHaveValueAsync("Reloaded Phone");
        await Expect(wizard.CloudId).ToHaveValueAsync("not valid!");
        await Expect(wizard.Page.GetByRole(AriaRole.Radio, new() { Name = "Violet" })).ToBeCheckedAsync();

        await wizard.CloudId.FillAsync("RELOADED");
        await wizard.ContinueAsync("platforms");
        await wizard.Platform("Windows").CheckAsync();
        await wizard.Platform("iOS").UncheckAsync();
        await ReloadAsync(wizard);
        await Expect(wizard.Step("Platforms")).ToBeVisibleAsync();
        await Expect(wizard.Platform("Windows")).ToBeCheckedAsync();
        await Expect(wizard.Platform("iOS")).Not.ToBeCheckedAsync();

        await wizard.ContinueAsync("users");
        await wizard.Users.FillAsync("about 80");
        await ReloadAsync(wizard);
        await Expect(wizard.Users).ToHaveValueAsync("about 80");
        await Expect(wizard.Page.GetByRole(AriaRole.Alert).First).ToBeVisibleAsync();

        await wizard.Users.FillAsync("80");
        await wizard.ContinueAsync("review");
        await Expect(wizard.OrderButton).ToBeVisibleAsync();
        await ReloadAsync(wizard);
        await Expect(wizard.OrderButton).ToHaveTextAsync("Order for 1 913.01 EUR now");
        await Expect(wizard.Content).ToContainTextAsync("Android, Windows");
    }

    [Fact]
    public async Task A_reload_of_a_customer_app_brings_everything_back()
    {
        var wizard = await NewCustomerAppPage.OpenAsync(await OpenAsMaraAsync(), "NIMBUS");
        await wizard.NewCustomer.ClickAsync();
        await wizard.Customer.FillAsync("Reloaded & Co");
        await wizard.Name.FillAsync("Reloaded Desk");
        await Expect(wizard.Free).ToBeVisibleAsync();
        await wizard.Bundle("Enterprise").CheckAsync();
        await wizard.Users.FillAsync("12");

        await ReloadAsync(wizard);
        await Expect(wizard.Customer).ToHaveValueAsync("Reloaded & Co");
        await Expect(wizard.Name).ToHaveValueAsync("Reloaded Desk");
        await Expect(wizard.CloudId).ToHaveValueAsync("RELOADEDDESK");
        await Expect(wizard.Bundle("Enterprise")).ToBeCheckedAsync();
        await Expect(wizard.Users).ToHaveValueAsync("12");

        await wizard.ContinueAsync("review");
        await Expect(wizard.OrderButton).ToBeVisibleAsync();
        await ReloadAsync(wizard);
        await Expect(wizard.OrderButton).ToBeVisibleAsync();
        await Expect(wizard.Content).ToContainTextAsync("Enterprise, 12 users a month");
    }

    [Fact]
    public async Task The_browsers_Back_and_Forward_go_from_step_to_step()
    {
        var wizard = await NewWhiteLabelPage.OpenAsync(await OpenAsMaraAsync());
        await wizard.ToReviewAsync("Back And Forth", 7);

        await wizard.Page.GoBackAsync();
        await Expect(wizard.Users).ToHaveValueAsync("7");
        await wizard.Page.GoBackAsync();
        await Expect(wizard.Step("Platforms")).ToBeVisibleAsync();
        await wizard.Page.GoBackAsync();
        await Expect(wizard.Name).ToHaveValueAsync("Back And Forth");
        await wizard.Page.GoForwardAsync();
        await Expect(wizard.Step("Platforms")).ToBeVisibleAsync();
        await wizard.BackAsync();
        await Expect(wizard.Name).ToHaveValueAsync("Back And Forth");
    }

    [Fact]
    public async Task A_closed_browser_and_a_restarted_server_lose_nothing()
    {
        var database = NewSample();
        string address;
        await using (var server = PortalServer.OfSample(database))
        {
            var wizard = await NewWhiteLabelPage.OpenAsync(await OpenAsMaraAsync(server));
            await wizard.Name.FillAsync("Patient Phone");
            await Expect(wizard.Free).ToBeVisibleAsync();
            await wizard.ContinueAsync("platforms");
            await wizard.ContinueAsync("users");
            await wizard.Users.FillAsync("33");
            await wizard.SavedAsync();
            address = new Uri(wizard.Page.Url).PathAndQuery;
            await wizard.Page.CloseAsync();

            var home = await HomePage.OpenAsync(await OpenAsMaraAsync(server));
            await home.Attention.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Patient Phone is not ordered yet" })
                .GetByRole(AriaRole.Link, new() { Name = "Continue" }).ClickAsync();
            await Expect(new NewWhiteLabelPage(home.Page).Users).ToHaveValueAsync("33");
            await home.Page.CloseAsync();
        }

        var again = await NewWhiteLabelPage.OpenAsync(await OpenAsMaraAsync(Owned(PortalServer.OfSample(database))), address["/apps/new".Length..]);
        await Expect(again.Users).ToHaveValueAsync("33");
        await again.ContinueAsync("review");
        await Expect(again.Content).ToContainTextAsync("PATIENTPHONE");
        await Expect(again.OrderButton).ToBeVisibleAsync();
    }

    private static async Task ReloadAsync(OrderPage wizard)
    {
        await wizard.SavedAsync();
        await wizard.Page.ReloadAsync();
        await wizard.SettledAsync();
    }
}
