using CloudPortal.E2E.Infrastructure;
using CloudPortal.E2E.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CloudPortal.E2E.Journeys;

/// <summary>From a draft to the notices of its resellers, and back.</summary>
public sealed class PublishJourney(Portal portal) : Journey(portal)
{
    private const string Book = "EUR 2027.1";

    [Fact]
    public async Task A_draft_is_simulated_acknowledged_published_told_to_a_reseller_and_taken_back()
    {
        var server = NewServer();
        var page = await OpenAsync(new() { Of = Person.Ines, At = server.Address });
        var editor = await PriceBookEditorPage.OpenAsync(page, Book);
        await editor.PricedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Simulation" }).ClickAsync();
        var impact = new ImpactPage(page);
        await impact.SimulatedAsync();
        await Expect(impact.Publish).ToBeDisabledAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Show them" }).ClickAsync();
        await Expect(impact.AcknowledgeAll).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Notice letter to Bluefin Comms" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Group, new() { Name = "Letter" })).ToContainTextAsync("From 1 March 2027 on, your apps are priced by EUR 2027.1");
        await page.AssertAccessibleAsync();
        await page.GetByRole(AriaRole.Dialog).EscapeAsync();
        await impact.AcknowledgeAllAsync("Both were told on the phone");
        await Expect(impact.Row("Bluefin Comms")).ToContainTextAsync("acknowledged");
        await page.AssertAccessibleAsync();

        await impact.Publish.ClickAsync();
        await Expect(impact.Question(Book)).ToContainTextAsync("2 resellers, all acknowledged");
        await page.AssertAccessibleAsync();
        await impact.Question(Book).GetByRole(AriaRole.Button, new() { Name = $"Publish {Book}" }).ClickAsync();
        await Expect(impact.Question(Book).GetByRole(AriaRole.Alert)).ToContainTextAsync("Say why");
        await impact.ConfirmAsync(Book, "The prices of 2027");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "History" })).ToContainTextAsync("The prices of 2027");
        await page.AssertAccessibleAsync();

        var mara = await OpenAsync(new() { Of = Person.Mara, At = server.Address });
        var home = await PortalPage.GoAsync(mara, "/");
        await Expect(home.Content).ToContainTextAsync("New prices from 1 March 2027.");
        await mara.GetByRole(AriaRole.Link, new() { Name = "Read the notice" }).ClickAsync();
        await Expect(home.Heading).ToHaveTextAsync("New prices from 1 March 2027");
        await Expect(home.Content).ToContainTextAsync("Change a month");
        await mara.AssertAccessibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Take off the calendar" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).HasFocusAsync();
        await page.GetByLabel("Reason").FillAsync("The day was wrong");
        await page.GetByRole(AriaRole.Button, new() { Name = $"Take {Book} off the calendar" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Discard draft" })).ToBeVisibleAsync();
        await PortalPage.GoAsync(mara, "/");
        await Expect(home.Content).ToContainTextAsync("EUR 2027.1, announced for 1 March 2027, was withdrawn");
    }

    [Fact]
    public async Task The_simulation_and_the_question_fit_a_phone()
    {
        var page = await OpenAsync(new() { Of = Person.Ines, At = NewServer().Address, OnPhone = true });
        var impact = await ImpactPage.OpenAsync(page, "/price-books/5/impact?show=above");
        await page.AssertFitsPhoneAsync();
        await page.AssertAccessibleAsync();

        await impact.AcknowledgeAllAsync("Both were told");
        await impact.Publish.ClickAsync();
        await Expect(impact.Question(Book)).ToBeVisibleAsync();
        await page.AssertFitsPhoneAsync();
        await page.AssertAccessibleAsync();

        await page.GoBackAsync();
        await Expect(impact.Question(Book)).ToBeHiddenAsync();
    }
}
