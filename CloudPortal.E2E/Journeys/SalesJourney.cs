using CloudPortal.E2E.Infrastructure;
using CloudPortal.E2E.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CloudPortal.E2E.Journeys;

/// <summary>A seller among the quotes.</summary>
public sealed class SalesJourney(Portal portal, OpenWindows open) : Journey(portal), IClassFixture<OpenWindows>
{
    [Fact]
    public async Task A_seller_signs_in_by_one_click_and_goes_from_the_pipeline_to_its_quotes_and_back()
    {
        var page = await OpenAsVisitorAsync();
        var signIn = await SignInPage.OpenAsync(page);
        await signIn.Persona("Tom Brandt").ClickAsync();
        await signIn.LeftAsync();
        var home = new PortalPage(page);
        await home.SettledAsync();
        await Expect(home.Heading).ToHaveTextAsync("Home");
        var pipeline = page.GetByRole(AriaRole.Table, new() { Name = "Pipeline" });
        await Expect(pipeline.GetByRole(AriaRole.Row, new() { Name = "Draft" })).ToContainTextAsync("4");

        await pipeline.GetByRole(AriaRole.Link, new() { Name = "Draft" }).ClickAsync();
        await Expect(home.Heading).ToHaveTextAsync("Quotes");
        var quotes = page.GetByRole(AriaRole.Table, new() { Name = "Quotes" });
        await Expect(quotes.GetByRole(AriaRole.Rowheader)).ToHaveCountAsync(4);
        await Expect(quotes).ToContainTextAsync("Tramontana Networks");

        await page.GetByRole(AriaRole.Searchbox, new() { Name = "Number or recipient" }).FillAsync("oakmere");
        await Expect(quotes.GetByRole(AriaRole.Rowheader)).ToHaveCountAsync(1);
        await Expect(page).ToHaveURLAsync("/quotes?q=oakmere&state=draft");

        // A search replaces the address that it began at, so that one step leads back.
        await page.GoBackAsync();
        await Expect(home.Heading).ToHaveTextAsync("Home");
        await Expect(pipeline).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_radar_tells_why_and_gives_the_focus_back()
    {
        var home = await PortalPage.GoAsync(await OpenAsync(new() { Of = Person.Tom }), "/");
        var radar = home.Content.GetByRole(AriaRole.Region, new() { Name = "Near-miss radar" });
        var amount = radar.GetByRole(AriaRole.Row, new() { Name = "Nimbus Telecom" }).GetByTitle("Why this change");

        await amount.ClickAsync();
        await Expect(home.Why.Steps).ToContainTextAsync("Your portfolio with 10");
        await home.Page.AssertAccessibleAsync();
        await home.Why.Dialog.EscapeAsync();

        await Expect(amount).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData("/", "Home")]
    [InlineData("/?whose=mine", "Home")]
    [InlineData("/quotes", "Quotes")]
    [InlineData("/quotes?state=viewed&mine=yes", "Quotes")]
    [InlineData("/quotes?q=nothing+like+this", "Quotes")]
    [InlineData("/quotes/new", "New quote")]
    [InlineData("/quotes/Q-2026-0017", "Q-2026-0017")]
    [InlineData("/quotes/Q-2026-0017?why=A-month", "Q-2026-0017")]
    [InlineData("/quotes/Q-2026-0017/preview", "Preview of Q-2026-0017, version 2")]
    [InlineData("/quotes/Q-2026-0017/compare?versions=1-2", "Compare versions")]
    [InlineData("/quotes/Q-2026-0017/time-machine?day=2027-01-01", "Time machine")]
    [InlineData("/quotes/Q-2026-0005", "Q-2026-0005")]
    [InlineData("/price-books", "Price books")]
    public Task What_sales_look_at_is_accessible_and_fits_a_phone(string path, string heading) => open.AssertReadsWellAsync(Person.Tom, path, heading);

    [Fact]
    public async Task A_reseller_finds_no_list_of_quotes()
    {
        var page = await PortalPage.GoAsync(await OpenAsMaraAsync(), "/quotes");

        await Expect(page.Heading).ToHaveTextAsync("Page not found");
    }
}
