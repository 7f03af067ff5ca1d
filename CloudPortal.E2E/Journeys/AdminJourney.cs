using CloudPortal.E2E.Infrastructure;
using CloudPortal.E2E.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CloudPortal.E2E.Journeys;

/// <summary>Those who keep the price books.</summary>
public sealed class AdminJourney(Portal portal) : Journey(portal)
{
    [Fact]
    public async Task One_click_opens_an_admins_home_and_from_there_a_price_book()
    {
        var page = await OpenAsVisitorAsync();
        var signIn = await SignInPage.OpenAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Ines Vidal" }).ClickAsync();
        await signIn.LeftAsync();

        await Expect(page.GetByRole(AriaRole.Group, new() { Name = "Run-rate from 1 December" })).ToContainTextAsync("EUR");
        await page.AssertAccessibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Open EUR 2027.1" }).ClickAsync();
        await Expect(new PortalPage(page).Heading).ToHaveTextAsync("EUR 2027.1");
        await Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "Platform, White Label, standalone" })).ToHaveValueAsync("519.00");
        await page.AssertAccessibleAsync();

        await page.GetByRole(AriaRole.Navigation, new() { Name = "Breadcrumb" }).GetByRole(AriaRole.Link, new() { Name = "Price books" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Row, new() { Name = "EUR 2026.3" })).ToContainTextAsync("Scheduled");
        await page.AssertAccessibleAsync();
    }

    [Fact]
    public async Task An_ordered_app_is_marked_Live_after_a_question()
    {
        var page = await OpenAsync(new() { Of = Person.Ines, At = NewServer().Address });
        await PortalPage.GoAsync(page, "/");
        var attention = page.GetByRole(AriaRole.Region, new() { Name = "Needs attention" });

        await attention.GetByRole(AriaRole.Button, new() { Name = "Mark Live: MERIDIAN" }).ClickAsync();
        var question = page.GetByRole(AriaRole.Dialog, new() { Name = "Mark MERIDIAN Live?" });
        await question.GetByRole(AriaRole.Button, new() { Name = "Not yet" }).ClickAsync();
        await Expect(question).ToBeHiddenAsync();
        await Expect(attention).ToContainTextAsync("MERIDIAN");

        await attention.GetByRole(AriaRole.Button, new() { Name = "Mark Live: MERIDIAN" }).ClickAsync();
        await question.GetByRole(AriaRole.Button, new() { Name = "Mark Live" }).ClickAsync();
        await Expect(attention).ToContainTextAsync("Nothing waits for you");
    }

    [Theory]
    [InlineData("/price-books")]
    [InlineData("/price-books/1")]
    public async Task A_reseller_does_not_open_the_price_books(string path)
    {
        var page = await OpenAsMaraAsync();

        await PortalPage.GoAsync(page, path);

        await Expect(page.GetByText("EUR 2026.1")).ToHaveCountAsync(0);
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Not for you" })).ToBeVisibleAsync();
    }
}
