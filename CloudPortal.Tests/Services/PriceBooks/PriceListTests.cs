using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.PriceBooks;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Services.PriceBooks;

public sealed class PriceListTests
{
    [Fact]
    public async Task It_says_the_public_tiers_and_where_the_reseller_stands()
    {
        var list = await GetAsync(await NimbusStory.ReadOnlyAsync());

        Assert.Equal(("EUR 2026.2", 9), (list.Book!.Name, list.WhiteLabels));
        Assert.Equal([499.00m, 449.10m, 399.20m, 349.30m, 299.40m, 249.50m], list.Tiers.Select(t => t.Platform));
        Assert.Equal([2500m, 2250m, 2000m, 1750m, 1500m, 1250m], list.Tiers.Select(t => t.Setup));
        Assert.Empty(list.Coming);
        Assert.Empty(list.OtherBooks);
    }

    [Fact]
    public async Task Before_a_book_starts_there_is_none_and_the_coming_one_is_named()
    {
        await using var story = await PortfolioStory.BeginAsync();

        var list = await GetAsync(story);

        Assert.Null(list.Book);
        Assert.Empty(list.Tiers);
        Assert.Equal(["EUR 2026.1"], list.Coming.Select(b => b.Name));
    }

    [Fact]
    public async Task Licences_that_stay_with_an_older_book_are_counted()
    {
        await using var story = await PortfolioStory.BeginAsync();
        story.GoTo(new(2026, 3, 2));
        await story.OrderManyAsync(2, "ALFA");
        await story.BookAsync(PortfolioStory.SampleBook("EUR 2026.2", whiteLabelPlatform: 599m), new(2026, 4, 1));
        story.GoTo(new(2026, 4, 1));

        Assert.Equal([("EUR 2026.1", 2)], (await GetAsync(story)).OtherBooks);
    }

    [Fact]
    public async Task Agreements_of_today_and_to_come_are_listed_and_do_not_touch_the_public_prices()
    {
        await using var story = await PortfolioStory.BeginAsync();
        await story.Get<MakeAgreement>().AgreeAsync(Actor.Operator.Instance, story.Reseller.Id, 25m, new(2026, 1, 1), new(2026, 6, 30), "Volume promised");
        await story.Get<MakeAgreement>().AgreeAsync(Actor.Operator.Instance, story.Reseller.Id, 10m, new(2026, 7, 1), new(2026, 7, 31), "Goodwill");
        story.GoTo(new(2026, 6, 30));

        var list = await GetAsync(story);

        Assert.Equal([new(25m, new(2026, 1, 1), new(2026, 6, 30), IsNow: true), new(10m, new(2026, 7, 1), new(2026, 7, 31), IsNow: false)], list.Agreements);
        Assert.Equal(499m, list.Tiers[0].Platform);
    }

    [Fact]
    public async Task Another_resellers_list_answers_like_a_missing_one()
    {
        await using var story = await PortfolioStory.BeginAsync();
        var (_, stranger) = await story.FurtherResellerAsync("Altitude Voice");

        Assert.Equal(NotFound.Instance, (await story.Get<PriceListQueries>().GetAsync(stranger, story.Reseller.Id)).Refusal);
    }

    private static async Task<PriceList> GetAsync(PortfolioStory story) =>
        (await story.Get<PriceListQueries>().GetAsync(story.Owner, story.Reseller.Id)).Value;
}
