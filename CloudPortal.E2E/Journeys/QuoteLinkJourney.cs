using CloudPortal.Data;
using CloudPortal.E2E.Infrastructure;
using CloudPortal.E2E.Pages;
using CloudPortal.Sample;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CloudPortal.E2E.Journeys;

/// <summary>From the link in a mail to licences in a portfolio.</summary>
public sealed class QuoteLinkJourney(Portal portal) : Journey(portal)
{
    [Fact]
    public async Task A_prospect_accepts_signs_in_by_the_invitation_and_finds_the_licences()
    {
        var server = NewServer();
        var link = await server.SendQuoteAsync();
        var page = await PublicQuotePage.OpenAsync(await OpenAsVisitorAsync(server), $"/q/{link.Token}");
        await Expect(page.Heading).ToHaveTextAsync("Your quote, Tramontana Networks");
        await page.Alternative("Main app with customer apps").CheckAsync(new() { Force = true });
        await Expect(page.Totals).ToContainTextAsync("4 228.15");
        await page.UsersOf("Tramontana").FillAsync("1000");
        await Expect(page.Totals).ToContainTextAsync("4 308.15");

        // Reload and back keep what was chosen.
        await page.Page.ReloadAsync();
        await page.SettledAsync();
        await Expect(page.UsersOf("Tramontana")).ToHaveValueAsync("1000");
        await Expect(page.Totals).ToContainTextAsync("4 308.15");

        await page.Accept("B").ClickAsync();
        await page.FillAcceptanceAsync("Elena Riva", "Managing director");
        await page.Page.AssertAccessibleAsync();
        await page.Dialog.GetByRole(AriaRole.Button, new() { Name = "Accept alternative B" }).DblClickAsync();

        await Expect(page.Said).ToContainTextAsync("We sent a link to elena.riva@tramontana.example to set a password");
        await Expect(page.Said).ToBeFocusedAsync();
        await using (var db = server.Services.GetRequiredService<PortalDbFactory>().For(Domain.Accounts.Actor.Operator.Instance))
        {
            var reseller = await db.Resellers.SingleAsync(r => r.LegalName == "Tramontana Networks");
            Assert.Equal(1, await db.Orders.CountAsync(o => o.ResellerId == reseller.Id));
        }

        var invitation = await InvitationPage.OpenAsync(page.Page, await server.InvitationOfAsync("elena.riva@tramontana.example"));
        await invitation.SetPasswordAsync("a password that is long");
        var home = new PortalPage(page.Page);
        await Expect(home.Heading).ToHaveTextAsync("Tramontana Networks");
        await Expect(home.Content).ToContainTextAsync("Tramontana is ordered and has no Cloud ID yet");
        await home.Page.AssertAccessibleAsync();

        await PortalPage.GoAsync(page.Page, "/apps");
        await Expect(home.Content.GetByText("no Cloud ID yet")).ToHaveCountAsync(5);
        await page.Page.SetViewportSizeAsync(390, 844);
        await page.Page.AssertFitsPhoneAsync();
        await page.Page.SetViewportSizeAsync(1440, 900);
        await home.Page.AssertAccessibleAsync();
        await home.Content.GetByRole(AriaRole.Button, new() { Name = "Choose Cloud ID of Tramontana" }).ClickAsync();
        var dialog = home.Page.GetByRole(AriaRole.Dialog);
        await dialog.HasFocusAsync();
        await Expect(dialog.GetByLabel("Cloud ID", new() { Exact = true })).ToHaveValueAsync("TRAMONTANA");
        await dialog.GetByLabel("Cloud ID", new() { Exact = true }).FillAsync("NIMBUS");
        await Expect(dialog.GetByText("taken", new() { Exact = true })).ToBeVisibleAsync();
        await dialog.GetByLabel("Cloud ID", new() { Exact = true }).FillAsync("TRAMO");
        await Expect(dialog.GetByText("free", new() { Exact = true })).ToBeVisibleAsync();
        await home.Page.AssertAccessibleAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Choose for ever" }).ClickAsync();
        await Expect(home.Content.GetByText("no Cloud ID yet")).ToHaveCountAsync(4);
        await PortalPage.GoAsync(page.Page, "/apps/TRAMO");
        await Expect(home.Heading).ToHaveTextAsync("Tramontana");

        await PortalPage.GoAsync(page.Page, $"/your-quotes/{link.Number}");
        await Expect(home.Content).ToContainTextAsync("Elena Riva accepted it on");
        await Expect(new PublicQuotePage(page.Page).Totals).ToContainTextAsync("4 308.15");
    }

    [Fact]
    public async Task A_resellers_owner_signs_in_from_the_link_and_accepts()
    {
        var server = NewServer();
        var link = await server.SendQuoteAsync(Person.Mara);
        var page = await PublicQuotePage.OpenAsync(await OpenAsVisitorAsync(server), $"/q/{link.Token}?alternative=B");
        await page.Content.GetByRole(AriaRole.Link, new() { Name = "Sign in to accept" }).Filter(new() { Visible = true }).ClickAsync();
        await new SignInPage(page.Page).SignInAsync(Person.Mara.Email, SamplePersonas.Password);

        await Expect(page.Heading).ToHaveTextAsync(link.Number);
        await page.SettledAsync();
        await Expect(page.Alternative("Main app with customer apps")).ToBeCheckedAsync();
        await Expect(page.Page.GetByRole(AriaRole.Region, new() { Name = "Effect on your other apps" })).ToContainTextAsync("Estimate");
        await page.Page.AssertAccessibleAsync();
        await page.Accept("B").ClickAsync();
        await page.Dialog.HasFocusAsync();
        await page.Dialog.GetByLabel("Your position in the company").FillAsync("Head of product");
        await page.Dialog.GetByRole(AriaRole.Checkbox).CheckAsync();
        await page.Dialog.GetByRole(AriaRole.Button, new() { Name = "Accept alternative B" }).ClickAsync();

        await Expect(page.Content).ToContainTextAsync("Mara Holt accepted it on");
        await PortalPage.GoAsync(page.Page, "/your-quotes");
        await Expect(page.Content).ToContainTextAsync("Accepted");
        await page.Page.AssertAccessibleAsync();
    }

    [Fact]
    public async Task A_link_that_is_revoked_ends_the_page_that_is_open()
    {
        var server = NewServer();
        var link = await server.SendQuoteAsync();
        var page = await PublicQuotePage.OpenAsync(await OpenAsVisitorAsync(server), $"/q/{link.Token}");
        await server.RevokeAsync(link.Number);

        await page.UsersOf("Tramontana").FillAsync("1000");

        await Expect(page.Heading).ToHaveTextAsync("This link does not work");
        await page.Page.AssertAccessibleAsync();
    }

    [Fact]
    public async Task A_superseded_version_leads_to_the_newest()
    {
        var server = NewServer();
        var old = await server.SendQuoteAsync();
        await server.SendNextVersionAsync(old.Number);
        var page = await PublicQuotePage.OpenAsync(await OpenAsVisitorAsync(server), $"/q/{old.Token}");
        await page.Page.AssertAccessibleAsync();

        await page.Content.GetByRole(AriaRole.Button, new() { Name = "Open the newest version" }).ClickAsync();

        await Expect(page.Page.GetByText($"Quote {old.Number}, version 2")).ToBeVisibleAsync();
        await Expect(page.Accept("A")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_page_its_drawer_and_its_questions_are_accessible(bool onPhone)
    {
        var server = NewServer();
        var link = await server.SendQuoteAsync();
        var page = await PublicQuotePage.OpenAsync(await OpenAsync(new() { At = server.Address, OnPhone = onPhone }), $"/q/{link.Token}?alternative=B");
        await Expect(page.Totals).ToContainTextAsync("4 228.15");
        await Pictures.TakeAsync(page.Page, onPhone ? "public-quote-phone" : "public-quote");
        await page.Page.AssertAccessibleAsync();
        if (onPhone)
        {
            await page.Page.AssertFitsPhoneAsync();
        }

        await page.Apps.GetByRole(AriaRole.Link, new() { Name = "1 204.03" }).ClickAsync();
        await Expect(page.Why.Dialog).ToContainTextAsync("Why is the month of Tramontana");
        await page.Page.AssertAccessibleAsync();
        await page.Why.Dialog.EscapeAsync();
        await page.Content.GetByRole(AriaRole.Button, new() { Name = "Decline" }).ClickAsync();
        await Expect(page.Dialog).ToContainTextAsync("It cannot be accepted afterwards.");
        await page.Page.AssertAccessibleAsync();
        await page.Dialog.GetByRole(AriaRole.Button, new() { Name = "Keep it open" }).ClickAsync();
        await page.Accept("B").ClickAsync();
        await page.Dialog.GetByRole(AriaRole.Button, new() { Name = "Accept alternative B" }).ClickAsync();
        await Expect(page.Dialog.GetByRole(AriaRole.Alert)).ToHaveCountAsync(3);
        await page.Page.AssertAccessibleAsync();

        await page.Page.GotoAsync($"/q/{link.Token}/print");
        await Expect(page.Heading).ToHaveTextAsync("Quote for Tramontana Networks");
        await page.Page.AssertAccessibleAsync();
    }
}
