using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Home;
using CloudPortal.Services.PriceBooks;
using CloudPortal.Services.Resellers;
using CloudPortal.Tests.Sample;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Tests.Services.Home;

/// <summary>An admin's home over the sample of the pictures.</summary>
[Collection(PictureDay.Collection)]
public sealed class StaffHomeTests(PictureDay day)
{
    [Fact]
    public async Task The_run_rate_of_all_is_the_sum_of_what_each_reseller_sees()
    {
        var home = await GetAsync();
        var seen = new Dictionary<Currency, decimal>();
        await using var db = day.Portal.Open();
        foreach (var reseller in await db.Resellers.ToListAsync())
        {
            var own = (await day.Portal.Get<HomeQueries>().GetAsync(Actor.Operator.Instance, reseller.Id)).Value;
            seen[reseller.Currency] = seen.GetValueOrDefault(reseller.Currency) + own.RunRate.Total;
        }

        Assert.Equal([Currency.Eur, Currency.Usd], home.Currencies.Select(c => c.Currency));
        Assert.All(home.Currencies, c => Assert.Equal(seen[c.Currency], c.Totals.Total));
        Assert.All(home.Currencies, c => Assert.Equal(c.Totals.Total, c.Tiers.Sum(t => t.RunRate)));
        Assert.All(home.Currencies, c => Assert.Equal(c.Resellers, c.Tiers.Sum(t => t.Resellers)));
    }

    [Fact]
    public async Task Each_tier_counts_whom_its_filter_of_the_directory_finds()
    {
        var home = await GetAsync();
        foreach (var (currency, tier) in home.Currencies.SelectMany(c => c.Tiers.Select(t => (c.Currency, t))))
        {
            var query = new ResellerListQuery { Currency = currency.Code, Tier = new TierFilter(tier.From is null ? null : tier.Discount) };
            Assert.Equal((await day.Portal.Get<ResellerDirectory>().ListAsync(Actor.Operator.Instance, query)).Value.Matches, tier.Resellers);
        }

        Assert.Equal((1, 1), (home.Currencies[0].WithoutApps, home.Currencies[0].Tiers[^1].Resellers));
    }

    [Fact]
    public async Task The_largest_resellers_stand_with_their_tier_and_what_they_get_off_the_public_prices()
    {
        var largest = (await GetAsync()).Currencies[0].Largest;

        Assert.Equal(largest.OrderByDescending(r => r.Totals.Total), largest);
        var nimbus = largest.Single(r => r.LegalName == "Nimbus Telecom");
        Assert.Equal((9, (decimal?)20m, new MonthTotals(5320.90m, 6219.10m)), (nimbus.WhiteLabels, nimbus.TierDiscount, nimbus.Totals));
        Assert.Equal(898.20m, nimbus.Totals.Discount);
    }

    [Fact]
    public async Task Books_stand_with_their_state_and_the_licences_they_price()
    {
        var books = (await day.Portal.Get<PriceBookQueries>().ListAsync(Actor.Operator.Instance)).Value;

        Assert.Equal(
            [
                ("EUR 2026.1", PriceBookState.Retired),
                ("EUR 2026.2", PriceBookState.Active),
                ("EUR 2026.3", PriceBookState.Scheduled),
                ("EUR 2027.1", PriceBookState.Draft),
                ("USD 2026.1", PriceBookState.Active),
            ],
            books.Select(b => (b.Book.Name, b.State)));
        Assert.Equal([0, 0, 0], books.Where(b => b.State != PriceBookState.Active).Select(b => b.Licences));
        Assert.All(books.Where(b => b.State == PriceBookState.Active), b => Assert.Equal(b.OfLicences, b.Licences));
        Assert.DoesNotContain((await GetAsync()).Books, b => b.State == PriceBookState.Retired);
    }

    [Fact]
    public async Task Ordered_apps_wait_for_staff_the_longest_first()
    {
        var home = await GetAsync();

        var waiting = Assert.Single(home.NotLive);
        Assert.Equal(("MERIDIAN", "Nimbus Telecom", new DateOnly(2026, 11, 12), 1), (waiting.CloudId, waiting.Reseller, waiting.OrderedOn, home.NotLiveCount));
    }

    [Theory]
    [InlineData("mara.holt@nimbus.example")]
    [InlineData("tom.brandt@cloudportal.example")]
    public async Task Only_an_admin_sees_them(string email)
    {
        await using var db = day.Portal.Open();
        var user = await db.Users.SingleAsync(u => u.Email == email);
        var actor = new Actor.User(user.Id, user.ResellerId, Guid.NewGuid());

        Assert.IsType<NotAllowed>((await day.Portal.Get<StaffHomeQueries>().GetAsync(actor)).Refusal);
        Assert.IsType<NotAllowed>((await day.Portal.Get<PriceBookQueries>().MayChangeAsync(actor)).Refusal);
    }

    [Fact]
    public async Task Sales_read_the_price_books_that_were_published_and_no_drafts()
    {
        await using var db = day.Portal.Open();
        var tom = await db.Users.SingleAsync(u => u.Email == "tom.brandt@cloudportal.example");
        var (actor, books) = (new Actor.User(tom.Id, null, Guid.NewGuid()), day.Portal.Get<PriceBookQueries>());
        var all = (await books.ListAsync(Actor.Operator.Instance)).Value;

        Assert.Equal(all.Where(b => b.State != PriceBookState.Draft).Select(b => b.Book.Id), (await books.ListAsync(actor)).Value.Select(b => b.Book.Id));
        Assert.IsType<NotFound>((await books.GetAsync(actor, all.First(b => b.State == PriceBookState.Draft).Book.Id)).Refusal);
        Assert.IsType<NotAllowed>((await books.ListAsync(new Actor.User((await db.Users.SingleAsync(u => u.Email == "mara.holt@nimbus.example")).Id, null, Guid.NewGuid()))).Refusal);
    }

    private async Task<StaffHome> GetAsync() => (await day.Portal.Get<StaffHomeQueries>().GetAsync(Actor.Operator.Instance)).Value;
}
