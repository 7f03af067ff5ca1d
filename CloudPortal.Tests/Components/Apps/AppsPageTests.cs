using Bunit;
using CloudPortal.Components.Apps;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Tests.Support;
using Microsoft.AspNetCore.Components.Web;

namespace CloudPortal.Tests.Components.Apps;

public sealed class AppsPageTests : PageTest
{
    [Fact]
    public async Task The_page_shows_the_tree_its_facts_and_its_sum()
    {
        var page = await OpenAsync("/apps");

        Assert.Contains("9 White Labels, two of them main apps with 7 customer apps", page.Markup, StringComparison.Ordinal);
        Assert.Equal(16, page.FindAll("tbody tr").Count);
        Assert.Equal(["Sum of this filter", "1 560", "4 036.80", "1 284.10", "5 320.90"], page.FindAll("tfoot tr > *").Select(Text).Where(t => t.Length > 0));
        Assert.Equal("/apps?why=app:KESTREL", Row(page, "KESTREL").QuerySelector("a.why")!.GetAttribute("href"));
        Assert.Equal("/apps/KESTREL", Row(page, "KESTREL").QuerySelector("th a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Arrow_keys_close_and_open_a_main_app_and_the_address_remembers_it()
    {
        var page = await OpenAsync("/apps");

        await Row(page, "NIMBUS").KeyDownAsync(new KeyboardEventArgs { Key = "ArrowLeft" });
        page.WaitForAssertion(() => Assert.Equal(12, page.FindAll("tbody tr").Count));
        Assert.Equal("/apps?closed=NIMBUS", Address);
        Assert.Equal("false", Row(page, "NIMBUS").QuerySelector("button")!.GetAttribute("aria-expanded"));

        await Row(page, "NIMBUS").KeyDownAsync(new KeyboardEventArgs { Key = "ArrowRight" });
        page.WaitForAssertion(() => Assert.Equal(16, page.FindAll("tbody tr").Count));
        Assert.Equal("/apps", Address);
    }

    [Fact]
    public async Task Arrow_keys_do_nothing_where_there_is_nothing_to_open()
    {
        var page = await OpenAsync("/apps");

        await Row(page, "KESTREL").KeyDownAsync(new KeyboardEventArgs { Key = "ArrowLeft" });
        await Row(page, "NIMBUS").KeyDownAsync(new KeyboardEventArgs { Key = "ArrowRight" });

        Assert.Equal(16, page.FindAll("tbody tr").Count);
        Assert.Equal("/apps", Address);
    }

    [Fact]
    public async Task A_search_goes_into_the_address_when_the_typing_rests_and_stays_as_typed()
    {
        var page = await OpenAsync("/apps");

        await page.Find("input[type=search]").InputAsync("velo");
        await page.Find("input[type=search]").InputAsync("velo c");

        page.WaitForAssertion(() => Assert.Equal("/apps?q=velo%20c", Address));
        page.WaitForAssertion(() => Assert.Equal(["HELIOTEL", "VELOCITY"], page.FindAll("tbody .id").Select(Text)));
        Assert.Equal("velo c", page.Find("input[type=search]").GetAttribute("value"));
    }

    [Fact]
    public async Task A_chip_filters_and_clearing_it_shows_all_again()
    {
        var page = await OpenAsync("/apps");

        await page.Find("select[aria-label=Status]").ChangeAsync("suspended");
        page.WaitForAssertion(() => Assert.Equal(["ORBITLINE"], page.FindAll("tbody .id").Select(Text)));
        Assert.Equal("/apps?status=suspended", Address);

        await page.Find("button[aria-label='Clear Status']").ClickAsync();
        page.WaitForAssertion(() => Assert.Equal(16, page.FindAll("tbody tr").Count));
        Assert.Equal("/apps?status=all", Address);
    }

    [Fact]
    public async Task The_sorted_column_says_so()
    {
        var page = await OpenAsync("/apps?sort=-monthly");

        var sorted = Assert.Single(page.FindAll("th[aria-sort]"));
        Assert.Equal(("descending", "/apps"), (sorted.GetAttribute("aria-sort"), sorted.QuerySelector("a")!.GetAttribute("href")));
    }

    [Fact]
    public async Task The_drawer_opens_over_the_list_without_reading_it_again()
    {
        var page = await OpenAsync("/apps?q=kestrel");

        Navigation.NavigateTo(Row(page, "KESTREL").QuerySelector("a.why")!.GetAttribute("href")!);

        page.WaitForAssertion(() => Assert.Contains("KESTREL", page.Find("dialog h2").TextContent, StringComparison.Ordinal));
        Assert.Equal("/apps?q=kestrel&why=app:KESTREL", Address);
        Assert.Equal("kestrel", page.Find("input[type=search]").GetAttribute("value"));
    }

    [Fact]
    public async Task Nothing_that_matches_offers_the_way_back()
    {
        var page = await OpenAsync("/apps?q=nosuchapp");

        Assert.Contains("No app matches this filter.", page.Markup, StringComparison.Ordinal);
        Assert.Equal("/apps", page.Find(".empty a").GetAttribute("href"));
    }

    [Fact]
    public async Task A_new_reseller_reads_what_will_be_here()
    {
        await using var story = await PortfolioStory.BeginAsync();
        story.GoTo(new(2026, 3, 2));

        var page = await OpenAsync("/apps", story);

        Assert.Equal("/apps/new", Assert.Single(page.FindAll("main a, .empty a")).GetAttribute("href"));
        Assert.Empty(page.FindAll("table"));
    }

    [Fact]
    public async Task A_viewer_gets_the_file_and_no_button_that_orders()
    {
        await using var story = await PortfolioStory.BeginAsync();
        story.GoTo(new(2026, 3, 2));
        await story.OrderAsync("Kestrel Connect", "KESTREL");

        var page = await OpenAsync("/apps", story, await story.UserAsync(story.Reseller, Role.Viewer));

        Assert.Equal("/apps.csv", Assert.Single(page.FindAll(".actions a")).GetAttribute("href"));
        Assert.Empty(page.FindAll("a[href='/apps/new']"));
    }

    [Fact]
    public async Task The_rest_of_many_customer_apps_is_one_link_away()
    {
        await using var story = await PortfolioStory.BeginAsync();
        story.GoTo(new(2026, 3, 2));
        await story.OrderAsync("Helio Tel", "HELIOTEL");
        for (var i = 1; i <= 52; i++)
        {
            await story.ProvisionAsync("HELIOTEL", $"Client {i}", $"CLIENT{i:D2}", Bundle.Enterprise, "Velo City");
        }

        var page = await OpenAsync("/apps", story);
        var more = page.Find("tbody tr:last-child a");
        Assert.Equal(("2 more customer apps of HELIOTEL", "/apps?under=HELIOTEL"), (Text(more), more.GetAttribute("href")));

        Navigation.NavigateTo("/apps?under=HELIOTEL&page=2");
        page.WaitForAssertion(() => Assert.Equal(["HELIOTEL", "CLIENT51", "CLIENT52"], page.FindAll("tbody .id").Select(Text)));
        Assert.Contains("Customer apps 51–52 of 52", page.Markup, StringComparison.Ordinal);
    }

    private static string Text(AngleSharp.Dom.IElement element) => element.TextContent.Trim().Replace('\u2009', ' ');

    private static AngleSharp.Dom.IElement Row(IRenderedComponent<AppsPage> page, string cloudId) =>
        page.FindAll("tbody tr").Single(row => row.QuerySelector(".id")?.TextContent == cloudId);

    private async Task<IRenderedComponent<AppsPage>> OpenAsync(string address, PortfolioStory? story = null, Actor.User? user = null)
    {
        SignIn(story ?? await NimbusStory.ReadOnlyAsync(), user);
        Navigation.NavigateTo(address);
        var page = Render<AppsPage>();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".bones")));
        return page;
    }
}
