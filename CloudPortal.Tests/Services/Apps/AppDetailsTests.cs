using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Apps;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Services.Apps;

public sealed class AppDetailsTests
{
    [Fact]
    public async Task Fees_are_those_of_the_next_1st_from_public_to_net()
    {
        var app = await GetAsync(await NimbusStory.ReadOnlyAsync(), "kestrel");

        Assert.Equal(
            [new AppFee(PriceComponent.Platform, 499m, 20m, 399.20m, 1, 399.20m), new AppFee(PriceComponent.Users, 0.80m, 0m, 0.80m, 64, 51.20m)],
            app.Fees);
        Assert.Equal((450.40m, "EUR 2026.2"), (app.Monthly, app.Book.Name));
    }

    [Fact]
    public async Task A_suspended_app_shows_the_price_of_its_users_and_that_they_are_not_charged()
    {
        var app = await GetAsync(await NimbusStory.ReadOnlyAsync(), "ORBITLINE");

        Assert.Equal(new AppFee(PriceComponent.Users, 0.80m, 0m, 0.80m, 58, 0m), app.Fees[1]);
        Assert.Equal(399.20m, app.Monthly);
    }

    [Fact]
    public async Task History_merges_charges_book_moves_and_what_people_did_newest_first()
    {
        var app = await GetAsync(await NimbusStory.ReadOnlyAsync(), "KESTREL");

        Assert.Equal(
            [
                (new DateOnly(2026, 11, 1), "Users of October, in arrears", "64 users × 0.80", 51.20m),
                (new DateOnly(2026, 11, 1), "Platform fee for November, in advance", "8 White Labels that day, 20 % off 499.00", 399.20m),
            ],
            app.History.Take(2).Select(e => (e.Day, e.Title, e.Detail, e.Charge!.Amount)));
        Assert.Contains(new AppEvent(new(2026, 7, 1), "Moved to EUR 2026.2", "Announced on 31 March 2026"), app.History);
        Assert.Equal(
            ["Platform fee for March, from the order on", "Setup fee", "Live", "Ordered"],
            app.History.Where(e => e.Day == new DateOnly(2026, 3, 2)).Select(e => e.Title));
        Assert.Equal(app.History.Sum(e => e.Charge?.Amount ?? 0m), app.ChargedSoFar);
    }

    [Fact]
    public async Task A_charge_of_an_order_knows_which_White_Labels_counted_that_day()
    {
        var setup = (await GetAsync(await NimbusStory.ReadOnlyAsync(), "HELIOTEL")).History.Single(e => e.Title == "Setup fee").Charge!;

        Assert.Equal((2250m, 3), (setup.Amount, setup.Explanation.WhiteLabels));
        Assert.Equal(["NIMBUS", "NIMBUSPRO", "HELIOTEL"], setup.Counted);
    }

    [Fact]
    public async Task Every_charge_of_a_White_Label_names_as_many_apps_as_counted_for_its_tier()
    {
        var story = await NimbusStory.ReadOnlyAsync();
        var charges = new List<AppCharge>();
        foreach (var cloudId in new[] { "NIMBUS", "NIMBUSPRO", "HELIOTEL", "KESTREL", "ORBITLINE" })
        {
            charges.AddRange((await GetAsync(story, cloudId)).History.Select(e => e.Charge).OfType<AppCharge>());
        }

        Assert.Equal([1, 2, 3, 5, 6, 8], charges.Select(c => c.Explanation.WhiteLabels).Distinct().Order());
        Assert.All(charges, c => Assert.Equal(c.Explanation.WhiteLabels, c.Counted.Count));
    }

    [Fact]
    public async Task Usage_is_that_of_the_last_months_oldest_first()
    {
        var usage = (await GetAsync(await NimbusStory.ReadOnlyAsync(), "KESTREL")).Usage;

        Assert.Equal((new AppUsage(new(2026, 3, 1), 64), new AppUsage(new(2026, 10, 1), 64), 8), (usage[0], usage[^1], usage.Count));
    }

    [Fact]
    public async Task A_main_app_knows_its_customer_apps_and_they_know_it()
    {
        var story = await NimbusStory.ReadOnlyAsync();

        Assert.Equal(["SOLARIS", "VELOCITY", "ATLASLOG"], (await GetAsync(story, "HELIOTEL")).CustomerApps.Select(a => a.CloudId));
        Assert.Equal("HELIOTEL", (await GetAsync(story, "VELOCITY")).MainApp!.CloudId);
    }

    [Fact]
    public async Task An_ended_app_still_has_its_page()
    {
        await using var story = await PortfolioStory.BeginAsync();
        story.GoTo(new(2026, 3, 2));
        await story.OrderAsync("Kestrel Connect", "KESTREL");
        await story.DoAsync((life, who, reseller) => life.EndAsync(who, reseller, "KESTREL"));
        story.GoTo(new(2026, 4, 5));

        var app = await GetAsync(story, "KESTREL");

        Assert.Equal((AppStatus.Terminated, new DateOnly(2026, 3, 31)), (app.App.Licensed.Status, app.EndsOn));
        Assert.Empty(app.Fees);
        Assert.Equal(("Ended", new DateOnly(2026, 3, 31)), (app.History[0].Title, app.History[0].Day));
    }

    [Fact]
    public async Task Another_resellers_app_answers_exactly_like_one_that_does_not_exist()
    {
        await using var story = await PortfolioStory.BeginAsync();
        story.GoTo(new(2026, 3, 2));
        await story.OrderAsync("Kestrel Connect", "KESTREL");
        var (other, stranger) = await story.FurtherResellerAsync("Altitude Voice");
        var details = story.Get<AppDetails>();

        foreach (var cloudId in new[] { "KESTREL", "NOSUCH", "not a Cloud ID" })
        {
            Assert.Equal(NotFound.Instance, (await details.GetAsync(stranger, other.Id, cloudId)).Refusal);
            Assert.Equal(NotFound.Instance, (await details.EffectOfExpectingAsync(stranger, other.Id, cloudId, 1)).Refusal);
        }

        Assert.Equal(NotFound.Instance, (await details.GetAsync(stranger, story.Reseller.Id, "KESTREL")).Refusal);
    }

    [Fact]
    public async Task The_effect_shown_for_expected_users_is_the_change_that_saving_makes()
    {
        await using var story = await PortfolioStory.BeginAsync();
        story.GoTo(new(2026, 3, 2));
        await story.OrderAsync("Kestrel Connect", "KESTREL", users: 40);
        var effect = (await story.Get<AppDetails>().EffectOfExpectingAsync(story.Owner, story.Reseller.Id, "KESTREL", 60)).Value;

        await story.DoAsync((life, _, reseller) => life.ExpectUsersAsync(story.Owner, reseller, "KESTREL", 60));

        Assert.Equal(new ExpectedUsersEffect(Counts: true, 531m, 547m), effect);
        Assert.Equal((547m, 60), ((await GetAsync(story, "KESTREL")).Monthly, (await GetAsync(story, "KESTREL")).ExpectedUsers));
    }

    [Fact]
    public async Task Once_a_full_month_is_measured_expecting_others_changes_nothing()
    {
        var story = await NimbusStory.ReadOnlyAsync();

        var effect = (await story.Get<AppDetails>().EffectOfExpectingAsync(story.Owner, story.Reseller.Id, "KESTREL", 5000)).Value;

        Assert.Equal(new ExpectedUsersEffect(Counts: false, 5320.90m, 5320.90m), effect);
    }

    [Fact]
    public async Task A_viewer_sees_everything_and_may_change_nothing()
    {
        await using var story = await PortfolioStory.BeginAsync();
        story.GoTo(new(2026, 3, 2));
        await story.OrderAsync("Kestrel Connect", "KESTREL");
        var viewer = await story.UserAsync(story.Reseller, Role.Viewer);

        var app = (await story.Get<AppDetails>().GetAsync(viewer, story.Reseller.Id, "KESTREL")).Value;

        Assert.Equal((false, false), (app.MayEdit, app.MayOrder));
        Assert.IsType<NotAllowed>((await story.Get<AppDetails>().EffectOfExpectingAsync(viewer, story.Reseller.Id, "KESTREL", 1)).Refusal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(NewApp.MaxUsers + 1)]
    public async Task Expected_users_out_of_range_are_refused(int users)
    {
        var story = await NimbusStory.ReadOnlyAsync();

        Assert.IsType<UsersOutOfRange>((await story.Get<AppDetails>().EffectOfExpectingAsync(story.Owner, story.Reseller.Id, "KESTREL", users)).Refusal);
    }

    private static async Task<AppDetail> GetAsync(PortfolioStory story, string cloudId) =>
        (await story.Get<AppDetails>().GetAsync(story.Owner, story.Reseller.Id, cloudId)).Value;
}
