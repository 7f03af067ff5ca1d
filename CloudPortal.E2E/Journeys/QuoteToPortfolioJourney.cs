using CloudPortal.E2E.Infrastructure;
using CloudPortal.E2E.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CloudPortal.E2E.Journeys;

/// <summary>Everything between a first call and a portfolio, each by its own person in a window of its own.</summary>
public sealed class QuoteToPortfolioJourney(Portal portal) : Journey(portal)
{
    [Fact]
    public async Task A_prospect_is_quoted_above_the_limit_approved_sent_and_finds_its_apps_at_the_quoted_price()
    {
        var server = NewServer();
        var tom = await QuoteEditorPage.NewAsync(await OpenAsync(new() { Of = Person.Tom, At = server.Address }), "Zephyr Networks");
        var number = await tom.Heading.InnerTextAsync();
        await tom.FillRecipientAsync("Carrer del Vent 12\n08003 Barcelona", "Elena Riva", "elena.riva@zephyr.example");
        await tom.PasteAsync("Zephyr; 900\nLevante; 700", brands: 2);
        await tom.PointsOf("Zephyr").FillAsync("8");
        await tom.PointsOf("Levante").FillAsync("8");
        await Expect(tom.Lines).ToContainTextAsync("2 198.16");
        await tom.PressAsync("Ask for approval");
        await Expect(tom.Content).ToContainTextAsync("An Admin who does not sell this quote decides.");

        var ines = await QuoteEditorPage.OpenAsync(await OpenAsync(new() { Of = Person.Ines, At = server.Address }), number);
        await Expect(ines.Content).ToContainTextAsync("Levante in alternative A: 8 points");
        await ines.PressAsync("Approve");
        await Expect(ines.Content).Not.ToContainTextAsync("asked for approval");

        tom = await QuoteEditorPage.OpenAsync(tom.Page, number);
        await tom.PressAsync("Send");
        await tom.AnswerAsync("Send");
        var link = await tom.Link.InputValueAsync();

        var page = await PublicQuotePage.OpenAsync(await OpenAsVisitorAsync(server), link);
        await Expect(page.Totals).ToContainTextAsync("2 198.16");
        await page.Content.GetByRole(AriaRole.Button, new() { Name = "Accept the quote" }).Filter(new() { Visible = true }).ClickAsync();
        await page.FillAcceptanceAsync("Elena Riva", "Managing director");
        await page.Dialog.GetByRole(AriaRole.Button, new() { Name = "Accept the quote" }).ClickAsync();
        await Expect(page.Content).ToContainTextAsync("We sent a link to elena.riva@zephyr.example to set a password");

        var outbox = await OutboxPage.OpenAsync(ines.Page);
        await outbox.Row("elena.riva@zephyr.example").Filter(new() { HasText = "set your password" }).GetByRole(AriaRole.Link).ClickAsync();
        var invitation = await InvitationPage.OpenAsync(page.Page, (await outbox.LinkInText.GetAttributeAsync("href"))!);
        await invitation.SetPasswordAsync("a password that is long");
        await Expect(new PortalPage(page.Page).Heading).ToHaveTextAsync("Zephyr Networks");

        var apps = await AppsPage.OpenAsync(page.Page);
        await Expect(apps.Table.GetByRole(AriaRole.Row).Filter(new() { HasText = "Zephyr" })).ToContainTextAsync("1 179.08");
        await Expect(apps.Table.GetByRole(AriaRole.Row).Filter(new() { HasText = "Levante" })).ToContainTextAsync("1 019.08");
        await Expect(apps.Table).ToContainTextAsync("2 198.16");
    }
}
