using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Licensing;
using CloudPortal.Services.Resellers;
using CloudPortal.Tests.Sample;
using CloudPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Tests.Services.Resellers;

/// <summary>A stored summary is what the engine says, after every kind of change, at once or after the refresh.</summary>
public sealed class ResellerSummariesTests : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2026, 3, 17);

    private PortfolioStory story = null!;

    public async ValueTask InitializeAsync()
    {
        story = await PortfolioStory.BeginAsync();
        story.GoTo(Day);
    }

    public ValueTask DisposeAsync() => story.DisposeAsync();

    [Fact]
    public async Task Every_change_of_a_portfolio_rewrites_it_in_its_own_transaction()
    {
        await ChangeAsync(() => story.OrderAsync("Nimbus Phone", "NIMBUS", 40));
        await ChangeAsync(() => story.OrderManyAsync(3, "MORE"));
        await ChangeAsync(() => story.ProvisionAsync("NIMBUS", "Harbor Law", "HARBORLAW", Bundle.FullFeature, "Harbor & Lowe", 35));
        await ChangeAsync(() => story.GoLiveAsync("NIMBUS"));
        await ChangeAsync(() => story.DoAsync((life, who, reseller) => life.GoLiveTogetherAsync(who, reseller, ["MORE001", "MORE002"])));
        await ChangeAsync(() => story.DoAsync((life, who, reseller) => life.SuspendAsync(who, reseller, "MORE001")));
        await ChangeAsync(() => story.DoAsync((life, who, reseller) => life.ResumeAsync(who, reseller, "MORE001")));
        await ChangeAsync(() => story.DoAsync((life, who, reseller) => life.EndAsync(who, reseller, "MORE002")));
        await ChangeAsync(() => story.DoAsync((life, who, reseller) => life.TakeBackEndingAsync(who, reseller, "MORE002")));
        await ChangeAsync(() => story.DoAsync((life, who, reseller) => life.EnableMultiTenancyAsync(who, reseller, "MORE001")));
        await ChangeAsync(() => story.DoAsync((life, who, reseller) => life.ExpectUsersAsync(who, reseller, "NIMBUS", 55)));
        await ChangeAsync(() => AgreeAsync(30m, Day.AddDays(1), new(2026, 12, 31)));
        story.GoTo(new(2026, 5, 2));
        await ChangeAsync(() => story.UsersAsync(new(2026, 4, 1), ("NIMBUS", 120), ("MORE001", 7)));
    }

    [Fact]
    public async Task What_further_White_Labels_would_save_comes_and_goes_with_the_orders()
    {
        await story.OrderManyAsync(9, "NIMBUS");

        Assert.Equal((1, -99.80m, 1750.00m, 18, 30m), await ReadAsync(story.Reseller.Id, s => (s.NudgeCount, s.NudgeChange, s.NudgeSetup, s.NudgeMonths, s.NudgeTierDiscount)));

        await ChangeAsync(() => story.OrderAsync("The tenth", "TENTH"));

        Assert.Null(await ReadAsync(story.Reseller.Id, s => s.NudgeCount));
    }

    [Fact]
    public async Task The_refresh_finds_what_they_would_save_for_those_that_were_stored_without_it()
    {
        await story.OrderManyAsync(9, "NIMBUS");
        await using (var db = story.Database.ForOperator())
        {
            await db.ResellerSummaries.ExecuteUpdateAsync(s => s.SetProperty(r => r.NudgeCount, (int?)null).SetProperty(r => r.Form, 0));
        }

        Assert.Equal(1, await RefreshAsync());

        await AssertFreshAsync();
        Assert.Equal(1, await ReadAsync(story.Reseller.Id, s => s.NudgeCount));
    }

    [Fact]
    public async Task A_White_Label_that_ends_with_the_month_still_counts_for_the_setup_of_an_order_today()
    {
        await story.OrderManyAsync(10, "NIMBUS");
        await ChangeAsync(() => story.DoAsync((life, who, reseller) => life.EndAsync(who, reseller, "NIMBUS010")));

        // Eleven on the day of the order, ten from the next 1st on.
        Assert.Equal((1, -99.80m, 1750.00m), await ReadAsync(story.Reseller.Id, s => (s.NudgeCount, s.NudgeChange, s.NudgeSetup)));
        story.GoTo(Day.AddDays(1));
        Assert.Equal(1, await RefreshAsync());
        await AssertFreshAsync();
    }

    [Fact]
    public async Task A_new_account_has_one_of_nothing()
    {
        var account = Reseller.Create("Hollin Connect", "", "", "", Currency.Eur);

        var id = (await story.Get<OpenAccount>().OpenAsync(Actor.Operator.Instance, account)).Value;

        Assert.Equal((0, 0, null, 3, 0m), await ReadAsync(id, s => (s.Apps, s.WhiteLabels, s.TierFrom, s.ToNextTier, s.RunRate)));
    }

    [Fact]
    public async Task A_change_that_is_refused_leaves_it_as_it_was()
    {
        await story.OrderAsync("Nimbus Phone", "NIMBUS");
        var before = await TableDump.OfResellerAsync(story.Database, story.Reseller.Id);

        Assert.NotNull((await story.Get<MakeAgreement>().AgreeAsync(Actor.Operator.Instance, story.Reseller.Id, 30m, Day, Day, "Too early")).Refusal);

        Assert.Equal(before, await TableDump.OfResellerAsync(story.Database, story.Reseller.Id));
    }

    [Fact]
    public async Task The_refresh_makes_missing_ones_follows_the_books_and_the_months_and_writes_nothing_twice()
    {
        await story.OrderManyAsync(4, "NIMBUS");
        for (var i = 0; i < 250; i++)
        {
            await story.Database.AddResellerAsync($"Without apps {i}");
        }

        Assert.Equal(250, await RefreshAsync());
        Assert.Equal(0, await RefreshAsync());

        await story.BookAsync(PortfolioStory.SampleBook("EUR 2026.2", whiteLabelPlatform: 399m), new(2026, 4, 1), moves: new(2026, 4, 1));
        Assert.Equal(251, await RefreshAsync());
        await AssertFreshAsync();

        story.GoTo(new(2026, 6, 1));
        Assert.Equal(251, await RefreshAsync());
        await AssertFreshAsync();
        Assert.Equal(new DateOnly(2026, 7, 1), await ReadAsync(story.Reseller.Id, s => s.On));
    }

    [Fact]
    public async Task An_order_while_it_refreshes_is_not_overwritten()
    {
        for (var i = 0; i < 300; i++)
        {
            await story.Database.AddResellerAsync($"Without apps {i}");
        }

        var refresh = RefreshAsync();
        for (var i = 0; i < 5; i++)
        {
            await story.OrderAsync("Nimbus Phone", $"NIMBUS{i}");
        }

        await refresh;

        await AssertFreshAsync();
    }

    [Fact]
    public async Task An_amount_beyond_what_the_database_holds_is_kept_as_the_largest()
    {
        await story.DisposeAsync();
        story = await PortfolioStory.BeginAsync(book: PriceBook.Create("EUR 2026.1", Currency.Eur, [new(Bundle.WhiteLabel, Placement.Standalone, 1m, 1m, 1_000_000_000m)], [new(1, 0m)]));
        story.GoTo(Day);
        await story.OrderAsync("Nimbus Phone", "NIMBUS");
        story.GoTo(new(2026, 5, 2));

        await story.UsersAsync(new(2026, 4, 1), ("NIMBUS", 10_000_000));

        Assert.Equal((Order.LargestAmount, 0m), await ReadAsync(story.Reseller.Id, s => (s.RunRate, s.Discount)));
    }

    [Theory]
    [InlineData(Role.Sales)]
    [InlineData(Role.Owner)]
    public async Task Only_an_admin_or_the_operator_refreshes(Role role)
    {
        var who = role == Role.Owner ? story.Owner : await story.Database.AddUserAsync(PortalUser.OfStaff("sales@example.com", "Tom Brandt", role));

        Assert.IsType<NotAllowed>((await story.Get<ResellerSummaries>().RefreshAsync(who)).Refusal);
    }

    private async Task ChangeAsync(Func<Task> change)
    {
        await change();
        await AssertFreshAsync();
    }

    private Task AssertFreshAsync() => FreshSummaries.AssertAsync(story.Database.ForOperator(), story.Get<PortfolioQueries>(), [story.Reseller.Id]);

    private async Task AgreeAsync(decimal discount, DateOnly from, DateOnly to) =>
        _ = (await story.Get<MakeAgreement>().AgreeAsync(Actor.Operator.Instance, story.Reseller.Id, discount, from, to, "Volume")).Value;

    private async Task<int> RefreshAsync() => (await story.Get<ResellerSummaries>().RefreshAsync(Actor.Operator.Instance)).Value;

    private async Task<T> ReadAsync<T>(long resellerId, Func<ResellerSummary, T> what)
    {
        await using var db = story.Database.ForOperator();
        return what(await db.ResellerSummaries.SingleAsync(s => s.ResellerId == resellerId));
    }
}

/// <summary>All resellers of the sample, as the portal finds them on its first start.</summary>
[Collection(PictureDay.Collection)]
public sealed class SampleSummariesTests(PictureDay day)
{
    [Fact]
    public async Task The_summary_of_every_sample_reseller_is_what_its_screens_show()
    {
        await using var db = day.Portal.Open();
        var resellers = await db.Resellers.Select(r => r.Id).ToListAsync();

        await FreshSummaries.AssertAsync(day.Portal.Open(), day.Portal.Get<PortfolioQueries>(), resellers);
    }
}

internal static class FreshSummaries
{
    /// <summary>Compares what is stored with the portfolio as every screen prices it.</summary>
    public static async Task AssertAsync(PortalDb opened, PortfolioQueries portfolios, IReadOnlyList<long> resellers)
    {
        await using var db = opened;
        foreach (var id in resellers)
        {
            var portfolio = (await portfolios.GetAsync(Actor.Operator.Instance, id)).Value;
            var version = await db.Resellers.Where(r => r.Id == id).Select(r => r.PortfolioVersion).SingleAsync();
            var stored = await db.ResellerSummaries.AsNoTracking().SingleAsync(s => s.ResellerId == id);
            var (month, n) = (portfolio.OnNextFirst, portfolio.OnNextFirst.WhiteLabels);
            var book = portfolio.Calendar.InForceOn(month.Day)!;
            var next = book.Tiers.FirstOrDefault(t => t.From > n && t.Discount > (n == 0 ? 0m : book.TierOf(n).Discount));

            Assert.Equal(MonthTotals.Of(month), new MonthTotals(stored.RunRate, stored.PublicPrice));
            Assert.Equal(stored.PublicPrice - stored.RunRate, stored.Discount);
            Assert.Equal((month.Day, n, month.Apps.Count(a => a.Status.IsLicensed()), version), (stored.On, stored.WhiteLabels, stored.Apps, stored.PortfolioVersion));
            Assert.Equal(n == 0 ? (null, null) : (book.TierOf(n).From, (decimal?)book.TierOf(n).Discount), (stored.TierFrom, stored.TierDiscount));
            Assert.Equal((next?.From - n, next?.Discount), (stored.ToNextTier, stored.NextTierDiscount));
            var nudge = Nudge.Of(portfolio.Today, month, portfolio.BookInForce!, portfolio.BookOfNewOnNextFirst!);
            Assert.Equal(
                (nudge?.Count, nudge?.MonthlyChange, nudge?.SetupOnce, nudge?.PayBackMonths, nudge?.Tier.Discount),
                (stored.NudgeCount, stored.NudgeChange, stored.NudgeSetup, stored.NudgeMonths, stored.NudgeTierDiscount));
        }
    }
}
