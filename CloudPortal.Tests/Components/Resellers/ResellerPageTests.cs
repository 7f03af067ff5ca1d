using Bunit;
using CloudPortal.Domain.Accounts;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Components.Resellers;

/// <summary>Nimbus with four White Labels at 499.00 and 10 % off by their tier, on 17 March 2026.</summary>
public sealed class ResellerPageTests : ResellerPageTest
{
    [Fact]
    public async Task The_page_has_the_account_the_portfolio_and_what_changed()
    {
        var page = await OpenAsync();

        Assert.Equal("Nimbus Telecom", Text(page.Find("h1")));
        Assert.Equal(["1 796.40\u00A0EUR", "199.60\u00A0EUR", "4", "1 more"], page.FindAll(".kpi .display").Select(Text));
        Assert.Equal(["Nimbus Telecom", "1 Harbour Street, Bristol", "GB123456789", "billing@example.com", "EUR, for life"], page.FindAll(".facts-g dd").Select(Text));
        Assert.Equal(["NIMBUS001", "NIMBUS002", "NIMBUS003", "NIMBUS004"], page.FindAll(".tree tbody .id").Select(Text));
        Assert.Empty(page.FindAll(".tree tbody th a"));
        Assert.Equal(4, page.FindAll("section[aria-label='What changed'] li").Count);
        Assert.Contains("No discount was negotiated", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_of_apps_follows_the_address_of_this_page()
    {
        var page = await OpenAsync();

        Navigation.NavigateTo(page.FindAll(".tree thead a")[0].GetAttribute("href")! + "&q=003");

        page.WaitForAssertion(() => Assert.Equal(["NIMBUS003"], page.FindAll(".tree tbody .id").Select(Text)));
        Assert.Equal($"/resellers/{Story.Reseller.Id}?sort=name&q=003", Address);
    }

    [Fact]
    public async Task The_run_rate_says_why_without_leading_to_a_resellers_price_list()
    {
        await AgreeAsync(30m, new(2026, 3, 18));

        var page = await OpenAsync("?why=run-rate");

        page.WaitForAssertion(() => Assert.Contains("The agreement gives 30 % where no volume tier gives more. It holds from 18 March 2026 to 31 December 2026: Volume.", Text(page.Find("dialog .lines")), StringComparison.Ordinal));
        Assert.Empty(page.FindAll("dialog a[href='/price-list']"));
    }

    [Fact]
    public async Task An_agreement_is_made_after_its_effect_was_shown()
    {
        var page = await OpenAsync();
        await Button(page, "New agreement").ClickAsync();

        await TypeAsync(0, "30");
        await TypeAsync(3, "Two-year commitment");
        Assert.Equal("Per month from 1 April 2026 was 1 796.40, now 1 397.20\u00A0EUR cheaper −399.20", Effect());
        Assert.Equal(["2026-04-01", "2027-03-31"], Inputs().Skip(1).Take(2).Select(i => i.GetAttribute("value")));

        await Dialogs.Find("#new-agreement").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal(["30 %", "Coming", "1 Apr 2026"], page.FindAll("table[aria-label=Agreements] tbody tr > *").Take(3).Select(Text)));
        Assert.Equal("1 397.20\u00A0EUR", Text(page.Find(".kpi .display")));
        Assert.Contains("Agreement of 30 % made", Text(page.Find("section[aria-label='What changed'] li")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_stands_beside_its_field_and_what_was_typed_stays()
    {
        await AgreeAsync(20m, new(2026, 6, 1));
        var page = await OpenAsync();
        await Button(page, "New agreement").ClickAsync();
        var before = await TableDump.OfAsync(Story.Database);

        await Dialogs.Find("#new-agreement").SubmitAsync();
        Assert.Equal(["The discount must be a number.", "Say why: the next reader will ask."], Dialogs.FindAll("[role=alert]").Select(Text));

        await TypeAsync(0, "50.00001");
        Assert.Equal("The discount must have at most 4 decimals.", Text(Dialogs.FindAll("[role=alert]")[0]));

        await TypeAsync(0, "12.5");
        await TypeAsync(1, "2026-03-17");
        Dialogs.WaitForAssertion(() => Assert.StartsWith("An agreement starts tomorrow at the earliest.", Text(Dialogs.FindAll("[role=alert]")[0]), StringComparison.Ordinal));

        await TypeAsync(1, "2026-12-31");
        await TypeAsync(2, "2026-12-30");
        Dialogs.WaitForAssertion(() => Assert.Equal("The last day is not before the first.", Text(Dialogs.FindAll("[role=alert]")[0])));

        await TypeAsync(2, "2027-12-30");
        Dialogs.WaitForAssertion(() => Assert.StartsWith("The agreement of 20 % from 1 June 2026 to 31 December 2026 covers some of these days.", Text(Dialogs.FindAll("[role=alert]")[0]), StringComparison.Ordinal));

        await TypeAsync(3, "Volume");
        await Dialogs.Find("#new-agreement").SubmitAsync();
        Assert.Equal(["12.5", "2026-12-31", "2027-12-30", "Volume"], Inputs().Select(i => i.GetAttribute("value")));
        Assert.Equal(before, await TableDump.OfAsync(Story.Database));
    }

    [Fact]
    public async Task A_running_one_is_ended_early_after_a_question_that_says_what_it_costs()
    {
        await AgreeAsync(30m, new(2026, 3, 18));
        Story.GoTo(new(2026, 3, 20));
        var page = await OpenAsync();

        await Button(page, "End early").ClickAsync();
        Dialogs.WaitForAssertion(() => Assert.Equal("Per month from 1 April 2026 was 1 397.20, now 1 796.40\u00A0EUR dearer +399.20", Effect()));
        await Inputs()[0].InputAsync("2026-03-31");
        Dialogs.WaitForAssertion(() => Assert.Contains("End it on 31 March 2026", Dialogs.Markup, StringComparison.Ordinal));
        await Button(Dialogs, "End it on").ClickAsync();

        page.WaitForAssertion(() => Assert.Equal("1 796.40\u00A0EUR", Text(page.Find(".kpi .display"))));
        Assert.Contains("31 Mar 2026", Text(page.Find("table[aria-label=Agreements] tbody")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_has_not_begun_is_kept_or_taken_back()
    {
        await AgreeAsync(30m, new(2026, 4, 1));
        var page = await OpenAsync();

        await Button(page, "Take back").ClickAsync();
        Dialogs.WaitForAssertion(() => Assert.Contains("dearer +399.20", Effect(), StringComparison.Ordinal));
        await Button(Dialogs, "Keep it").ClickAsync();
        Assert.Single(page.FindAll("table[aria-label=Agreements] tbody tr"));

        await Button(page, "Take back").ClickAsync();
        await Button(Dialogs, "Take it back").ClickAsync();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("table[aria-label=Agreements] tbody tr")));
    }

    [Theory]
    [InlineData(Role.Sales)]
    [InlineData(Role.Owner)]
    public async Task Sales_look_without_buttons_and_a_resellers_people_do_not_look(Role role)
    {
        await AgreeAsync(30m, new(2026, 4, 1));

        var page = await OpenAsync("", role);

        Assert.Empty(page.FindAll("section[aria-label=Agreements] button"));
        Assert.Equal(role == Role.Owner, page.Markup.Contains("This page needs the role Admin or Sales.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reseller_that_does_not_exist_is_not_found()
    {
        var page = await OpenAsync("", Role.Admin, 987_654);

        Assert.Contains("There is nothing here under this address.", page.Markup, StringComparison.Ordinal);
    }

    private Task TypeAsync(int field, string text) => Inputs()[field].InputAsync(text);

    private string Effect()
    {
        Dialogs.WaitForAssertion(() => Assert.NotEmpty(Dialogs.FindAll(".agree-effect .money")));
        return string.Join(' ', Dialogs.FindAll(".agree-effect > span").Take(2).Select(Text));
    }
}
