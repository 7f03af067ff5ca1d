using CloudPortal.E2E.Infrastructure;
using CloudPortal.E2E.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CloudPortal.E2E.Journeys;

/// <summary>An admin among the resellers.</summary>
public sealed class ResellersJourney(Portal portal, OpenWindows open) : Journey(portal), IClassFixture<OpenWindows>
{
    [Fact]
    public async Task An_agreement_is_made_with_its_effect_in_sight_and_the_reseller_reads_it_in_its_why()
    {
        var server = NewServer();
        var page = await OpenAsync(new() { Of = Person.Ines, At = server.Address });
        await PortalPage.GoAsync(page, "/");
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = "Resellers" }).ClickAsync();
        await page.GetByRole(AriaRole.Searchbox, new() { Name = "Reseller or Cloud ID" }).FillAsync("kestrel");
        await Expect(page.GetByRole(AriaRole.Table, new() { Name = "Resellers" }).GetByRole(AriaRole.Rowheader)).ToHaveCountAsync(2);
        await page.GetByRole(AriaRole.Link, new() { Name = "Nimbus Telecom" }).ClickAsync();

        var nimbus = new ResellerPage(page);
        await Expect(nimbus.Heading).ToHaveTextAsync("Nimbus Telecom");
        await Expect(nimbus.RunRate).ToContainTextAsync("5 320.90");
        await nimbus.BeginAgreementAsync();
        await nimbus.NewAgreement.HasFocusAsync();
        await nimbus.NewAgreement.GetByLabel("Discount in per cent").FillAsync("35");
        await nimbus.NewAgreement.GetByLabel("Reason").FillAsync("Two-year commitment");
        await Expect(nimbus.Effect).ToContainTextAsync("4 491.85");
        await page.AssertAccessibleAsync();
        await nimbus.MakeAsync();

        await Expect(nimbus.NewAgreement).ToBeHiddenAsync();
        await Expect(nimbus.Agreements).ToContainTextAsync("Two-year commitment");
        await Expect(nimbus.RunRate).ToContainTextAsync("4 491.85");
        await page.AssertAccessibleAsync();

        var own = await PortalPage.GoAsync(await OpenAsMaraAsync(server), "/apps/KESTREL?why=platform:KESTREL");
        await Expect(own.Why.Steps).ToContainTextAsync("It holds from 1 December 2026 to 30 November 2027: Two-year commitment.");
        await Expect(own.Why.Steps).ToContainTextAsync("324.35");
    }

    [Theory]
    [InlineData("/resellers", "Resellers")]
    [InlineData("/resellers?q=nothing+like+this", "Resellers")]
    [InlineData("/resellers?currency=EUR&sort=-runrate", "Resellers")]
    [InlineData("/resellers/4", "Marlow Bridge")]
    [InlineData("/resellers/4?why=run-rate", "Marlow Bridge")]
    [InlineData("/resellers/987654", "Page not found")]
    public Task The_directory_and_a_reseller_are_accessible_and_fit_a_phone(string path, string heading) => open.AssertReadsWellAsync(Person.Ines, path, heading);

    [Fact]
    public async Task Sales_find_their_way_from_the_rail_to_a_reseller()
    {
        var page = await OpenAsync(new() { Of = Person.Tom });
        var home = await PortalPage.GoAsync(page, "/");
        var rail = page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link);
        await Expect(rail).ToHaveTextAsync(["Home", "Quotes25", "Resellers", "Price books"]);
        await rail.Nth(2).ClickAsync();
        await Expect(home.Heading).ToHaveTextAsync("Resellers");

        await page.GetByRole(AriaRole.Link, new() { Name = "Marlow Bridge" }).ClickAsync();
        await Expect(home.Heading).ToHaveTextAsync("Marlow Bridge");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "New agreement" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_first_wrong_field_of_a_new_reseller_has_the_focus()
    {
        var page = await NewResellerPage.OpenAsync(await OpenAsync(new() { Of = Person.Ines, OnPhone = true }));
        await page.AddAsync();
        await Expect(page.Field("Legal name")).ToBeFocusedAsync();
        await Expect(page.Field("Legal name")).ToBeInViewportAsync();

        await page.Field("Legal name").FillAsync("Altitude Voice");
        await page.AddAsync();
        await Expect(page.Field("Address")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_reseller_does_not_see_the_others()
    {
        var page = await PortalPage.GoAsync(await OpenAsMaraAsync(), "/resellers");

        await Expect(page.Page.GetByRole(AriaRole.Region, new() { Name = "Not for you" })).ToBeVisibleAsync();
    }
}
