using Bunit;
using CloudPortal.Components.PriceBooks;
using CloudPortal.Domain.Accounts;
using CloudPortal.Services.Accounts;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Components.PriceBooks;

public sealed class PriceListPageTests : PageTest
{
    [Fact]
    public async Task The_page_shows_the_public_prices_and_marks_where_the_reseller_stands()
    {
        var page = Open(await NimbusStory.ReadOnlyAsync());

        Assert.Contains("EUR 2026.2, in force since 1 July 2026 · all prices exclude tax", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Sample price book, illustrative", page.Markup, StringComparison.Ordinal);
        Assert.Equal(["Standalone", "2 500.00", "499.00", "0.80", "volume tiers"], Cells(page, "[aria-label='Public prices'] tbody tr").Skip(1));
        Assert.Equal(["5 to 9", "20 %", "2 000.00", "399.20", "you: 9"], Cells(page, "table[aria-label='Volume tiers'] tr.hov"));
        Assert.Equal(["1 away", "11 away", "41 away"], page.FindAll("table[aria-label='Volume tiers'] tr > :last-child").Select(c => c.TextContent).Where(t => t.EndsWith("away", StringComparison.Ordinal)));
        Assert.Contains("A dearer price book reaches existing licences only 90 days after it was scheduled, always on a 1st.", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_price_finer_than_a_cent_is_shown_whole()
    {
        await using var story = await PortfolioStory.BeginAsync();
        story.GoTo(new(2026, 3, 2));
        await story.BookAsync(PortfolioStory.SampleBook("EUR 2026.2", whiteLabelPlatform: 499.125m), new(2026, 4, 1));
        story.GoTo(new(2026, 4, 1));

        Assert.Contains("499.125", Cells(Open(story), "[aria-label='Public prices'] tbody tr"));
    }

    [Fact]
    public async Task Without_a_book_the_page_says_so_and_what_is_coming()
    {
        await using var story = await PortfolioStory.BeginAsync();

        var page = Open(story);

        Assert.Contains("The public prices in EUR will stand here once a price book is in force.", page.Markup, StringComparison.Ordinal);
        Assert.Contains("EUR 2026.1 is scheduled: it prices new orders from 1 January 2026. Existing licences stay with their price book.", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_coming_book_says_when_it_reaches_existing_licences()
    {
        await using var story = await PortfolioStory.BeginAsync();
        story.GoTo(new(2026, 3, 2));
        await story.OrderAsync("Kestrel Connect", "KESTREL");
        await story.BookAsync(PortfolioStory.SampleBook("EUR 2026.2", whiteLabelPlatform: 599m), new(2026, 5, 1), moves: new(2026, 7, 1));

        Assert.Contains(
            "it prices new orders from 1 May 2026. Existing licences move to it on 1 July 2026, one that is then younger than 90 days on a later 1st.",
            Open(story).Markup,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agreement_of_the_reseller_stands_above_the_public_prices()
    {
        await using var story = await PortfolioStory.BeginAsync();
        await story.Get<MakeAgreement>().AgreeAsync(Actor.Operator.Instance, story.Reseller.Id, 25m, new(2026, 1, 1), new(2026, 6, 30), "Volume promised");
        story.GoTo(new(2026, 3, 2));

        Assert.Contains("Your agreement gives 25\u2009% until 30 June 2026.", Open(story).Markup, StringComparison.Ordinal);
    }

    private static List<string> Cells(IRenderedComponent<PriceListPage> page, string row) =>
        [.. page.Find(row).Children.Select(c => c.TextContent.Trim().Replace('\u2009', ' '))];

    private IRenderedComponent<PriceListPage> Open(PortfolioStory story)
    {
        SignIn(story);
        var page = Render<PriceListPage>();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".bones")));
        return page;
    }
}
