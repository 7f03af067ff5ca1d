using AngleSharp.Dom;
using Bunit;
using CloudPortal.Components.Quotes;
using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Quotes;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Components.Quotes;

/// <summary>A draft for Nimbus and one for a prospect without a name, on 17 March 2026.</summary>
public sealed class QuotesPageTests : PageTest, IAsyncLifetime, IAsyncDisposable
{
    private PortfolioStory story = null!;
    private Actor.User seller = null!;

    public async ValueTask InitializeAsync()
    {
        story = await PortfolioStory.BeginAsync();
        story.GoTo(new(2026, 3, 17));
        seller = await story.Database.AddUserAsync(PortalUser.OfStaff("tom@example.com", "Tom Brandt", Role.Sales));
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await base.DisposeAsync();
        await story.DisposeAsync();
    }

    [Fact]
    public async Task Each_quote_stands_with_its_state_and_what_it_is_worth()
    {
        await TellAsync();
        var page = Open();

        Assert.Equal(
            ["No recipient yetprospectQ-2026-0002 · 7 Apr", "Q-2026-0002 · v1", "Draft", "Tom Brandt", "7 Apr 2026", "1", "8 488.00"],
            page.FindAll("tbody tr")[0].Children.Take(7).Select(Text));
        Assert.StartsWith("Nimbus Telecom", Text(page.FindAll("tbody th")[1]), StringComparison.Ordinal);
        Assert.Equal("prospect", page.FindAll("tbody .tag").Single().TextContent);
        Assert.Equal("/quotes/Q-2026-0001", page.FindAll("tbody th a")[1].GetAttribute("href"));
        Assert.Equal("/quotes/new", page.Find(".page-h .btn.pri").GetAttribute("href"));
    }

    [Fact]
    public async Task Filters_and_a_search_are_addresses_and_one_that_finds_nothing_offers_the_way_back()
    {
        await TellAsync();
        var page = Open();

        await page.Find("select[aria-label=State]").ChangeAsync("draft");
        page.WaitForAssertion(() => Assert.Equal("/quotes?state=draft", Address));
        await page.Find(".seg2 button").ClickAsync();
        page.WaitForAssertion(() => Assert.Equal("/quotes?state=draft&mine=yes", Address));
        await page.Find("input[type=search]").InputAsync("nobody");
        page.WaitForAssertion(() => Assert.Equal("/quotes?q=nobody&state=draft&mine=yes", Address));
        page.WaitForAssertion(() => Assert.Equal("/quotes", page.Find(".empty a").GetAttribute("href")));
        Assert.Equal("nobody", page.Find("input[type=search]").GetAttribute("value"));
    }

    [Fact]
    public async Task Duplicating_goes_to_the_copy()
    {
        await TellAsync();
        var page = Open();

        await page.Find("button[aria-label='Duplicate Q-2026-0001']").ClickAsync();
        await page.Find("button[aria-label='Duplicate Q-2026-0001']").ClickAsync();

        page.WaitForAssertion(() => Assert.Equal("/quotes/Q-2026-0003", Address));
    }

    [Fact]
    public void A_portal_without_quotes_says_what_will_be_here() =>
        Assert.Contains("Quotes will stand here", Open().Find(".empty").TextContent, StringComparison.Ordinal);

    [Fact]
    public void A_resellers_people_find_no_such_page()
    {
        SignIn(story);
        Navigation.NavigateTo("/quotes");

        Assert.Contains("Page not found", Render<QuotesPage>().Markup, StringComparison.Ordinal);
    }

    private static string Text(IElement element) => element.TextContent.Trim();

    private async Task TellAsync()
    {
        var drafts = story.Get<QuoteDrafts>();
        _ = (await drafts.OpenAsync(seller, story.Reseller.Id, FurtherWhiteLabelsContent.Of(1))).Value;
        story.Clock.Advance(TimeSpan.FromHours(1));
        _ = (await drafts.OpenAsync(seller, Currency.Eur, FurtherWhiteLabelsContent.Of(1))).Value;
    }

    private IRenderedComponent<QuotesPage> Open()
    {
        SignIn(story, seller);
        Navigation.NavigateTo("/quotes");
        var page = Render<QuotesPage>();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".bones")));
        return page;
    }
}
