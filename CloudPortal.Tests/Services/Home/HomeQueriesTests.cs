using CloudPortal.Domain;
using CloudPortal.Domain.Audit;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Home;
using CloudPortal.Services.Orders;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Services.Home;

public sealed class HomeQueriesTests : IAsyncLifetime
{
    private PortfolioStory story = null!;

    public async ValueTask InitializeAsync()
    {
        story = await PortfolioStory.BeginAsync();
        story.GoTo(new(2026, 1, 2));
    }

    public ValueTask DisposeAsync() => story.DisposeAsync();

    [Fact]
    public async Task The_run_rate_is_split_by_what_it_is_paid_for()
    {
        await story.OrderAsync("Nimbus Phone", "NIMBUS", users: 100);
        await story.GoLiveAsync("NIMBUS");
        await story.OrderManyAsync(8, "APP");
        await story.ProvisionAsync("NIMBUS", "Harbor Law", "HARBORLAW", Bundle.FullFeature, "Harbor & Lowe", users: 10);

        var home = await GetAsync();

        Assert.Equal(new RunRate(9 * 399.20m, 80m + 11m, 99m, 0m), home.RunRate);
        Assert.Equal((3691.80m, 3782.80m), (home.RunRate.Platform, home.RunRate.Total));
        Assert.Equal(PortfolioPricer.MonthlyTotal(home.Portfolio.OnNextFirst), home.RunRate.Total);
        Assert.Equal([0m, 10m, 20m, 30m, 40m, 50m], home.Tiers.Select(t => t.Discount));
        Assert.Null(home.First);
        Assert.True(home.MayOrder);
    }

    [Fact]
    public async Task One_below_a_cliff_is_nudged_with_its_cost_and_pay_back()
    {
        await story.OrderManyAsync(9, "APP");

        Assert.Equal(new Nudge(1, -99.80m, 1750m, 18, new VolumeTier(10, 30m)), (await GetAsync()).Nudge);
    }

    [Fact]
    public async Task What_wants_a_look_stands_with_its_fee_or_with_what_its_end_saves()
    {
        await story.OrderManyAsync(3, "APP");
        await story.DoAsync((life, who, reseller) => life.GoLiveTogetherAsync(who, reseller, ["APP001", "APP002"]));
        await story.DoAsync((life, who, reseller) => life.SuspendAsync(who, reseller, "APP001"));
        await story.DoAsync((life, who, reseller) => life.EndAsync(who, reseller, "APP002"));

        // Two are left at the public price: the end saves 3 × 449.10 − 2 × 499.
        Assert.Equal(
            [("APP003", AppStatus.Ordered, 499m, null), ("APP001", AppStatus.Suspended, 499m, null), ("APP002", AppStatus.Terminating, 0m, (decimal?)349.30m)],
            (await GetAsync()).Attention.Select(a => (a.App.Licensed.CloudId!.Value, a.App.Licensed.Status, a.Platform, a.Saving)));
    }

    [Fact]
    public async Task Only_what_moved_the_run_rate_is_activity_the_latest_first()
    {
        await story.OrderAsync("Nimbus Phone", "NIMBUS", users: 100);
        await story.GoLiveAsync("NIMBUS");
        await story.DoAsync((life, who, reseller) => life.SuspendAsync(who, reseller, "NIMBUS"));

        Assert.Equal(
            [(AuditAction.Suspended, -80m), (AuditAction.Ordered, 579m)],
            (await GetAsync()).Activity.Select(e => (e.Action, e.MonthlyChange!.Value)));
    }

    [Fact]
    public async Task Users_are_those_of_the_last_month_that_is_over()
    {
        await story.OrderAsync("Nimbus Phone", "NIMBUS");
        await story.ProvisionAsync("NIMBUS", "Harbor Law", "HARBORLAW", Bundle.FullFeature, "Harbor & Lowe");
        story.GoTo(new(2026, 2, 1));
        await story.UsersAsync(new(2026, 1, 1), ("NIMBUS", 40), ("HARBORLAW", 2));

        Assert.Equal(new BillableUsers(new(2026, 1, 1), 42, 2, 1), (await GetAsync()).Users);
        story.GoTo(new(2026, 3, 1));
        Assert.Equal(new BillableUsers(new(2026, 2, 1), 0, 0, 0), (await GetAsync()).Users);
    }

    [Fact]
    public async Task A_new_reseller_sees_what_its_first_White_Label_would_cost_and_its_own_drafts()
    {
        var id = Guid.NewGuid();
        Assert.Null((await story.Get<OrderDrafts>().SaveAsync(story.Owner, story.Reseller.Id, id, OrderDraft.WhiteLabels(1))).Refusal);

        var home = await GetAsync();

        Assert.Equal((2500m + 482.90m, 499m), (home.First!.DueNow, home.First.MonthlyChange));
        Assert.Equal((0m, null), (home.RunRate.Total, home.Nudge));
        Assert.Equal(id, Assert.Single(home.Drafts).Id);
        Assert.Empty(home.Attention);
    }

    private async Task<HomeView> GetAsync() => (await story.Get<HomeQueries>().GetAsync(story.Owner, story.Reseller.Id)).Value;
}
