using Bunit;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Pricing;
using CloudPortal.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace CloudPortal.Tests.Components.PriceBooks;

public sealed class ImpactPageTests : ImpactTest
{
    [Fact]
    public void The_figures_are_those_of_the_simulation()
    {
        var page = Open();

        Assert.Contains("Existing licences would move on 1 June 2026, in 91 days · 2 resellers in EUR, 9 apps · simulated 09:00 UTC", page.Find(".sub").TextContent, StringComparison.Ordinal);
        Assert.Equal(["4 312.80\u00A0EUR", "1", "0", "1", "+20.0 %"], page.FindAll(".kpi .display").Select(Text));
        Assert.Equal(["3 592.80 without it+720.00 · +20.0 %", "dearer +720.00 a month", "unchanged 0.00 a month", "1 without apps", "Nimbus Telecom, +720.00 a month"], page.FindAll(".kpi .foot").Select(Text));
        Assert.Equal(["Nimbus Telecom", "9", "9", "20 %", "3 592.80", "4 312.80", "dearer +720.00", "+20.0 %, above the limit", "Acknowledge", "agreement", "notice letter"], page.FindAll(".impact-rows tbody tr > :not(.impact-before), .impact-before > *").Select(Text));
        Assert.Equal(["20 % stays", "1", "9", "dearer +720.00"], page.FindAll("table[aria-label='Volume tiers'] tbody tr > *").Select(Text));
        Assert.Equal("Publishing waits for 1 reseller. Nimbus Telecom would pay more than 10 % more. Acknowledge that, or give an agreement. Show it", Text(page.Find(".note.warn")));
    }

    [Fact]
    public async Task The_chart_says_its_figures_and_has_a_table()
    {
        var page = Open();
        Assert.Equal(
            "Resellers by change of run-rate in per cent; 1 above, 0 below, 1 at zero, 1 above the limit of 10 %.",
            Text(page.Find("svg.chart").GetAttribute("aria-label")!));

        await page.FindAll(".seg2 button").Single(b => b.TextContent == "Table").ClickAsync();

        Assert.Equal(["beyond +20 %", "1", "Unchanged", "1"], page.FindAll("table[aria-label='Resellers by change'] tbody td").Select(Text));
    }

    [Fact]
    public void A_tab_is_an_address_and_lists_its_resellers()
    {
        var page = Open();

        Follow(page.FindAll(".tabs a").Single(a => a.TextContent.StartsWith("Unchanged", StringComparison.Ordinal)));

        page.WaitForAssertion(() => Assert.Equal(["Hollin Connect"], Names(page)));
        Assert.Equal(Path("?show=unchanged"), Address);
    }

    [Fact]
    public async Task Everything_priced_by_it_disregards_notice_and_simulates_anew()
    {
        var page = Open("?on=2026-04-01");
        Assert.Equal("0", Text(page.FindAll(".kpi .display")[1]));

        await page.FindAll(".seg2.lg button")[^1].ClickAsync();

        page.WaitForAssertion(() => Assert.Equal("1", Text(page.FindAll(".kpi .display")[1])));
        Assert.Equal(Path("?on=2026-04-01&scope=everything"), Address);
    }

    [Fact]
    public async Task Another_day_is_chosen_from_the_coming_1sts()
    {
        var page = Open();

        await page.Find("select[aria-label='Existing licences move on']").ChangeAsync("2026-05-01");

        page.WaitForAssertion(() => Assert.Contains("would move on 1 May 2026", page.Find(".sub").TextContent, StringComparison.Ordinal));
        Assert.Equal(Path("?on=2026-05-01"), Address);
    }

    [Fact]
    public async Task A_search_that_finds_nobody_offers_the_way_back()
    {
        var page = Open();

        await page.Find("input[type=search]").InputAsync("hollin");

        page.WaitForAssertion(() => Assert.Equal(Path("?q=hollin"), Address));
        page.WaitForAssertion(() => Assert.Equal(Path(""), page.Find(".empty a").GetAttribute("href")));
    }

    [Fact]
    public async Task Fifty_resellers_are_a_page()
    {
        for (var i = 1; i <= 52; i++)
        {
            await Story.Database.AddResellerAsync($"Reseller {i:D2}");
        }

        var page = Open("?show=unchanged&sort=-name&page=2");

        Assert.Equal(["Reseller 02", "Reseller 01", "Hollin Connect"], Names(page));
        Assert.Contains("Resellers 51–53 of 53", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_opens_the_resellers_lines_with_why_they_are_so()
    {
        var page = Open();

        Follow(page.Find(".impact-rows tbody a"));
        page.WaitForAssertion(() => Assert.Equal(9, page.FindAll("dialog .impact-app").Count));
        Assert.Equal(Path($"?reseller={Story.Reseller.Id}"), Address);
        Assert.Equal("was 399.20, now 479.20", Text(page.Find("dialog .impact-line .money")));

        await page.Find("dialog .impact-line button").ClickAsync();
        Assert.Equal(["Without it", "With it"], page.FindAll("dialog h4").Select(Text));
        Assert.Equal(["499.00", "399.20", "599.00", "479.20"], page.FindAll("dialog .ledger li.end .money").Select(Text));

        await page.Find("dialog [aria-label=Close]").ClickAsync();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("dialog")));
        Assert.Equal(Path(""), Address);
    }

    [Fact]
    public async Task A_long_simulation_says_how_far_it_is_and_can_be_cancelled_and_begun_again()
    {
        var held = new HeldSimulation();
        var page = Begin(held);
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[role=progressbar]")));

        await page.FindAll("button").Single(b => b.TextContent == "Cancel").ClickAsync();
        page.WaitForAssertion(() => Assert.Contains("The simulation was cancelled", page.Markup, StringComparison.Ordinal));

        await page.FindAll(".empty button").Single().ClickAsync();
        page.WaitForAssertion(() => Assert.Equal("4 312.80\u00A0EUR", Text(page.Find(".kpi .display"))));
    }

    [Fact]
    public async Task Leaving_the_page_cancels_the_simulation()
    {
        var held = new HeldSimulation();
        Begin(held);
        await held.Held;

        await DisposeComponentsAsync();

        await held.Cancelled;
    }

    [Fact]
    public async Task A_book_that_lacks_a_rate_says_which()
    {
        var whole = PortfolioStory.SampleBook("EUR 2027.2");
        Draft = await DraftAsync(PriceBook.Create("EUR 2027.2", Currency.Eur, whole.Rates.Where(r => r.Bundle != Bundle.WhiteLabel), whole.Tiers));

        var page = Open();

        Assert.Equal("The book has no rate for White Label, standalone, which existing licences have. Give it one.", Text(page.Find(".empty p")));
        Assert.Equal($"/price-books/{Draft}", page.Find(".empty a").GetAttribute("href"));
    }

    [Fact]
    public void A_book_that_prices_already_offers_nothing_to_simulate()
    {
        Draft = 1;
        var page = Open();
        Assert.StartsWith("EUR 2026.1 prices new orders already", Text(page.Find(".empty p")), StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".sub, .actions, .seg2, select"));
    }

    [Fact]
    public async Task A_copied_link_opens_the_lines_and_nothing_is_written()
    {
        var before = await TableDump.OfResellerAsync(Story.Database, Story.Reseller.Id);

        Open($"?reseller={Story.Reseller.Id}").WaitForElement("dialog .impact-app");

        Assert.Equal(before, await TableDump.OfResellerAsync(Story.Database, Story.Reseller.Id));
    }

    [Theory]
    [InlineData(Role.Owner)]
    [InlineData(Role.Sales)]
    public async Task Only_an_Admin_opens_it(Role role)
    {
        var page = Open("", role == Role.Sales ? await StaffAsync(role) : Story.Owner);

        Assert.Contains("This page needs the role Admin.", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_book_that_does_not_exist_is_not_found()
    {
        Draft = 987_654;

        Assert.Contains("There is nothing here under this address.", Open().Markup, StringComparison.Ordinal);
    }
}
