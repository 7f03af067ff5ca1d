using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Apps;
using CloudPortal.Services.Billing;
using CloudPortal.Services.Home;
using CloudPortal.Services.Licensing;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Tests.Sample;

[Collection(PictureDay.Collection)]
public sealed class NimbusTelecomTests(PictureDay day)
{
    [Fact]
    public async Task Its_home_shows_the_figures_of_the_picture()
    {
        var home = (await day.Portal.Get<HomeQueries>().GetAsync(Actor.Operator.Instance, await NimbusAsync())).Value;

        Assert.Equal((3592.80m, 1284.10m, 444.00m, 0m), (home.RunRate.WhiteLabels, home.RunRate.Users, home.RunRate.CustomerApps, home.RunRate.OtherApps));
        Assert.Equal((5320.90m, 4036.80m), (home.RunRate.Total, home.RunRate.Platform));
        Assert.Equal((new DateOnly(2026, 10, 1), 1520L, 15, 7), (home.Users.Month, home.Users.Users, home.Users.Apps, home.Users.CustomerApps));
        Assert.Equal((9, "EUR 2026.2"), (home.Portfolio.Today.WhiteLabels, home.Portfolio.BookInForce!.Name));
        Assert.Equal(-99.80m, home.Nudge!.MonthlyChange);
    }

    [Fact]
    public async Task Its_activity_is_that_of_the_picture()
    {
        var home = (await day.Portal.Get<HomeQueries>().GetAsync(Actor.Operator.Instance, await NimbusAsync())).Value;

        Assert.Equal(
            [
                (new DateOnly(2026, 11, 12), "MERIDIAN", "Mara Holt", 431.20m),
                (new DateOnly(2026, 11, 9), "VELOCITY", "Jonas Reed", -74.20m),
                (new DateOnly(2026, 11, 2), "ORBITLINE", "Mara Holt", -46.40m),
                (new DateOnly(2026, 10, 20), "SOLARIS", "Jonas Reed", 158.40m),
            ],
            home.Activity.Select(e => (e.Day, e.Subject, e.ActorName, e.MonthlyChange!.Value)));
    }

    [Fact]
    public async Task Its_apps_sum_up_as_in_the_picture()
    {
        var page = (await day.Portal.Get<AppQueries>().ListAsync(Actor.Operator.Instance, await NimbusAsync(), new AppListQuery())).Value;

        Assert.Equal((16, 1560L, 4036.80m, 1284.10m), (page.Sum.Apps, page.Sum.Users, page.Sum.Platform, page.Sum.UserFees));
        Assert.Equal((9, 2, 7), (page.Portfolio.WhiteLabels, page.Portfolio.MainApps, page.Portfolio.CustomerApps));
    }

    [Fact]
    public async Task Users_are_the_expected_ones_until_a_full_month_was_measured()
    {
        var portfolio = await PortfolioAsync();

        var expected = portfolio.AppsToday.Where(a => a.UsersAreExpected).Select(a => a.Licensed.CloudId!.Value);

        Assert.Equal(["SOLARIS", "MERIDIAN"], expected);
        Assert.Equal(40, portfolio.AppsToday.Single(a => a.Licensed.CloudId!.Value == "MERIDIAN").Licensed.Users);
    }

    [Fact]
    public async Task Kestrel_was_the_fifth_and_has_moved_to_the_book_in_force()
    {
        await using var db = day.Portal.Open();
        var kestrel = await db.Apps.Where(a => a.CloudId == CloudId.Parse("KESTREL")).Select(a => a.Id).SingleAsync();
        var usage = await db.UsageMonths.Where(u => u.AppId == kestrel).OrderBy(u => u.Month).Select(u => u.BillableUsers).ToListAsync();
        var charges = await db.Charges.Where(c => c.AppId == kestrel).OrderBy(c => c.Id).ToListAsync();

        Assert.Equal([9, 22, 31, 38, 47, 52, 58, 64], usage);
        Assert.Equal((2000.00m, 5, "EUR 2026.1"), (charges[0].Amount, charges[0].Explanation.WhiteLabels, charges[0].Explanation.Book));
        Assert.Equal((399.20m, 8, "EUR 2026.2"), (charges[^2].Amount, charges[^2].Explanation.WhiteLabels, charges[^2].Explanation.Book));
        Assert.Equal((51.20m, 64), (charges[^1].Amount, charges[^1].Explanation.Quantity));
    }

    [Fact]
    public async Task What_a_1st_charged_are_the_engines_lines_and_charging_it_again_adds_nothing()
    {
        var nimbus = await NimbusAsync();
        var first = new DateOnly(2026, 11, 1);
        var onFirst = (await day.Portal.Get<PortfolioFile>().OfAsync(Actor.Operator.Instance, nimbus, first)).Value;
        var endOfOctober = (await day.Portal.Get<PortfolioFile>().OfAsync(Actor.Operator.Instance, nimbus, first.AddDays(-1))).Value;

        Assert.Equal(0, (await day.Portal.Get<ChargeMonth>().RunAsync(Actor.Operator.Instance, nimbus, first)).Value);

        await using var db = day.Portal.Open();
        var charges = await db.Charges.Where(c => c.ResellerId == nimbus && c.ChargedOn == first).ToListAsync();
        Assert.Equal(AppAmounts.Of(onFirst.Portfolio()).Sum(a => a.Platform), charges.Where(c => c.Component == PriceComponent.Platform).Sum(c => c.Amount));
        Assert.Equal(15, endOfOctober.Apps.Count);
        Assert.Equal(
            (await db.UsageMonths.Where(u => u.ResellerId == nimbus && u.Month == first.AddMonths(-1)).Select(u => u.BillableUsers).ToListAsync()).Order(),
            charges.Where(c => c.Component == PriceComponent.Users).Select(c => c.Explanation.Quantity).Order());
    }

    private Task<long> NimbusAsync() => day.Portal.ResellerAsync("Nimbus Telecom");

    private async Task<PortfolioSnapshot> PortfolioAsync() =>
        (await day.Portal.Get<PortfolioQueries>().GetAsync(Actor.Operator.Instance, await NimbusAsync())).Value;
}
