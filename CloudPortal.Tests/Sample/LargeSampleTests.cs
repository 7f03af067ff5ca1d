using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using CloudPortal.Sample.Scale;
using CloudPortal.Services.Apps;
using CloudPortal.Services.PriceBooks;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Tests.Sample;

/// <summary>A large sample, small enough for a test.</summary>
public sealed class LargeSampleTests
{
    private static readonly LargeSample Small = new(Resellers: 40, Apps: 900, Seed: 7);

    [Fact]
    public async Task It_has_exactly_as_many_resellers_and_apps_as_were_asked_for_of_every_kind_and_state()
    {
        await using var portal = await SamplePortal.BuildLargeAsync(PictureDay.Today, Small);
        await using var db = portal.Open();

        Assert.Equal((40, 900), (await db.Resellers.CountAsync(), await db.Apps.CountAsync()));
        Assert.Equal(450, await db.Apps.CountAsync(a => db.Resellers.Any(r => r.Id == a.ResellerId && r.LegalName == LargeSample.LargestName)));
        var terms = await db.LicenceTerms.ToListAsync();
        Assert.Equal(5, terms.Select(t => (t.Bundle, t.Placement)).Distinct().Count());
        Assert.Equal(Enum.GetValues<AppStatus>().Skip(1), terms.Select(t => t.Status).Distinct().Order());
        Assert.Equal(2, terms.Select(t => t.PriceBookId).Distinct().Count());
        Assert.NotEmpty(await db.Agreements.ToListAsync());
        Assert.NotEmpty(await db.UsageMonths.ToListAsync());
    }

    [Fact]
    public async Task Each_licence_has_a_history_without_gaps_and_each_customer_app_a_main_app_that_may_have_it()
    {
        await using var portal = await SamplePortal.BuildLargeAsync(PictureDay.Today, Small);
        await using var db = portal.Open();
        var apps = await db.Apps.Include(a => a.Licence).ThenInclude(l => l.Terms).ToDictionaryAsync(a => a.Id);

        foreach (var app in apps.Values)
        {
            var terms = app.Licence.Terms.OrderBy(t => t.From).ToList();
            Assert.Equal(app.Licence.OrderedOn, terms[0].From);
            Assert.All(terms.Zip(terms.Skip(1)), pair => Assert.Equal(pair.First.To, pair.Second.From.AddDays(-1)));
            Assert.Null(terms[^1].To);
            Assert.All(terms.Where(t => t.MainAppId is not null), t => Assert.Null(MainAppRule.Check(apps[t.MainAppId!.Value], PictureDay.Today)));
        }
    }

    [Fact]
    public async Task The_same_seed_makes_the_same_portfolios_and_another_one_others()
    {
        await using var one = await SamplePortal.BuildLargeAsync(PictureDay.Today, Small);
        await using var same = await SamplePortal.BuildLargeAsync(PictureDay.Today, Small);
        await using var other = await SamplePortal.BuildLargeAsync(PictureDay.Today, Small with { Seed = 8 });

        var rows = await RowsAsync(one);
        Assert.Equal(rows, await RowsAsync(same));
        Assert.NotEqual(rows, await RowsAsync(other));
    }

    [Fact]
    public async Task Streamed_each_reseller_is_priced_as_alone()
    {
        await using var portal = await SamplePortal.BuildLargeAsync(PictureDay.Today, Small);
        var on = new DateOnly(2027, 1, 1);
        var draft = (await portal.Get<PriceBookQueries>().ListAsync(Actor.Operator.Instance)).Value.Single(b => b.State == PriceBookState.Draft);
        var book = (await portal.Get<ImpactQueries>().BookAsync(Actor.Operator.Instance, draft.Book.Id)).Value.Book;

        var impact = (await portal.Get<SimulateImpact>().RunAsync(Actor.Operator.Instance, book, on, ImpactScope.Everything)).Value;

        Assert.Equal(40, impact.Resellers.Count);
        await using var db = portal.Open();
        foreach (var reseller in impact.Resellers)
        {
            var apps = await PortfolioReaderOf(portal, reseller.ResellerId, on);
            Assert.Equal((apps.WhiteLabels, PortfolioPricer.MonthlyTotal(apps)), (reseller.WhiteLabels, reseller.Before));
            var moved = new Portfolio(on, apps.Currency, apps.Agreement, apps.Apps.Where(a => a.Status.IsLicensed()).Select(a => a with { Book = book }));
            Assert.Equal(PortfolioPricer.MonthlyTotal(moved), reseller.After);
        }
    }

    [Fact]
    public async Task The_owner_of_the_largest_portfolio_sees_its_apps()
    {
        await using var portal = await SamplePortal.BuildLargeAsync(PictureDay.Today, Small);
        await using var db = portal.Open();
        var owner = await db.Users.SingleAsync(u => u.Email == LargeSample.LargestOwner);

        var list = (await portal.Get<AppQueries>().ListAsync(new Actor.User(owner.Id, owner.ResellerId, Guid.NewGuid()), owner.ResellerId!.Value, new())).Value;

        Assert.Equal(450, list.Portfolio.AppsEver);
        Assert.True(list.Portfolio.MayOrder);
        Assert.InRange(list.Rows.Count, AppListQuery.RootsPerPage, AppListQuery.RootsPerPage + AppListQuery.ChildrenShown);
    }

    private static async Task<Portfolio> PortfolioReaderOf(SamplePortal portal, long resellerId, DateOnly on)
    {
        // On the day before, the next 1st is the one that is asked for.
        var snapshot = (await portal.OnDay(on.AddDays(-1)).GetAsync(Actor.Operator.Instance, resellerId)).Value;
        return snapshot.OnNextFirst;
    }

    private static async Task<IReadOnlyList<string>> RowsAsync(SamplePortal portal)
    {
        await using var db = portal.Open();
        var rows = await (
            from term in db.LicenceTerms
            join licence in db.Licences on term.LicenceId equals licence.Id
            join app in db.Apps on licence.AppId equals app.Id
            orderby term.Id
            select new { app.Id, app.CloudId, app.ExpectedUsers, app.ResellerId, term.From, term.To, term.Status, term.Bundle, term.MainAppId, term.PriceBookId }).ToListAsync();
        return [.. rows.Select(r => r.ToString()!)];
    }
}
