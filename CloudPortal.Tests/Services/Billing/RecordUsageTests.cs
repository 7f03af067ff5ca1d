using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Services.Billing;
using CloudPortal.Services.Licensing;
using CloudPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Tests.Services.Billing;

public sealed class RecordUsageTests : IAsyncLifetime
{
    private static readonly DateOnly January = new(2026, 1, 1);

    private PortfolioStory story = null!;

    public async ValueTask InitializeAsync()
    {
        story = await PortfolioStory.BeginAsync();
        story.GoTo(new(2026, 1, 2));
        await story.OrderAsync("Nimbus Phone", "NIMBUS", users: 40);
        await story.GoLiveAsync("NIMBUS");
    }

    public ValueTask DisposeAsync() => story.DisposeAsync();

    [Fact]
    public async Task Only_a_full_month_speaks_for_the_next_and_until_then_the_expected_users_do()
    {
        Assert.Equal((40, true), await UsersAsync());

        // Ordered on the 2nd: January is no full month.
        await RecordAsync(January, 10);
        Assert.Equal((40, true), await UsersAsync());

        await RecordAsync(new(2026, 2, 1), 12);
        Assert.Equal((12, false), await UsersAsync());

        story.GoTo(new(2026, 3, 5));
        await story.DoAsync((life, who, reseller) => life.SuspendAsync(who, reseller, "NIMBUS"));
        await RecordAsync(new(2026, 3, 1), 14);
        await RecordAsync(new(2026, 4, 1), 0);
        Assert.Equal((14, false), await UsersAsync());
    }

    [Fact]
    public async Task A_month_that_is_not_over_is_refused()
    {
        story.GoTo(new(2026, 1, 31));
        Assert.IsType<MonthNotOver>((await TryAsync(January, "NIMBUS", 10)).Refusal);
        story.GoTo(new(2026, 2, 1));
        Assert.IsType<MonthNotOver>((await TryAsync(new(2026, 1, 2), "NIMBUS", 10)).Refusal);
        Assert.Null((await TryAsync(January, "NIMBUS", 10)).Refusal);
    }

    [Fact]
    public async Task What_is_recorded_does_not_change_any_more()
    {
        await RecordAsync(January, 10);

        Assert.IsType<UsageRecordedAlready>((await TryAsync(January, "NIMBUS", 11)).Refusal);
        Assert.Equal([10], await StoredAsync());
    }

    [Fact]
    public async Task A_name_without_an_app_records_nothing_at_all()
    {
        story.GoTo(new(2026, 2, 1));
        var users = new Dictionary<string, int>(StringComparer.Ordinal) { ["NIMBUS"] = 10, ["NIMBUZ"] = 3 };

        var outcome = await story.Get<RecordUsage>().RecordAsync(Actor.Operator.Instance, story.Reseller.Id, January, users);

        Assert.Equal(NotFound.Instance, outcome.Refusal);
        Assert.Empty(await StoredAsync());
        Assert.Null((await TryAsync(January, "nimbus", 10)).Refusal);
        Assert.Equal([10], await StoredAsync());
    }

    private Task RecordAsync(DateOnly month, int users)
    {
        story.GoTo(month.AddMonths(1));
        return story.UsersAsync(month, ("NIMBUS", users));
    }

    private Task<Outcome<Done>> TryAsync(DateOnly month, string cloudId, int users) => story.Get<RecordUsage>().RecordAsync(
        Actor.Operator.Instance, story.Reseller.Id, month, new Dictionary<string, int>(StringComparer.Ordinal) { [cloudId] = users });

    private async Task<(int Users, bool AreExpected)> UsersAsync()
    {
        var app = (await story.Get<PortfolioQueries>().GetAsync(story.Owner, story.Reseller.Id)).Value.AppsToday.Single();
        return (app.Licensed.Users, app.UsersAreExpected);
    }

    private async Task<List<int>> StoredAsync()
    {
        await using var db = story.Database.For(story.Owner);
        return await db.UsageMonths.Select(u => u.BillableUsers).ToListAsync();
    }
}
