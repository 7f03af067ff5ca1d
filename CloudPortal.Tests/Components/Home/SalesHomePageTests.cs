using Bunit;
using CloudPortal.Components.Home;
using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Quotes;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Components.Home;

/// <summary>Nimbus with nine White Labels, one below a cliff, on 17 March 2026.</summary>
public sealed class SalesHomePageTests : PageTest, IAsyncLifetime, IAsyncDisposable
{
    private PortfolioStory story = null!;
    private Actor.User seller = null!;

    public async ValueTask InitializeAsync()
    {
        story = await PortfolioStory.BeginAsync();
        story.GoTo(new(2026, 3, 17));
        await story.OrderManyAsync(9, "NIMBUS");
        seller = await story.Database.AddUserAsync(PortalUser.OfStaff("tom@example.com", "Tom Brandt", Role.Sales));
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await base.DisposeAsync();
        await story.DisposeAsync();
    }

    [Fact]
    public void Without_quotes_it_says_what_will_be_here_and_shows_the_radar()
    {
        var page = Open();

        Assert.Contains("Quotes will stand here by their state", page.Find(".empty").TextContent, StringComparison.Ordinal);
        Assert.Equal(
            ["Nimbus Telecom", "9", "1 more", "20 %to30 %", "3 592.80", "cheaper −99.80", "1 750.00", "18 months", "Make quote"],
            page.Find(".radar tbody tr").Children.Select(c => (c.LocalName == "th" ? c.QuerySelector("a")! : c).TextContent.Trim()));
        Assert.Equal("1\u2009750.00 once, paid back in 18 months", page.Find(".radar tbody th .only-phone").TextContent.Trim());
    }

    [Fact]
    public async Task Making_a_quote_fills_it_in_and_goes_to_it()
    {
        var page = Open();

        await page.Find("button[aria-label='Make quote for Nimbus Telecom']").ClickAsync();
        await page.Find("button[aria-label='Make quote for Nimbus Telecom']").ClickAsync();

        page.WaitForAssertion(() => Assert.Equal("/quotes/Q-2026-0001", Address));
        Assert.IsType<NotFound>((await story.Get<QuoteQueries>().GetAsync(seller, "Q-2026-0002")).Refusal);
        var quote = (await story.Get<QuoteQueries>().GetAsync(seller, "Q-2026-0001")).Value;
        Assert.Equal(("Nimbus Telecom", 1, "White Label 1", "0"), (quote.Facts.Recipient, quote.Content.Brands.Count, quote.Content.Brands[0].Name, quote.Content.Brands[0].Users));
        Assert.Equal(-99.80m, quote.Price.Orders![0].MonthlyChange);
        Assert.Equal((1750.00m, seller.UserId), (quote.Price.Orders[0].OneOff, quote.OwnerId));
    }

    [Fact]
    public async Task The_pipeline_leads_to_the_list_and_the_switch_is_an_address()
    {
        _ = (await story.Get<QuoteDrafts>().OpenAsync(seller, Currency.Eur, FurtherWhiteLabelsContent.Of(1))).Value;
        var page = Open();

        Assert.Equal("/quotes?state=draft", page.Find(".pipe tbody a").GetAttribute("href"));
        Assert.Contains("1 open quote worth 8 488.00\u00A0EUR in its first year", page.Find(".sub").TextContent.Trim(), StringComparison.Ordinal);

        await page.Find(".seg2 button").ClickAsync();
        page.WaitForAssertion(() => Assert.Equal("/?whose=mine", Address));
        page.WaitForAssertion(() => Assert.Equal("/quotes?state=draft&mine=yes", page.Find(".pipe tbody a").GetAttribute("href")));
    }

    [Fact]
    public async Task A_day_to_follow_up_and_an_approval_that_is_waited_for_stand_with_their_since()
    {
        var drafts = story.Get<QuoteDrafts>();
        var due = (await drafts.OpenAsync(seller, story.Reseller.Id, FurtherWhiteLabelsContent.Of(1))).Value;
        _ = (await story.Get<KeepQuote>().FollowUpAsync(seller, due, new DateOnly(2026, 3, 17))).Value;
        var content = QuoteDesk.Tramontana(points: "8") with { ValidUntil = new DateOnly(2026, 4, 1) };
        var asked = (await drafts.OpenAsync(seller, Currency.Eur, content)).Value;
        _ = (await story.Get<ApproveQuote>().AskAsync(seller, asked, 1)).Value;
        var page = Open();

        Assert.Equal(["Follow up today", "8 points, your limit is 5 · since 17 March"], page.FindAll(".list .sub").Select(s => s.TextContent.Trim()));
    }

    private IRenderedComponent<HomePage> Open()
    {
        SignIn(story, seller);
        var page = Render<HomePage>();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".bones")));
        return page;
    }
}
