using CloudPortal.E2E.Infrastructure;
using CloudPortal.E2E.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CloudPortal.E2E.Journeys;

/// <summary>Every screen, in light and dark, once it is live and has no skeletons.</summary>
public sealed class AccessibilityJourney(Portal portal, OpenWindows open) : Journey(portal), IClassFixture<OpenWindows>
{
    private static readonly Dictionary<string, Person> People = new[] { Person.Mara, Person.Lena, Person.Priya, Person.Ines }.ToDictionary(p => p.Name);

    [Theory]
    [InlineData("/", "Mara Holt", "Nimbus Telecom")]
    [InlineData("/", "Priya Nair", "Hollin Connect")]
    [InlineData("/?why=run-rate", "Mara Holt", "Nimbus Telecom")]
    [InlineData("/?why=nudge", "Mara Holt", "Nimbus Telecom")]
    [InlineData("/apps", "Mara Holt", "Apps")]
    [InlineData("/apps", "Priya Nair", "Apps")]
    [InlineData("/apps?q=nothing+like+this", "Mara Holt", "Apps")]
    [InlineData("/apps?under=NIMBUS", "Mara Holt", "Apps")]
    [InlineData("/apps/KESTREL", "Mara Holt", "Kestrel Connect")]
    [InlineData("/apps/NIMBUS?why=platform:NIMBUS", "Mara Holt", "Nimbus Phone")]
    [InlineData("/apps/VELOCITY", "Mara Holt", "Velo City")]
    [InlineData("/price-list", "Mara Holt", "Price list")]
    [InlineData("/price-list", "Priya Nair", "Price list")]
    [InlineData("/apps/new", "Lena Fjord", "New White Label")]
    [InlineData("/apps/new?count=2", "Mara Holt", "2 new White Labels")]
    [InlineData("/apps/new?draft=00000000-0000-4000-8000-000000000000", "Lena Fjord", "Not for you")]
    [InlineData("/customer-apps/new", "Mara Holt", "New customer app")]
    [InlineData("/apps/ORBITLINE/customers/new", "Mara Holt", "New customer app")]
    [InlineData("/price-books/compare?from=2&to=5", "Ines Vidal", "Compare price books")]
    [InlineData("/price-books/4", "Ines Vidal", "EUR 2026.3")]
    [InlineData("/staff", "Ines Vidal", "Staff")]
    [InlineData("/resellers/new", "Ines Vidal", "Add reseller")]
    [InlineData("/outbox", "Ines Vidal", "Outbox")]
    [InlineData("/outbox/1", "Ines Vidal", "CloudPortal: new prices from 1 July 2026")]
    [InlineData("/price-books", "Ines Vidal", "Price books")]
    [InlineData("/no-such-page", "Mara Holt", "Page not found")]
    public async Task A_screen_is_accessible(string path, string of, string heading)
    {
        var page = await PortalPage.GoAsync(await open.OfAsync(new() { Of = People[of] }), path);

        await Expect(page.Heading).ToHaveTextAsync(heading);
        if (path.Contains("why=", StringComparison.Ordinal))
        {
            await Expect(page.Why.Dialog).ToBeVisibleAsync();
        }

        await page.Page.AssertAccessibleAsync();
        Assert.Empty(open.Violations);
    }

    [Fact]
    public async Task The_page_of_an_error_is_accessible()
    {
        var page = await OpenAsMaraAsync();
        await page.GotoAsync("/error");

        await Expect(new PortalPage(page).Heading).ToHaveTextAsync("Something failed");
        await page.AssertAccessibleAsync();
    }

    [Fact]
    public async Task Each_step_of_a_new_White_Label_is_accessible()
    {
        var wizard = await NewWhiteLabelPage.OpenAsync(await OpenAsMaraAsync());
        await wizard.Page.AssertAccessibleAsync();

        await wizard.CloudId.FillAsync("no id");
        await wizard.ContinueAsync("platforms");
        await Expect(wizard.Page.GetByRole(AriaRole.Alert).First).ToBeVisibleAsync();
        await wizard.Page.AssertAccessibleAsync();

        await wizard.Name.FillAsync("Accessible Phone");
        await Expect(wizard.CloudId).ToHaveValueAsync("no id");
        await wizard.CloudId.FillAsync("ACCESSIBLE");
        await Expect(wizard.Free).ToBeVisibleAsync();
        await wizard.ContinueAsync("platforms");
        await Expect(wizard.Step("Platforms")).ToBeVisibleAsync();
        await wizard.Page.AssertAccessibleAsync();

        await wizard.ContinueAsync("users");
        await wizard.Users.FillAsync("250");
        await wizard.Page.AssertAccessibleAsync();

        await wizard.ContinueAsync("review");
        await Expect(wizard.OrderButton).ToBeVisibleAsync();
        await wizard.Page.AssertAccessibleAsync();
    }

    [Fact]
    public async Task Each_step_of_a_customer_app_is_accessible()
    {
        var wizard = await NewCustomerAppPage.OpenAsync(await OpenAsMaraAsync(), "NIMBUS");
        await wizard.NewCustomer.ClickAsync();
        await wizard.Customer.FillAsync("Accessible & Co");
        await wizard.Name.FillAsync("Accessible Desk");
        await Expect(wizard.Free).ToBeVisibleAsync();
        await wizard.Users.FillAsync("900");
        await Expect(wizard.Content).ToContainTextAsync("A White Label of its own would cost");
        await wizard.Page.AssertAccessibleAsync();

        await wizard.ContinueAsync("review");
        await Expect(wizard.OrderButton).ToBeVisibleAsync();
        await wizard.Page.AssertAccessibleAsync();
    }
}
