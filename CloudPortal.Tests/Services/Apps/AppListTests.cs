using CloudPortal.Domain;
using CloudPortal.Services.Apps;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Services.Apps;

public sealed class AppListTests
{
    [Fact]
    public async Task The_tree_shows_each_main_app_before_its_customer_apps_with_what_the_picture_says()
    {
        var list = await ListAsync(await NimbusStory.ReadOnlyAsync(), new());

        Assert.Equal(
            ["NIMBUS", "HARBORLAW", "CITYCLINIC", "NORDBAKERY", "PINECREST", "NIMBUSPRO", "HELIOTEL", "SOLARIS", "VELOCITY", "ATLASLOG", "BALTICVOICE", "KESTREL", "ORBITLINE", "TERRACALL", "FJORDTALK", "MERIDIAN"],
            Ids(list));
        Assert.Equal(new AppSum(16, 1560, 4036.80m, 1284.10m), list.Sum);
        Assert.Equal(5320.90m, list.Sum.Monthly);
        Assert.Equal((9, 2, 7, 16), (list.Portfolio.WhiteLabels, list.Portfolio.MainApps, list.Portfolio.CustomerApps, list.Portfolio.Apps));
    }

    [Fact]
    public async Task An_app_that_ends_names_its_last_day_and_costs_nothing_from_the_next_1st()
    {
        var ending = (await ListAsync(await NimbusStory.ReadOnlyAsync(), new() { Search = "velocity" })).Rows[1];

        Assert.Equal(new DateOnly(2026, 11, 30), ending.EndsOn);
        Assert.Equal(0m, ending.Amounts.Monthly);
    }

    [Fact]
    public async Task A_suspended_app_keeps_its_platform_fee_and_loses_its_user_fees()
    {
        var suspended = Assert.Single((await ListAsync(await NimbusStory.ReadOnlyAsync(), new() { Status = AppStatusFilter.Suspended })).Rows);

        Assert.Equal((399.20m, 0m, 58), (suspended.Amounts.Platform, suspended.Amounts.Users, suspended.App.Licensed.Users));
    }

    [Theory]
    [InlineData("HARBOR & lowe")]
    [InlineData("harborlaw")]
    [InlineData(" Harbor L ")]
    public async Task A_search_looks_into_name_Cloud_ID_and_customer_and_keeps_the_main_app_outside_the_sum(string search)
    {
        var list = await ListAsync(await NimbusStory.ReadOnlyAsync(), new() { Search = search });

        Assert.Equal([("NIMBUS", true), ("HARBORLAW", false)], list.Rows.Select(r => (r.App.Licensed.CloudId!.Value, r.IsContext)));
        Assert.Equal(new AppSum(1, 35, 99m, 38.50m), list.Sum);
    }

    [Fact]
    public async Task Filters_of_bundle_and_customer_narrow_together()
    {
        var story = await NimbusStory.ReadOnlyAsync();
        var customer = (await ListAsync(story, new())).Portfolio.Customers.Single(c => c.Name == "Velo City").Id;

        Assert.Equal(["HELIOTEL", "VELOCITY"], Ids(await ListAsync(story, new() { CustomerId = customer, Bundle = Bundle.Enterprise })));
        Assert.Empty((await ListAsync(story, new() { CustomerId = customer, Bundle = Bundle.FullFeature })).Rows);
    }

    [Fact]
    public async Task Sorting_keeps_customer_apps_under_their_main_app()
    {
        var list = await ListAsync(await NimbusStory.ReadOnlyAsync(), new() { Sort = AppSort.Monthly, Descending = true });

        Assert.Equal(["NIMBUS", "CITYCLINIC", "HARBORLAW", "PINECREST", "NORDBAKERY", "HELIOTEL", "SOLARIS", "ATLASLOG", "VELOCITY", "NIMBUSPRO"], Ids(list).Take(10));
    }

    [Fact]
    public async Task A_terminated_app_is_shown_only_where_it_is_asked_for()
    {
        await using var story = await PortfolioStory.BeginAsync();
        story.GoTo(new(2026, 3, 2));
        await story.OrderAsync("Kestrel Connect", "KESTREL");
        await story.DoAsync((life, who, reseller) => life.EndAsync(who, reseller, "KESTREL"));
        story.GoTo(new(2026, 4, 1));

        Assert.Empty((await ListAsync(story, new())).Rows);
        Assert.Equal(["KESTREL"], Ids(await ListAsync(story, new() { Status = AppStatusFilter.All })));
        Assert.Equal(["KESTREL"], Ids(await ListAsync(story, new() { Status = AppStatusFilter.Terminated })));
        Assert.Equal((0, 1), ((await ListAsync(story, new())).Portfolio.Apps, (await ListAsync(story, new())).Portfolio.AppsEver));
    }

    [Fact]
    public async Task Of_120_roots_a_page_holds_50_and_the_sum_holds_all()
    {
        await using var story = await PortfolioStory.BeginAsync();
        story.GoTo(new(2026, 3, 2));
        await story.OrderManyAsync(50, "ALFA");
        await story.OrderManyAsync(50, "BETA");
        await story.OrderManyAsync(20, "GAMMA");

        var second = await ListAsync(story, new() { Page = 2 });
        var beyond = await ListAsync(story, new() { Page = 99 });

        Assert.Equal(("BETA001", "BETA050", 3), (Ids(second)[0], Ids(second)[^1], second.Pages));
        Assert.Equal((3, 20, 120, 120), (beyond.Page, beyond.Rows.Count, beyond.Roots, beyond.Sum.Apps));
    }

    [Fact]
    public async Task Of_60_customer_apps_the_first_50_are_shown_and_the_rest_stand_under_their_main_app()
    {
        await using var story = await PortfolioStory.BeginAsync();
        story.GoTo(new(2026, 3, 2));
        await story.OrderAsync("Helio Tel", "HELIOTEL");
        for (var i = 1; i <= 60; i++)
        {
            await story.ProvisionAsync("HELIOTEL", $"Client {i}", $"CLIENT{i:D2}", Bundle.Enterprise, "Velo City");
        }

        var tree = await ListAsync(story, new());
        var rest = await ListAsync(story, new() { Under = "heliotel", Page = 2 });

        Assert.Equal((51, 60, 10, 61), (tree.Rows.Count, tree.Rows[0].Children, tree.Rows[0].HiddenChildren, tree.Sum.Apps));
        Assert.True(tree.Rows[^1].IsLastChild);
        Assert.Equal(("HELIOTEL", true, "CLIENT51", "CLIENT60"), (Ids(rest)[0], rest.Rows[0].IsContext, Ids(rest)[1], Ids(rest)[^1]));
        Assert.Equal((60, 2, 60), (rest.Roots, rest.Pages, rest.Sum.Apps));
    }

    [Fact]
    public async Task Main_apps_on_a_page_share_the_customer_apps_that_it_shows()
    {
        await using var story = await PortfolioStory.BeginAsync();
        story.GoTo(new(2026, 3, 2));
        foreach (var (main, count) in new[] { ("HELIOTEL", 40), ("KESTREL", 30), ("ALTITUDE", 4) })
        {
            await story.OrderAsync(main, main);
            for (var i = 1; i <= count; i++)
            {
                await story.ProvisionAsync(main, $"{main} {i}", $"{main}{i:D2}", Bundle.Enterprise, "Velo City");
            }
        }

        var tree = await ListAsync(story, new());

        // 23 + 23 + 4 are 50.
        Assert.Equal([(40, 17), (30, 7), (4, 0)], tree.Rows.Where(r => !r.IsChild).Select(r => (r.Children, r.HiddenChildren)));
        Assert.Equal((53, 77), (tree.Rows.Count, tree.Sum.Apps));
    }

    [Fact]
    public async Task Another_resellers_list_and_main_app_answer_like_missing_ones()
    {
        await using var story = await PortfolioStory.BeginAsync();
        story.GoTo(new(2026, 3, 2));
        await story.OrderAsync("Kestrel Connect", "KESTREL");
        var (other, stranger) = await story.FurtherResellerAsync("Altitude Voice");
        var apps = story.Get<AppQueries>();

        Assert.Equal(NotFound.Instance, (await apps.ListAsync(stranger, story.Reseller.Id, new())).Refusal);
        Assert.Equal(NotFound.Instance, (await apps.AllAsync(stranger, story.Reseller.Id, new())).Refusal);
        Assert.Equal(NotFound.Instance, (await apps.ListAsync(stranger, other.Id, new() { Under = "KESTREL" })).Refusal);
        Assert.Equal(NotFound.Instance, (await apps.AllAsync(stranger, other.Id, new() { Under = "KESTREL" })).Refusal);
        Assert.Empty((await apps.ListAsync(stranger, other.Id, new() { Search = "KESTREL" })).Value.Rows);
    }

    private static async Task<AppListPage> ListAsync(PortfolioStory story, AppListQuery query) =>
        (await story.Get<AppQueries>().ListAsync(story.Owner, story.Reseller.Id, query)).Value;

    private static List<string> Ids(AppListPage list) => [.. list.Rows.Select(r => r.App.Licensed.CloudId!.Value)];
}
