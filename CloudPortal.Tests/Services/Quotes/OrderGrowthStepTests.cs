using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Pricing;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Apps;
using CloudPortal.Services.Home;
using CloudPortal.Services.PriceBooks;
using CloudPortal.Services.Quotes;
using CloudPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Tests.Services.Quotes;

/// <summary>A reseller with two White Labels that accepted a quote of two more now, and three in March.</summary>
public sealed class OrderGrowthStepTests : QuoteTest
{
    private static readonly DateOnly March = new(2027, 3, 1);

    [Fact]
    public async Task A_later_step_is_ordered_at_its_points_with_the_white_labels_of_the_day()
    {
        var (owner, number) = await AcceptedAsync(GrowthPlanTests.Planned());
        Portal.GoTo(new(2027, 3, 10));

        var ordered = (await OrderAsync(owner, number, March)).Value;

        // Seven White Labels: 20 % and 3 points off 2 500.00 in setup, and of 499.00 for 22 of 31 days.
        Assert.Equal(3 * (1_925.00m + 272.68m), ordered.DueNow);
        await using var db = Portal.Database.ForOperator();
        var apps = await db.Apps.Include(a => a.Licence.Terms).OrderBy(a => a.Id).ToListAsync();
        Assert.Equal(["Gregale", "Mistral Voice", "Ostro"], apps.Skip(4).Select(a => a.Name));
        Assert.All(apps.Skip(4), a => Assert.Equal(3m, a.Licence.Terms[0].ExtraPoints));
        Assert.Equal((2, ordered.DueNow), (await db.Orders.CountAsync(o => o.PlacedBy.StartsWith("quote")), await db.Orders.OrderBy(o => o.Id).Select(o => o.DueNow).LastAsync()));
    }

    [Fact]
    public async Task What_the_page_shows_of_a_step_is_what_its_order_charges()
    {
        var (owner, number) = await AcceptedAsync(GrowthPlanTests.Planned());

        var offer = (await StepsAsync(owner, number)).Single().Offer!;
        var ordered = (await OrderAsync(owner, number, March)).Value;

        Assert.Equal((offer.Order.DueNow, offer.Order.MonthlyChange), (ordered.DueNow, ordered.MonthlyChange));
        Assert.Equal(ordered, (await StepsAsync(owner, number)).Single().Ordered);
        var month = (await Portal.Get<HomeQueries>().GetAsync(owner, owner.ResellerId!.Value)).Value.RunRate.Total;
        Assert.Equal(offer.Order.MonthlyAfter, month);
    }

    [Fact]
    public async Task The_time_machine_counts_the_apps_of_an_ordered_step_once()
    {
        var (owner, number) = await AcceptedAsync(GrowthPlanTests.Planned());
        _ = (await OrderAsync(owner, number, March)).Value;

        var under = (await Portal.Get<QuoteTimeMachine>().GetAsync(Desk.Seller, number)).Value.Alternatives[0];

        // Two that the reseller had, two of the acceptance, three of the step.
        Assert.Equal(7, under.Books[1]!.Quoted.Steps[^1].WhiteLabels);
        Assert.Equal(2, under.Apps.Count(a => a.Other is not null));
    }

    [Fact]
    public async Task A_dearer_book_in_between_changes_nothing_of_a_step()
    {
        var (owner, number) = await AcceptedAsync(GrowthPlanTests.Planned());
        Portal.GoTo(new(2026, 11, 20));
        var dearer = PriceBook.Create("EUR 2027", Currency.Eur, [.. SampleBooks.Rates.Select(r => r with { Setup = r.Setup * 2, Platform = r.Platform * 2 })], SampleBooks.Tiers);
        var book = (await Portal.Get<AddPriceBook>().AddDraftAsync(Actor.Operator.Instance, dearer)).Value;
        _ = (await Portal.Services.ScheduleAsync(book, new(2027, 1, 1), moves: null)).Value;
        Portal.GoTo(new(2027, 3, 10));

        Assert.Equal(3 * (1_925.00m + 272.68m), (await OrderAsync(owner, number, March)).Value.DueNow);
    }

    [Fact]
    public async Task A_double_click_or_a_replay_orders_it_once_and_tells_the_same()
    {
        var (owner, number) = await AcceptedAsync(GrowthPlanTests.Planned());
        var shown = (await StepsAsync(owner, number)).Single().Offer!.Fingerprint;
        var steps = Portal.Get<OrderGrowthStep>();

        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => steps.OrderAsync(owner, owner.ResellerId!.Value, number, March, shown))));

        Assert.Equal(both[0].Value, both[1].Value);
        await using var db = Portal.Database.ForOperator();
        Assert.Equal((7, 1), (await db.Apps.CountAsync(), (await db.OutboxMails.Where(m => m.Subject.Contains("step of 1 March 2027")).ToListAsync()).Count));
    }

    [Theory]
    [InlineData("2026-11-17", true)]
    [InlineData("2027-03-31", true)]
    [InlineData("2027-04-01", false)]
    public async Task A_step_is_ordered_early_or_until_thirty_days_after_its_day(string day, bool isPossible)
    {
        var (owner, number) = await AcceptedAsync(GrowthPlanTests.Planned());
        Portal.GoTo(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

        if (isPossible)
        {
            Assert.Null((await OrderAsync(owner, number, March)).Refusal);
        }
        else
        {
            Assert.Equal(new StepIsOver(new(2027, 3, 31)), (await StepsAsync(owner, number)).Single().Refusal);
            Assert.Equal(new StepIsOver(new(2027, 3, 31)), (await Portal.Get<OrderGrowthStep>().OrderAsync(owner, owner.ResellerId!.Value, number, March, "")).Refusal);
        }
    }

    [Fact]
    public async Task Another_price_than_the_page_showed_orders_nothing()
    {
        var (owner, number) = await AcceptedAsync(GrowthPlanTests.Planned());
        var shown = (await StepsAsync(owner, number)).Single().Offer!.Fingerprint;
        await Portal.OrderWhiteLabelsAsync(owner, "OSPREY");

        Assert.IsType<StepPriceChanged>((await Portal.Get<OrderGrowthStep>().OrderAsync(owner, owner.ResellerId!.Value, number, March, shown)).Refusal);

        await using var db = Portal.Database.ForOperator();
        Assert.Equal(5, await db.Apps.CountAsync());
    }

    [Fact]
    public async Task Customer_apps_of_a_step_stand_under_the_main_app_that_acceptance_ordered()
    {
        var (owner, number) = await AcceptedAsync(GrowthPlanTests.Planned(), alternative: 1);

        _ = (await OrderAsync(owner, number, March)).Value;

        await using var db = Portal.Database.ForOperator();
        var main = await db.Apps.SingleAsync(a => a.Name == "Tramontana");
        Assert.Equal(4, await db.Apps.CountAsync(a => a.Licence.Terms.Any(t => t.MainAppId == main.Id)));
    }

    [Fact]
    public async Task A_suspended_main_app_says_why_its_step_waits()
    {
        var content = GrowthPlanTests.Planned().Change(1, b => b with { CloudId = "TRAMONTANA" });
        var (owner, number) = await AcceptedAsync(content, alternative: 1);
        _ = (await Portal.Get<AppLifecycle>().GoLiveAsync(Actor.Operator.Instance, owner.ResellerId!.Value, "TRAMONTANA")).Value;
        _ = (await Portal.Get<AppLifecycle>().SuspendAsync(owner, owner.ResellerId.Value, "TRAMONTANA")).Value;

        Assert.Equal((null, new StepMainAppCannot("Tramontana", Ends: false)), (await StepsAsync(owner, number)).Select(s => (s.Offer, s.Refusal)).Single());
        Assert.IsType<StepMainAppCannot>((await Portal.Get<OrderGrowthStep>().OrderAsync(owner, owner.ResellerId.Value, number, March, "")).Refusal);
    }

    [Fact]
    public async Task A_main_app_from_before_the_quote_that_ends_sends_its_reader_to_sales()
    {
        var content = GrowthPlanTests.Planned().Change(0, 5, l => l with { Bundle = Bundle.FullFeature, Placement = Placement.CustomerApp, MainApp = "KESTREL" });
        var (owner, number) = await AcceptedAsync(content);
        _ = (await Portal.Get<AppLifecycle>().EndAsync(owner, owner.ResellerId!.Value, "KESTREL")).Value;

        Assert.Equal(new StepMainAppCannot("KESTREL", Ends: true), (await StepsAsync(owner, number)).Single().Refusal);
    }

    [Fact]
    public async Task Under_a_main_app_of_an_earlier_step_that_one_comes_first()
    {
        var content = GrowthPlanTests.Planned().Change(2, b => b with { PlannedFor = March }).Change(5, b => b with { PlannedFor = new(2027, 6, 1) });
        content = content.Change(0, 5, l => l with { Bundle = Bundle.FullFeature, Placement = Placement.CustomerApp, MainBrand = 2 });
        var (owner, number) = await AcceptedAsync(content);

        Assert.Equal(new EarlierStepFirst("Levante", March), (await StepsAsync(owner, number))[1].Refusal);
        _ = (await OrderAsync(owner, number, March)).Value;
        _ = (await OrderAsync(owner, number, new(2027, 6, 1))).Value;

        await using var db = Portal.Database.ForOperator();
        var levante = await db.Apps.SingleAsync(a => a.Name == "Levante");
        Assert.Equal(levante.Id, (await db.LicenceTerms.SingleAsync(t => t.MainAppId != null)).MainAppId);
    }

    [Fact]
    public async Task A_cloud_id_of_a_step_is_kept_for_it_until_its_app_has_it()
    {
        var (owner, number) = await AcceptedAsync(GrowthPlanTests.Planned().Change(5, b => b with { CloudId = "OSTRO" }));
        await using (var db = Portal.Database.ForOperator())
        {
            Assert.Equal(new DateOnly(2027, 3, 31), (await db.CloudIdReservations.SingleAsync()).LastDay);
        }

        _ = (await OrderAsync(owner, number, March)).Value;

        await using var after = Portal.Database.ForOperator();
        Assert.Equal("OSTRO", (await after.Apps.SingleAsync(a => a.Name == "Ostro")).CloudId!.Value);
        Assert.Equal(0, await after.CloudIdReservations.CountAsync());
    }

    [Fact]
    public async Task Home_speaks_of_a_step_from_thirty_days_before_it_until_it_is_ordered()
    {
        var (owner, number) = await AcceptedAsync(GrowthPlanTests.Planned());
        async Task<IReadOnlyList<DueStep>> DueAsync() => (await Portal.Get<HomeQueries>().GetAsync(owner, owner.ResellerId!.Value)).Value.DueSteps;

        Assert.Empty(await DueAsync());
        Portal.GoTo(new(2027, 1, 30));
        Assert.Equal([new DueStep(number, March, 3)], await DueAsync());
        _ = (await OrderAsync(owner, number, March)).Value;
        Assert.Empty(await DueAsync());
    }

    [Fact]
    public async Task Only_who_may_order_orders_it_and_to_others_it_does_not_exist()
    {
        var (owner, number) = await AcceptedAsync(GrowthPlanTests.Planned());
        var shown = (await StepsAsync(owner, number)).Single().Offer!.Fingerprint;
        var (steps, own) = (Portal.Get<OrderGrowthStep>(), owner.ResellerId!.Value);
        var (viewer, stranger) = (await Portal.AddUserAsync(own, Role.Viewer), await Portal.AddOwnerAsync("Altitude Voice"));

        Assert.IsType<NotAllowed>((await steps.OrderAsync(viewer, own, number, March, shown)).Refusal);
        Assert.IsType<NotFound>((await steps.OrderAsync(stranger, own, number, March, shown)).Refusal);
        Assert.IsType<NotFound>((await steps.OrderAsync(stranger, stranger.ResellerId!.Value, number, March, shown)).Refusal);
        Assert.IsType<NotFound>((await steps.OrderAsync(owner, own, number, new(2027, 3, 2), shown)).Refusal);
        await using var db = Portal.Database.ForOperator();
        Assert.Equal(4, await db.Apps.CountAsync());
    }

    [Fact]
    public async Task The_price_path_stays_what_was_sent_once_its_apps_are_ordered()
    {
        var (owner, number) = await AcceptedAsync(GrowthPlanTests.Planned());
        var sent = (await Desk.ViewAsync(number)).Price.Alternatives[0].Steps;
        Assert.Equal([4, 7], sent.Select(s => s.WhiteLabels));

        _ = (await OrderAsync(owner, number, March)).Value;

        Assert.Equal(sent, (await Desk.ViewAsync(number)).Price.Alternatives[0].Steps);
        Assert.Equal([March], (await Desk.ViewAsync(number)).OrderedSteps);
    }

    private async Task<(Actor.User Owner, string Number)> AcceptedAsync(QuoteContent content, int alternative = 0)
    {
        var owner = await Portal.AddOwnerAsync();
        await Portal.OrderWhiteLabelsAsync(owner, "NIMBUS", "KESTREL");
        var number = (await Portal.Get<QuoteDrafts>().OpenAsync(Desk.Seller, owner.ResellerId!.Value, content)).Value;
        await Desk.SendAsync(number);
        _ = (await Portal.Get<AcceptQuote>().AcceptAsync(owner, owner.ResellerId.Value, number, 1, QuoteDesk.Yes(alternative))).Value;
        return (owner, number);
    }

    private async Task<IReadOnlyList<PlannedStep>> StepsAsync(Actor.User owner, string number) =>
        (await Portal.Get<ResellerQuotes>().GetAsync(owner, owner.ResellerId!.Value, number)).Value.Steps;

    private async Task<Outcome<OrderedStep>> OrderAsync(Actor.User owner, string number, DateOnly step)
    {
        var shown = (await StepsAsync(owner, number)).Single(s => s.Day == step).Offer!.Fingerprint;
        return await Portal.Get<OrderGrowthStep>().OrderAsync(owner, owner.ResellerId!.Value, number, step, shown);
    }
}
