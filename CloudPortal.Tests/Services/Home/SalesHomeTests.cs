using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Pricing;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Home;
using CloudPortal.Services.PriceBooks;
using CloudPortal.Services.Quotes;
using CloudPortal.Tests.Sample;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Services.Home;

/// <summary>A seller's home over the sample of the pictures.</summary>
[Collection(PictureDay.Collection)]
public sealed class SalesHomeTests(PictureDay day)
{
    [Fact]
    public async Task The_pipeline_counts_as_the_picture_draws_it_and_is_worth_what_the_list_says()
    {
        var pipeline = Assert.Single((await GetAsync()).Pipelines);

        Assert.Equal(
            [
                (QuoteStatus.Draft, 4), (QuoteStatus.AwaitingApproval, 2), (QuoteStatus.Sent, 5), (QuoteStatus.Viewed, 4),
                (QuoteStatus.Accepted, 5), (QuoteStatus.Declined, 2), (QuoteStatus.Expired, 2), (QuoteStatus.Withdrawn, 1),
            ],
            pipeline.Stages.Select(s => (s.Status, s.Quotes)));
        foreach (var stage in pipeline.Stages)
        {
            var rows = (await day.Portal.Get<QuoteDirectory>().ListAsync(Actor.Operator.Instance, new() { Status = stage.Status })).Value.Rows;
            Assert.Equal((stage.Quotes, stage.Value), (rows.Count, rows.Sum(r => r.FirstYear)));
        }
    }

    [Fact]
    public async Task What_runs_out_waits_and_wants_a_look_stands_by_its_day()
    {
        var home = await GetAsync();

        Assert.Equal(["Islay Telecom", "Dunmore Calls", "Juniper Row"], home.Expiring.Rows.Select(r => r.Recipient));
        Assert.Equal([(1, 10), (0, 4), (5, 5)], home.Expiring.Rows.Select(r => (r.Sent!.Views, r.Apps)));
        Assert.Equal([("Corvid Networks", 6m), ("Saltmarsh Voice", 8m)], home.Waiting.Rows.Select(r => (r.Recipient, r.HighestPoints)));
        Assert.Equal([new(2026, 11, 13), new(2026, 11, 16)], home.Waiting.Rows.Select(r => DateOnly.FromDateTime(r.Approval.AskedAt!.Value)));
        Assert.Equal(["Meridian Calls", "Northgate Talk"], home.Attention.Rows.Select(r => r.Recipient));
    }

    [Fact]
    public async Task The_radar_is_what_pricing_each_reseller_alone_finds_the_largest_saving_first()
    {
        var radar = (await GetAsync()).Radar;
        var alone = new List<(string, int, decimal, decimal, int)>();
        await using var db = day.Portal.Open();
        foreach (var reseller in db.Resellers.ToList())
        {
            var own = (await day.Portal.Get<HomeQueries>().GetAsync(Actor.Operator.Instance, reseller.Id)).Value;
            if (own.Nudge is { } nudge)
            {
                alone.Add((reseller.LegalName, nudge.Count, nudge.MonthlyChange, nudge.SetupOnce, nudge.PayBackMonths));
            }
        }

        Assert.Equal(alone.OrderBy(n => n.Item3).ThenBy(n => n.Item1, StringComparer.Ordinal), radar.Rows.Select(r => (r.LegalName, r.Count, r.MonthlyChange, r.SetupOnce, r.PayBackMonths)));
        Assert.Equal((5, 0), (radar.InAll, radar.Age.Outdated));
        Assert.Equal(("Quillon Telecom", 3, -1596.80m, 3750.00m, 3), alone.MinBy(n => n.Item3));
    }

    private async Task<SalesHome> GetAsync() => (await day.Portal.Get<SalesHomeQueries>().GetAsync(Actor.Operator.Instance, mine: false)).Value;
}

/// <summary>The same over a portal of a test's own.</summary>
public sealed class SalesHomeOfTwoCurrenciesTests : IAsyncLifetime
{
    private TestPortal portal = null!;
    private QuoteDesk desk = null!;

    public async ValueTask InitializeAsync()
    {
        portal = await TestPortal.StartAsync();
        var books = portal.Get<AddPriceBook>();
        var dollars = PriceBook.Create("USD 2026.1", Currency.Usd, [new(Bundle.WhiteLabel, Placement.Standalone, 2750m, 548.90m, 0.88m), new(Bundle.FullFeature, Placement.CustomerApp, 273.90m, 108.90m, 1.21m)], [new(1, 0m)]);
        var id = (await books.AddDraftAsync(Actor.Operator.Instance, dollars)).Value;
        _ = (await portal.Services.ScheduleAsync(id, portal.Today.AddDays(1), null)).Value;
        portal.GoTo(new(2026, 11, 17));
        desk = await QuoteDesk.OpenAsync(portal);
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task A_sum_never_mixes_currencies()
    {
        await desk.DraftAsync(QuoteDesk.Tramontana());
        await desk.SendAsync(await desk.DraftAsync(QuoteDesk.Tramontana()));
        await desk.DraftAsync(QuoteDesk.Tramontana(), Currency.Usd);

        var pipelines = (await GetAsync(mine: false)).Pipelines;

        Assert.Equal([(Currency.Eur, 2, 2 * 64_358.80m), (Currency.Usd, 1, pipelines[1].Stages[0].Value)], pipelines.Select(p => (p.Currency, p.Quotes, p.Value)));
        Assert.All(pipelines, p => Assert.Equal(p.Value, p.Open.Sum(s => s.Value)));
        Assert.NotEqual(64_358.80m, pipelines[1].Value);
    }

    [Fact]
    public async Task Mine_leaves_out_those_of_others_and_a_portal_without_quotes_has_none()
    {
        Assert.Equal((0, 0), ((await GetAsync(mine: false)).QuotesInAll, (await GetAsync(mine: false)).Pipelines.Count));
        var admin = await desk.AdminAsync();
        _ = (await portal.Get<QuoteDrafts>().OpenAsync(admin, Currency.Eur, QuoteDesk.Tramontana())).Value;

        Assert.Empty((await GetAsync(mine: true)).Pipelines);
        Assert.Single((await GetAsync(mine: false)).Pipelines);
        Assert.Equal(1, (await GetAsync(mine: true)).QuotesInAll);
    }

    [Fact]
    public async Task A_resellers_people_learn_nothing_of_it() =>
        Assert.IsType<NotFound>((await portal.Get<SalesHomeQueries>().GetAsync(await portal.AddOwnerAsync(), mine: false)).Refusal);

    private async Task<SalesHome> GetAsync(bool mine) => (await portal.Get<SalesHomeQueries>().GetAsync(desk.Seller, mine)).Value;
}
