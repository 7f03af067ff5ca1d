using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Audit;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Licensing;
using CloudPortal.Services.Resellers;
using CloudPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Tests.Services.Accounts;

/// <summary>Four White Labels at 499.00 with 10 % off by their tier; days are 2026.</summary>
public sealed class AgreementTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 3, 17);
    private static readonly DateOnly May = new(2026, 5, 1);
    private static readonly DateOnly YearsEnd = new(2026, 12, 31);

    private PortfolioStory story = null!;

    private long Reseller => story.Reseller.Id;

    public async ValueTask InitializeAsync()
    {
        story = await PortfolioStory.BeginAsync();
        story.GoTo(Today);
        await story.OrderManyAsync(4, "NIMBUS");
    }

    public ValueTask DisposeAsync() => story.DisposeAsync();

    [Fact]
    public async Task What_is_shown_before_is_what_the_run_rate_comes_to()
    {
        var shown = await EffectAsync(30m, Today.AddDays(1), YearsEnd);
        await AgreeAsync(30m, Today.AddDays(1), YearsEnd);

        Assert.Equal((new DateOnly(2026, 4, 1), 1796.40m, 1397.20m), (shown.On!.Value, shown.Before, shown.After));
        Assert.Equal(1397.20m, await RunRateAsync());
        Assert.Equal((AuditAction.AgreementMade, -399.20m), await LastEntryAsync(e => (e.Action, e.MonthlyChange!.Value)));
    }

    [Fact]
    public async Task One_that_begins_later_shows_the_first_1st_on_which_it_counts()
    {
        await story.BookAsync(PortfolioStory.SampleBook("EUR 2026.2", whiteLabelPlatform: 399m), new(2026, 4, 15), moves: May);

        var shown = await EffectAsync(50m, new(2026, 4, 2), YearsEnd);

        Assert.Equal((May, 4 * 359.10m, 4 * 199.50m), (shown.On!.Value, shown.Before, shown.After));
    }

    [Fact]
    public async Task One_over_no_1st_changes_no_month_and_one_below_the_tier_changes_nothing()
    {
        Assert.Null((await EffectAsync(30m, new(2026, 4, 2), new(2026, 4, 30))).On);
        Assert.Equal(0m, (await EffectAsync(10m, new(2026, 4, 2), YearsEnd)).Change);
    }

    [Fact]
    public async Task Days_that_overlap_are_refused_with_the_other_one_named_before_and_at_saving()
    {
        await AgreeAsync(30m, May, YearsEnd);
        var effects = story.Get<AgreementEffects>();

        var shown = (await effects.OfMakingAsync(Actor.Operator.Instance, Reseller, 20m, Today.AddDays(1), May)).Refusal;
        var saved = (await story.Get<MakeAgreement>().AgreeAsync(Actor.Operator.Instance, Reseller, 20m, Today.AddDays(1), May, "More")).Refusal;

        Assert.Equal("The agreement of 30 % from 1 May 2026 to 31 December 2026 covers some of these days. Choose others, or shorten it.", shown!.Sentence);
        Assert.Equal(shown, saved);
    }

    [Fact]
    public async Task A_running_one_that_ends_early_costs_what_was_shown()
    {
        var id = await AgreeAsync(30m, Today.AddDays(1), YearsEnd);
        story.GoTo(new(2026, 3, 20));
        var lastDay = new DateOnly(2026, 3, 31);

        var shown = (await story.Get<AgreementEffects>().OfEndingAsync(Actor.Operator.Instance, Reseller, id, lastDay)).Value;
        _ = (await story.Get<EndAgreement>().EndEarlyAsync(Actor.Operator.Instance, Reseller, id, lastDay)).Value;

        Assert.Equal((new DateOnly(2026, 4, 1), 1397.20m, 1796.40m), (shown.On!.Value, shown.Before, shown.After));
        Assert.Equal(1796.40m, await RunRateAsync());
        Assert.Equal(
            (AuditAction.AgreementEnded, "Agreement of 30 %", "2026-12-31", "2026-03-31", 399.20m),
            await LastEntryAsync(e => (e.Action, e.Subject, e.Before!, e.After!, e.MonthlyChange!.Value)));
    }

    [Fact]
    public async Task One_that_has_not_begun_is_taken_back_and_leaves_its_entry()
    {
        var id = await AgreeAsync(30m, May, YearsEnd);

        var shown = (await story.Get<AgreementEffects>().OfTakingBackAsync(Actor.Operator.Instance, Reseller, id)).Value;
        _ = (await story.Get<EndAgreement>().TakeBackAsync(Actor.Operator.Instance, Reseller, id)).Value;

        Assert.Equal((May, 399.20m), (shown.On!.Value, shown.Change));
        await using var db = story.Database.ForOperator();
        Assert.Empty(await db.Agreements.ToListAsync());
        Assert.Equal((AuditAction.AgreementTakenBack, "2026-05-01 to 2026-12-31: Volume", 0m), await LastEntryAsync(e => (e.Action, e.Detail, e.MonthlyChange!.Value)));
    }

    [Fact]
    public async Task What_is_refused_writes_nothing()
    {
        var id = await AgreeAsync(30m, May, YearsEnd);
        var before = await TableDump.OfAsync(story.Database);

        var early = (await story.Get<EndAgreement>().EndEarlyAsync(Actor.Operator.Instance, Reseller, id, YearsEnd.AddDays(-1))).Refusal;
        story.GoTo(May);
        var late = (await story.Get<EndAgreement>().TakeBackAsync(Actor.Operator.Instance, Reseller, id)).Refusal;
        var past = (await story.Get<EndAgreement>().EndEarlyAsync(Actor.Operator.Instance, Reseller, id, May.AddDays(-1))).Refusal;

        Assert.Equal([null, null, "LastDay"], new[] { early, late, past }.Select(r => Assert.IsType<AgreementRefused>(r).Field));
        Assert.Equal(before, await TableDump.OfAsync(story.Database));
    }

    [Theory]
    [InlineData(Role.Sales)]
    [InlineData(Role.Owner)]
    public async Task Only_an_admin_agrees_and_ends(Role role)
    {
        var id = await AgreeAsync(30m, May, YearsEnd);
        var who = role == Role.Owner ? story.Owner : await story.Database.AddUserAsync(PortalUser.OfStaff("sales@example.com", "Tom Brandt", role));

        Assert.IsType<NotAllowed>((await story.Get<MakeAgreement>().AgreeAsync(who, Reseller, 5m, Today.AddDays(1), Today.AddDays(1), "No")).Refusal);
        Assert.IsType<NotAllowed>((await story.Get<EndAgreement>().TakeBackAsync(who, Reseller, id)).Refusal);
        Assert.IsType<NotAllowed>((await story.Get<AgreementEffects>().OfTakingBackAsync(who, Reseller, id)).Refusal);
    }

    [Fact]
    public async Task A_charge_keeps_the_agreement_as_it_was_for_ever()
    {
        var id = await AgreeAsync(30m, Today.AddDays(1), YearsEnd);
        story.GoTo(new(2026, 4, 1));
        await story.ChargeAsync(new(2026, 4, 1));
        _ = (await story.Get<EndAgreement>().EndEarlyAsync(Actor.Operator.Instance, Reseller, id, new(2026, 4, 1))).Value;

        await using var db = story.Database.ForOperator();
        var charges = await db.Charges.Where(c => c.ChargedOn == new DateOnly(2026, 4, 1)).ToListAsync();

        Assert.Equal(4, charges.Count);
        Assert.All(charges, c => Assert.Equal(new AgreementTerms(Today.AddDays(1), YearsEnd, "Volume"), c.Explanation.AgreementTerms));
        Assert.Contains(
            "Agreement: 30 %. It holds from 18 March 2026 to 31 December 2026: Volume. The higher of volume tier and agreement counts.",
            PriceSteps.Sentences(charges[0].Explanation));
    }

    private async Task<AgreementEffect> EffectAsync(decimal discount, DateOnly from, DateOnly to) =>
        (await story.Get<AgreementEffects>().OfMakingAsync(Actor.Operator.Instance, Reseller, discount, from, to)).Value;

    private async Task<long> AgreeAsync(decimal discount, DateOnly from, DateOnly to)
    {
        _ = (await story.Get<MakeAgreement>().AgreeAsync(Actor.Operator.Instance, Reseller, discount, from, to, "Volume")).Value;
        await using var db = story.Database.ForOperator();
        return await db.Agreements.OrderByDescending(a => a.Id).Select(a => a.Id).FirstAsync();
    }

    private async Task<decimal> RunRateAsync() =>
        PortfolioPricer.MonthlyTotal((await story.Get<PortfolioQueries>().GetAsync(Actor.Operator.Instance, Reseller)).Value.OnNextFirst);

    private async Task<T> LastEntryAsync<T>(Func<AuditEntry, T> what)
    {
        await using var db = story.Database.ForOperator();
        return what(await db.AuditEntries.OrderByDescending(e => e.Id).FirstAsync());
    }
}
