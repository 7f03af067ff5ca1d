using Bunit;
using CloudPortal.Components.Apps;
using CloudPortal.Components.Failures;
using CloudPortal.Domain.Accounts;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Components.Apps;

public sealed class AppPageTests : PageTest
{
    [Fact]
    public async Task The_page_says_what_the_app_is_and_asks_why_of_every_amount()
    {
        var page = await OpenAsync("KESTREL");

        Assert.Equal("White Label, independent · ordered 2 March 2026", Words(page, ".sub"));
        Assert.Equal(
            ["/apps/KESTREL?why=platform:KESTREL", "/apps/KESTREL?why=users:KESTREL", "/apps/KESTREL?why=app:KESTREL"],
            page.FindAll("[aria-label=Fees] a.why").Select(a => a.GetAttribute("href")));
        Assert.Contains("charged so far", page.Markup, StringComparison.Ordinal);
        Assert.Matches("/apps/KESTREL\\?why=charge:[0-9]+", page.Find("table.history a.why").GetAttribute("href")!);
    }

    [Theory]
    [InlineData("NIMBUS", "White Label, main app of 4 customer apps · ordered 2 March 2026")]
    [InlineData("HARBORLAW", "Full Feature under NIMBUS · customer Harbor & Lowe · ordered 2 March 2026")]
    [InlineData("VELOCITY", "Enterprise under HELIOTEL · customer Velo City · ordered 2 March 2026 · ends on 30 November 2026")]
    public async Task Its_facts_fit_into_one_line(string cloudId, string facts) => Assert.Equal(facts, Words(await OpenAsync(cloudId), ".sub"));

    [Fact]
    public async Task The_history_starts_short_and_shows_all_on_demand()
    {
        var page = await OpenAsync("KESTREL");
        Assert.Equal(8, page.FindAll("table.history tbody tr").Count);

        Navigation.NavigateTo("/apps/KESTREL?history=all");
        page = Render<AppPage>(p => p.Add(c => c.CloudId, "KESTREL"));

        page.WaitForAssertion(() => Assert.True(page.FindAll("table.history tbody tr").Count > 8));
        Assert.DoesNotContain("Show all", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_charge_is_explained_by_what_was_stored_with_it()
    {
        var page = await OpenAsync("HELIOTEL");
        var charge = page.Find("table.history a.why");

        Navigation.NavigateTo(charge.GetAttribute("href")!);
        page = Render<AppPage>(p => p.Add(c => c.CloudId, "HELIOTEL"));

        page.WaitForAssertion(() => Assert.Equal("Users of October, in arrears of HELIOTEL", Words(page, "dialog h2")));
        Assert.Equal("192.00", page.Find("dialog .ledger li:last-child .money").TextContent);
        Assert.Contains("charged on 1 November 2026", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fee_is_explained_over_the_page()
    {
        SignIn(await NimbusStory.ReadOnlyAsync());
        Navigation.NavigateTo("/apps/KESTREL?why=platform:KESTREL");
        var page = Render<AppPage>(p => p.Add(c => c.CloudId, "KESTREL"));

        page.WaitForAssertion(() => Assert.Equal("Why is the platform fee of KESTREL", Words(page, "dialog h2")));
    }

    [Fact]
    public async Task The_chart_of_users_has_words_and_a_table_for_those_who_do_not_see_it()
    {
        var page = await OpenAsync("KESTREL");

        Assert.StartsWith("Billable users: March 2026 64, April 2026 64,", page.Find("svg.chart").GetAttribute("aria-label"), StringComparison.Ordinal);

        await page.FindAll(".seg2 button")[1].ClickAsync();
        Assert.Equal("October 2026", page.Find("table.tight tbody th").TextContent);
    }

    [Fact]
    public async Task Right_after_its_order_the_page_confirms_it()
    {
        await using var story = await OneAppAsync();

        var page = await OpenAsync("KESTREL", story, query: "?ordered=1");

        Assert.Equal("KESTREL is ordered; 2 982.90 EUR is charged. Our staff mark it Live when it is in the stores.", Words(page, ".note"));
    }

    [Fact]
    public async Task An_order_of_several_apps_is_confirmed_as_a_whole_with_the_way_to_each()
    {
        await using var story = await PortfolioStory.BeginAsync();
        story.GoTo(new(2026, 3, 2));
        await story.OrderManyAsync(3, "ORBIT");

        var page = await OpenAsync("ORBIT001", story, query: "?ordered=1");

        Assert.Equal("ORBIT001, ORBIT002 and ORBIT003 are ordered; 8 053.83 EUR is charged for all of them. Our staff mark each Live when it is in the stores.", Words(page, ".note"));
        Assert.Equal(["/apps/ORBIT002", "/apps/ORBIT003"], page.FindAll(".note a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task An_address_alone_confirms_no_order()
    {
        await using var story = await OneAppAsync();
        Assert.DoesNotContain("is charged", (await OpenAsync("KESTREL", story)).Markup, StringComparison.Ordinal);

        story.GoTo(new(2026, 3, 3));
        Navigation.NavigateTo("/apps/KESTREL?ordered=1");
        var later = Render<AppPage>(p => p.Add(c => c.CloudId, "KESTREL"));

        later.WaitForAssertion(() => Assert.NotEmpty(later.FindAll("table.history")));
        Assert.DoesNotContain("is charged", later.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_resellers_app_looks_exactly_like_none()
    {
        await using var story = await PortfolioStory.BeginAsync();
        story.GoTo(new(2026, 3, 2));
        await story.OrderAsync("Kestrel Connect", "KESTREL");
        var (_, stranger) = await story.FurtherResellerAsync("Altitude Voice");
        SignIn(story, stranger);

        var foreign = Render<AppPage>(p => p.Add(c => c.CloudId, "KESTREL"));
        var missing = Render<AppPage>(p => p.Add(c => c.CloudId, "NOSUCH"));

        foreign.WaitForAssertion(() => Assert.Equal(Render<NotFoundPage>().Markup, foreign.Markup));
        missing.WaitForAssertion(() => Assert.Equal(Render<NotFoundPage>().Markup, missing.Markup));
    }

    [Fact]
    public async Task Expected_users_show_their_effect_before_they_are_saved()
    {
        await using var story = await OneAppAsync();
        var page = await OpenAsync("KESTREL", story);

        await Expected(page).InputAsync("60");
        page.WaitForAssertion(() => Assert.Contains("All apps from 1 April was 531.00, now 547.00 dearer +16.00", Words(page, ".expected .help"), StringComparison.Ordinal));

        await page.Find("form.expected").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("Saved.", page.Markup, StringComparison.Ordinal));
        Assert.Equal("547.00", page.Find("tfoot a.why").TextContent);
        Assert.Contains("60 expected users · by Mara Holt", page.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("many")]
    [InlineData("-1")]
    [InlineData("10000001")]
    [InlineData("1.5")]
    [InlineData("")]
    public async Task What_is_no_number_of_users_is_refused_beside_the_field_and_stays_typed(string typed)
    {
        await using var story = await OneAppAsync();
        var page = await OpenAsync("KESTREL", story);

        await Expected(page).InputAsync(typed);

        page.WaitForAssertion(() => Assert.Equal("Users are a whole number from 0 to 10 000 000.", Words(page, ".expected [role=alert]")));
        Assert.Equal(("true", typed), (Expected(page).GetAttribute("aria-invalid"), Expected(page).GetAttribute("value")));
        Assert.True(page.Find(".expected button").HasAttribute("disabled"));
    }

    [Fact]
    public async Task A_viewer_is_offered_nothing_to_change()
    {
        await using var story = await OneAppAsync();

        var page = await OpenAsync("KESTREL", story, await story.UserAsync(story.Reseller, Role.Viewer));

        Assert.Empty(page.FindAll("form, .actions a"));
    }

    private static async Task<PortfolioStory> OneAppAsync()
    {
        var story = await PortfolioStory.BeginAsync();
        story.GoTo(new(2026, 3, 2));
        await story.OrderAsync("Kestrel Connect", "KESTREL", users: 40);
        return story;
    }

    private static AngleSharp.Dom.IElement Expected(IRenderedComponent<AppPage> page) => page.Find(".expected input");

    private static string Words(IRenderedComponent<AppPage> page, string selector) =>
        string.Join(' ', page.Find(selector).TextContent.Replace('\u2009', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<IRenderedComponent<AppPage>> OpenAsync(string cloudId, PortfolioStory? story = null, Actor.User? user = null, string query = "")
    {
        SignIn(story ?? await NimbusStory.ReadOnlyAsync(), user);
        Navigation.NavigateTo($"/apps/{cloudId}{query}");
        var page = Render<AppPage>(p => p.Add(c => c.CloudId, cloudId));
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("table.history")));
        return page;
    }
}
