using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Resellers;
using CloudPortal.Tests.Sample;
using CloudPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Tests.Services.Resellers;

/// <summary>The directory over the sample of the pictures.</summary>
[Collection(PictureDay.Collection)]
public sealed class ResellerDirectoryTests(PictureDay day)
{
    [Fact]
    public async Task A_row_says_what_the_reseller_has_pays_and_could_reach()
    {
        var row = Assert.Single((await ListAsync(new() { Search = "nimbus tel" })).Rows);

        Assert.Equal(new ResellerFigures(15, 9, 20m, 1, 30m, new MonthTotals(5320.90m, 6219.10m), IsOutdated: false), row.Summary);
        Assert.Equal(("Nimbus Telecom", Currency.Eur, null), (row.LegalName, row.Currency, row.Agreement));
    }

    [Theory]
    [InlineData("NIMBUS TELECOM", "Nimbus Telecom")]
    [InlineData(" nim\u200Dbus   telecom", "Nimbus Telecom")]
    [InlineData("larkdesk", "Skerry Telecom")]
    [InlineData("النورس", "شركة النورس للاتصالات")]
    [InlineData("%", null)]
    [InlineData("nobody", null)]
    public async Task A_search_finds_a_name_or_the_owner_of_a_Cloud_ID(string search, string? found) =>
        Assert.Equal(found, (await ListAsync(new() { Search = search })).Rows.SingleOrDefault()?.LegalName);

    [Theory]
    [InlineData(ResellerSort.Apps)]
    [InlineData(ResellerSort.WhiteLabels)]
    [InlineData(ResellerSort.Tier)]
    [InlineData(ResellerSort.RunRate)]
    [InlineData(ResellerSort.Discount)]
    public async Task Figures_sort_both_ways_amounts_within_their_currency(ResellerSort sort)
    {
        var up = (await ListAsync(new() { Sort = sort })).Rows;
        var down = (await ListAsync(new() { Sort = sort, Descending = true })).Rows;

        Assert.Equal(up.OrderBy(Group).ThenBy(Key), up);
        Assert.Equal(down.OrderBy(Group).ThenByDescending(Key), down);

        string Group(ResellerRow row) => sort is ResellerSort.RunRate or ResellerSort.Discount ? row.Currency.Code : "";

        decimal Key(ResellerRow row) => sort switch
        {
            ResellerSort.Apps => row.Summary!.Apps,
            ResellerSort.WhiteLabels => row.Summary!.WhiteLabels,
            ResellerSort.Tier => row.Summary!.TierDiscount ?? -1m,
            ResellerSort.RunRate => row.Summary!.Totals.Total,
            _ => row.Summary!.Totals.Discount,
        };
    }

    [Fact]
    public async Task The_next_tier_sorts_by_what_is_missing_and_names_by_themselves()
    {
        var away = (await ListAsync(new() { Sort = ResellerSort.NextTier })).Rows.Select(r => r.Summary!.ToNextTier ?? int.MaxValue).ToList();
        var names = (await ListAsync(new())).Rows.Select(r => Reseller.KeyOf(r.LegalName)).ToList();

        Assert.Equal(away.Order(), away);
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
    }

    [Fact]
    public async Task Filters_narrow_by_currency_tier_and_agreement()
    {
        Assert.Equal(["Cedar Lake Voice"], await NamesAsync(new() { Currency = "USD" }));
        Assert.Equal(["Northquay", "Quillon Telecom"], await NamesAsync(new() { Tier = new(40m) }));
        Assert.Equal(["Hollin Connect"], await NamesAsync(new() { Tier = new(null) }));
        Assert.Equal(["Marlow Bridge"], await NamesAsync(new() { Agreement = AgreementFilter.Running }));
        Assert.Empty(await NamesAsync(new() { Agreement = AgreementFilter.Coming }));
        Assert.Equal(37, (await ListAsync(new() { Agreement = AgreementFilter.None })).Matches);
        Assert.Empty(await NamesAsync(new() { Currency = "USD", Tier = new(40m) }));
        Assert.Equal(["EUR", "USD"], (await ListAsync(new() { Search = "nobody" })).Currencies.Select(c => c.Code));
        Assert.Equal(AgreementState.Running, (await ListAsync(new() { Search = "Marlow" })).Rows[0].Agreement!.State);
    }

    [Fact]
    public async Task Sums_stand_by_currency_and_are_those_of_all_rows()
    {
        var list = await ListAsync(new());

        Assert.Equal(["EUR", "USD"], list.Sums.Select(s => s.Currency.Code));
        foreach (var sum in list.Sums)
        {
            var rows = list.Rows.Where(r => r.Currency == sum.Currency).Select(r => r.Summary!).ToList();
            Assert.Equal(
                (rows.Count, rows.Sum(r => (long)r.Apps), rows.Sum(r => (long)r.WhiteLabels), rows.Sum(r => r.Totals.Total), rows.Sum(r => r.Totals.Public)),
                (sum.Resellers, sum.Apps, sum.WhiteLabels, sum.Totals.Total, sum.Totals.Public));
        }
    }

    [Theory]
    [InlineData("ines.vidal@cloudportal.example", true)]
    [InlineData("tom.brandt@cloudportal.example", true)]
    [InlineData("mara.holt@nimbus.example", false)]
    public async Task Staff_see_all_resellers_and_nobody_else_does(string email, bool isGranted)
    {
        await using var db = day.Portal.Open();
        var user = await db.Users.SingleAsync(u => u.Email == email);
        var actor = new Actor.User(user.Id, user.ResellerId, Guid.NewGuid());

        Assert.Equal(isGranted, (await day.Portal.Get<ResellerDirectory>().ListAsync(actor, new())).Refusal is null);
        Assert.Equal(isGranted, (await day.Portal.Get<ResellerQueries>().GetAsync(actor, await day.Portal.ResellerAsync("Nimbus Telecom"), allChanges: false)).Refusal is null);
    }

    [Fact]
    public async Task A_resellers_page_has_what_its_own_pages_say()
    {
        var view = (await day.Portal.Get<ResellerQueries>().GetAsync(Actor.Operator.Instance, await day.Portal.ResellerAsync("Marlow Bridge"), allChanges: false)).Value;

        Assert.Equal((2054.20m, 10m, 20m), (view.Month.Total, view.Tier!.Discount, view.NextTier!.Discount));
        Assert.Equal((15m, AgreementState.Running, "Three-year commitment"), Assert.Single(view.Agreements) is var a ? (a.Discount, a.State, a.Reason) : default);
        Assert.Equal((8, true), (view.Changes.Count, view.ChangesInAll > 8));
        Assert.IsType<NotFound>((await day.Portal.Get<ResellerQueries>().GetAsync(Actor.Operator.Instance, 987_654, allChanges: false)).Refusal);
    }

    private async Task<ResellerList> ListAsync(ResellerListQuery query) =>
        (await day.Portal.Get<ResellerDirectory>().ListAsync(Actor.Operator.Instance, query)).Value;

    private async Task<IEnumerable<string>> NamesAsync(ResellerListQuery query) => (await ListAsync(query)).Rows.Select(r => r.LegalName);
}

/// <summary>The directory while figures are missing or no longer hold, and over more than a page.</summary>
public sealed class ResellerFiguresAgeTests : IAsyncLifetime
{
    private PortfolioStory story = null!;

    public async ValueTask InitializeAsync()
    {
        story = await PortfolioStory.BeginAsync();
        story.GoTo(new(2026, 3, 17));
        await story.OrderManyAsync(4, "NIMBUS");
    }

    public ValueTask DisposeAsync() => story.DisposeAsync();

    [Fact]
    public async Task What_is_not_priced_yet_is_told_and_listed_all_the_same()
    {
        await story.Database.AddResellerAsync("Hollin Connect");

        var list = await ListAsync(new() { Sort = ResellerSort.RunRate, Descending = true });

        Assert.Equal(["Hollin Connect", "Nimbus Telecom"], list.Rows.Select(r => r.LegalName).Order(StringComparer.Ordinal));
        Assert.Null(list.Rows.Single(r => r.LegalName == "Hollin Connect").Summary);
        Assert.Equal((1, story.Clock.GetUtcNow().UtcDateTime), (list.Age.Outdated, list.Age.Since!.Value));
    }

    [Fact]
    public async Task After_a_book_is_scheduled_the_old_figure_is_marked_until_the_refresh()
    {
        await story.BookAsync(PortfolioStory.SampleBook("EUR 2026.2", whiteLabelPlatform: 399m), new(2026, 4, 1), moves: new(2026, 4, 1));

        var before = await ListAsync(new());
        _ = (await story.Get<ResellerSummaries>().RefreshAsync(Actor.Operator.Instance)).Value;
        var after = await ListAsync(new());

        Assert.Equal((true, 1796.40m, 1), (before.Rows[0].Summary!.IsOutdated, before.Rows[0].Summary!.Totals.Total, before.Age.Outdated));
        Assert.Equal((false, 1436.40m, 0), (after.Rows[0].Summary!.IsOutdated, after.Rows[0].Summary!.Totals.Total, after.Age.Outdated));
    }

    [Fact]
    public async Task In_another_month_old_figures_are_outside_the_sum()
    {
        story.GoTo(new(2026, 4, 2));

        var list = await ListAsync(new());

        Assert.Equal((1, 0m, 1, null), (list.Sums[0].Resellers, list.Sums[0].Totals.Total, list.Age.Outdated, list.Age.Since));
        Assert.True(list.Rows[0].Summary!.IsOutdated);
    }

    [Fact]
    public async Task Fifty_are_a_page_and_a_page_beyond_the_last_is_the_last()
    {
        for (var i = 1; i <= 52; i++)
        {
            await story.Database.AddResellerAsync($"Reseller {i:D2}");
        }

        var last = await ListAsync(new() { Page = 9 });

        Assert.Equal((2, 2, 53, 53), (last.Page, last.Pages, last.Matches, last.ResellersInAll));
        Assert.Equal(["Reseller 50", "Reseller 51", "Reseller 52"], last.Rows.Select(r => r.LegalName));
    }

    private async Task<ResellerList> ListAsync(ResellerListQuery query) => (await story.Get<ResellerDirectory>().ListAsync(Actor.Operator.Instance, query)).Value;
}
