using CloudPortal.Domain;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Quotes;
using CloudPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Tests.Services.Quotes;

/// <summary>What the holder of a link gets, on 17 November 2026.</summary>
public sealed class OpenQuoteTests : QuoteTest
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("guessed")]
    public async Task A_guessed_token_opens_nothing(string? token)
    {
        await Desk.SendAsync(await Desk.DraftAsync(QuoteDesk.Tramontana()));

        Assert.IsType<NotFound>((await Portal.Get<OpenQuote>().FindAsync(token)).Refusal);
    }

    [Fact]
    public async Task What_the_database_holds_opens_nothing_either()
    {
        await Desk.SendAsync(await Desk.DraftAsync(QuoteDesk.Tramontana()));
        await using var db = Portal.Database.ForOperator();
        var hash = await db.QuoteLinks.Select(l => l.TokenHash).SingleAsync();

        Assert.IsType<NotFound>((await Portal.Get<OpenQuote>().FindAsync(hash)).Refusal);
    }

    [Fact]
    public async Task A_revoked_link_answers_like_one_that_never_was()
    {
        var link = await Desk.SendAsync(await Desk.DraftAsync(QuoteDesk.Tramontana()));
        await Portal.Get<QuoteLinks>().RevokeAsync(Desk.Seller, link.Number);

        Assert.Equal((await Portal.Get<OpenQuote>().FindAsync("guessed")).Refusal, (await Portal.Get<OpenQuote>().FindAsync(link.Token)).Refusal);
    }

    [Fact]
    public async Task The_price_follows_the_users_within_the_bounds_and_nothing_follows_beyond_them()
    {
        var recipient = await Desk.RecipientAsync((await Desk.SendAsync(await Desk.DraftAsync(QuoteDesk.Tramontana()))).Token);

        var moved = (await Portal.Get<OpenQuote>().GetAsync(recipient, new Dictionary<int, int> { [1] = 1000 })).Value;
        var beyond = (await Portal.Get<OpenQuote>().GetAsync(recipient, new Dictionary<int, int> { [1] = 100_000, [99] = 5 })).Value;

        Assert.Equal(4_228.15m + 80m, moved.Document.Alternatives[1].Totals.Monthly.Net);
        Assert.Equal(4_228.15m, beyond.Document.Alternatives[1].Totals.Monthly.Net);
    }

    [Fact]
    public async Task Opening_changes_nothing_and_a_view_counts_once_the_page_says_so()
    {
        var link = await Desk.SendAsync(await Desk.DraftAsync(QuoteDesk.Tramontana()));
        var recipient = await Desk.RecipientAsync(link.Token);
        _ = (await Portal.Get<OpenQuote>().GetAsync(recipient)).Value;
        Assert.Equal(QuoteStatus.Sent, (await Desk.ViewAsync(link.Number)).Facts.Status);

        await Portal.Get<OpenQuote>().CountViewAsync(recipient);

        Assert.Equal(QuoteStatus.Viewed, (await Desk.ViewAsync(link.Number)).Facts.Status);
    }

    [Fact]
    public async Task A_superseded_version_leads_to_the_newest_by_a_link_of_its_own()
    {
        var old = await Desk.SendAsync(await Desk.DraftAsync(QuoteDesk.Tramontana()));
        _ = (await Portal.Get<QuoteDrafts>().StartVersionAsync(Desk.Seller, old.Number)).Value;
        await Desk.SendAsync(old.Number);
        var recipient = await Desk.RecipientAsync(old.Token);
        Assert.True((await Portal.Get<OpenQuote>().GetAsync(recipient)).Value.HasNewer);

        var token = (await Portal.Get<OpenQuote>().LinkToNewestAsync(recipient)).Value;

        Assert.Equal(2, (await Portal.Get<OpenQuote>().GetAsync(await Desk.RecipientAsync(token))).Value.Document.Version);
    }

    [Fact]
    public async Task What_was_accepted_is_shown_as_it_was_whatever_is_moved_afterwards()
    {
        var recipient = await Desk.RecipientAsync((await Desk.SendAsync(await Desk.DraftAsync(QuoteDesk.Tramontana()))).Token);
        _ = (await Portal.Get<AcceptQuote>().AcceptAsync(recipient, QuoteDesk.Yes(alternative: 1, (1, 1000)))).Value;

        var opened = (await Portal.Get<OpenQuote>().GetAsync(recipient, new Dictionary<int, int> { [1] = 700 })).Value;

        Assert.Equal(1000, opened.Document.Alternatives[1].Lines[0].Users);
        Assert.Equal(1, opened.Acceptance!.Alternative);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    [InlineData(99)]
    public async Task An_alternative_that_is_none_is_refused(int alternative)
    {
        var recipient = await Desk.RecipientAsync((await Desk.SendAsync(await Desk.DraftAsync(QuoteDesk.Tramontana()))).Token);

        Assert.Equal("Alternative", (await Portal.Get<AcceptQuote>().AcceptAsync(recipient, QuoteDesk.Yes(alternative))).Refusal!.Field);
    }
}
