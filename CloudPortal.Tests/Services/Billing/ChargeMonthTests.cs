using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Billing;
using CloudPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Tests.Services.Billing;

public sealed class ChargeMonthTests : IAsyncLifetime
{
    private static readonly DateOnly January = new(2026, 1, 1);
    private static readonly DateOnly February = new(2026, 2, 1);
    private static readonly DateOnly March = new(2026, 3, 1);

    private PortfolioStory story = null!;

    /// <summary>Three White Labels, Live from 10 January on, each at 10 % off.</summary>
    public async ValueTask InitializeAsync()
    {
        story = await PortfolioStory.BeginAsync();
        story.GoTo(new(2026, 1, 10));
        foreach (var cloudId in new[] { "NIMBUS", "HELIO", "ORBIT" })
        {
            await story.OrderAsync(cloudId, cloudId, users: 40);
            await story.GoLiveAsync(cloudId);
        }
    }

    public ValueTask DisposeAsync() => story.DisposeAsync();

    [Fact]
    public async Task A_1st_charges_platform_in_advance_and_the_users_of_the_month_before()
    {
        await ChargeAsync(February, ("NIMBUS", 10), ("HELIO", 0));

        Assert.Equal(
            [
                ("HELIO", PriceComponent.Platform, 449.10m, February, new DateOnly(2026, 2, 28)),
                ("NIMBUS", PriceComponent.Platform, 449.10m, February, new DateOnly(2026, 2, 28)),
                ("NIMBUS", PriceComponent.Users, 8.00m, January, new DateOnly(2026, 1, 31)),
                ("ORBIT", PriceComponent.Platform, 449.10m, February, new DateOnly(2026, 2, 28)),
            ],
            (await ChargesAsync(February)).Select(c => (c.App.CloudId!.Value, c.Component, c.Amount, c.PeriodFrom, c.PeriodTo)));
    }

    [Fact]
    public async Task What_is_charged_is_what_the_engine_says_of_that_day_with_its_explanation()
    {
        var expected = new List<PriceLine>();
        var sink = new LineListSink(expected);
        PortfolioPricer.PriceMonth((await story.Get<CloudPortal.Services.Licensing.PortfolioQueries>().GetAsync(story.Owner, story.Reseller.Id)).Value.OnNextFirst, ref sink);

        await ChargeAsync(February);

        Assert.Equal(
            expected.Where(l => l.Component == PriceComponent.Platform).Select(l => PriceExplanation.Of(l)),
            (await ChargesAsync(February)).OrderBy(c => c.AppId).Select(c => c.Explanation));
    }

    [Fact]
    public async Task Charging_a_1st_again_adds_nothing()
    {
        await ChargeAsync(February, ("NIMBUS", 10));
        var before = await ChargesAsync(February);

        Assert.Equal(0, (await RunAsync(Actor.Operator.Instance, February)).Value);

        story.GoTo(new(2026, 2, 9));
        await story.OrderAsync("TERRA", "TERRA");
        Assert.Equal(0, (await RunAsync(Actor.Operator.Instance, February)).Value);
        Assert.Equal(before.Select(c => c.Id), (await ChargesAsync(February)).Select(c => c.Id));
    }

    [Fact]
    public async Task An_app_that_ended_on_the_last_day_still_pays_its_users_and_no_platform()
    {
        await story.DoAsync((life, who, reseller) => life.EndAsync(who, reseller, "ORBIT"));

        await ChargeAsync(February, ("NIMBUS", 10), ("ORBIT", 20));

        Assert.Equal(
            [("HELIO", PriceComponent.Platform, 499m), ("NIMBUS", PriceComponent.Platform, 499m), ("NIMBUS", PriceComponent.Users, 8m), ("ORBIT", PriceComponent.Users, 16m)],
            Short(await ChargesAsync(February)));
        var users = (await ChargesAsync(February)).Where(c => c.Component == PriceComponent.Users);
        Assert.All(users, c => Assert.Equal(3, c.Explanation.WhiteLabels));
    }

    [Fact]
    public async Task A_month_suspended_on_every_day_has_no_users_and_its_platform_goes_on()
    {
        story.GoTo(new(2026, 1, 31));
        await story.DoAsync((life, who, reseller) => life.SuspendAsync(who, reseller, "ORBIT"));
        await ChargeAsync(February, ("ORBIT", 20));
        await ChargeAsync(March, ("NIMBUS", 10), ("ORBIT", 20));

        // In January it was suspended on one day only.
        Assert.Contains(("ORBIT", PriceComponent.Users, 16m), Short(await ChargesAsync(February)));
        Assert.Equal(
            [("HELIO", PriceComponent.Platform, 449.10m), ("NIMBUS", PriceComponent.Platform, 449.10m), ("NIMBUS", PriceComponent.Users, 8m), ("ORBIT", PriceComponent.Platform, 449.10m)],
            Short(await ChargesAsync(March)));
    }

    [Fact]
    public async Task What_is_ordered_on_the_1st_itself_is_charged_by_its_order_alone_and_counts_from_the_next()
    {
        await story.OrderAsync("TERRA", "TERRA");
        story.GoTo(February);
        await story.OrderAsync("FJORD", "FJORD");

        await ChargeAsync(February);

        var charges = await ChargesAsync(February);
        Assert.Equal([(PriceComponent.Setup, 2000m), (PriceComponent.Platform, 399.20m)], charges.Where(c => c.App.CloudId!.Value == "FJORD").OrderBy(c => c.Component).Select(c => (c.Component, c.Amount)));
        Assert.Equal([4, 4, 4, 4], charges.Where(c => c.OrderId is null).Select(c => c.Explanation.WhiteLabels));

        await ChargeAsync(March);
        Assert.Equal([399.20m, 399.20m, 399.20m, 399.20m, 399.20m], (await ChargesAsync(March)).Select(c => c.Amount));
    }

    [Fact]
    public async Task Users_are_priced_by_the_book_of_the_months_last_day_and_platform_by_that_of_the_1st()
    {
        var cheaper = PriceBook.Create("EUR 2026.2", Currency.Eur, SampleBooks.Rates.Select(r => r with { Platform = 100m, PerUser = 0.10m }), SampleBooks.Tiers, isSample: true);
        await story.BookAsync(cheaper, February, moves: February);

        await ChargeAsync(February, ("NIMBUS", 10));

        Assert.Equal([90m, 90m, 90m], (await ChargesAsync(February)).Where(c => c.Component == PriceComponent.Platform).Select(c => c.Amount));
        Assert.Equal((8m, "EUR 2026.1"), (await ChargesAsync(February)).Where(c => c.Component == PriceComponent.Users).Select(c => (c.Amount, c.Explanation.Book)).Single());
    }

    [Fact]
    public async Task A_1st_that_has_not_come_is_not_charged()
    {
        Assert.IsType<NotDueYet>((await RunAsync(Actor.Operator.Instance, February)).Refusal);
        Assert.Empty(await ChargesAsync(February));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => RunAsync(Actor.Operator.Instance, new(2026, 1, 2)));
    }

    [Fact]
    public async Task No_one_of_a_reseller_charges()
    {
        story.GoTo(February);

        Assert.IsType<NotAllowed>((await RunAsync(story.Owner, February)).Refusal);
        Assert.Empty(await ChargesAsync(February));
    }

    private async Task ChargeAsync(DateOnly first, params (string CloudId, int Users)[] users)
    {
        story.GoTo(first);
        await story.UsersAsync(first.AddMonths(-1), users);
        await story.ChargeAsync(first);
    }

    private Task<Outcome<int>> RunAsync(Actor actor, DateOnly first) => story.Get<ChargeMonth>().RunAsync(actor, story.Reseller.Id, first);

    private static IEnumerable<(string CloudId, PriceComponent Component, decimal Amount)> Short(IEnumerable<Charge> charges) =>
        charges.Select(c => (c.App.CloudId!.Value, c.Component, c.Amount));

    private async Task<List<Charge>> ChargesAsync(DateOnly day)
    {
        await using var db = story.Database.For(story.Owner);
        var charges = await db.Charges.AsNoTracking().Include(c => c.App).Where(c => c.ChargedOn == day).ToListAsync();
        return [.. charges.OrderBy(c => c.App.CloudId!.Value, StringComparer.Ordinal).ThenBy(c => c.Component)];
    }
}
