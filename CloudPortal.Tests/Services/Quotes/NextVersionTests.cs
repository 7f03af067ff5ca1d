using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Apps;
using CloudPortal.Services.Home;
using CloudPortal.Services.Quotes;
using CloudPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Tests.Services.Quotes;

/// <summary>While a next version is written, its recipient still has the one before; and what lists say of either.</summary>
public sealed class NextVersionTests : QuoteTest
{
    private const string From = "203.0.113.7";

    [Fact]
    public async Task A_wish_about_the_version_before_stands_under_needs_attention_until_it_is_seen_to()
    {
        var (number, recipient) = await RewrittenAsync();

        _ = (await Portal.Get<AnswerQuote>().AskForChangeAsync(recipient, "Elena Riva", "Four brands, please", From)).Value;

        var told = (await HomeAsync()).Attention.Rows.Single();
        Assert.Equal((number, QuoteStatus.Draft, 1, "Four brands, please"), (told.Number, told.Status, told.Sent!.Version, told.Sent.Answer!.Text));
        var page = await Desk.ViewAsync(number);
        Assert.Equal((2, 1, true, "Four brands, please"), (page.Facts.Version, page.Reception!.Version, page.Reception.NeedsAttention, page.Reception.Answer!.Text));

        _ = (await Portal.Get<KeepQuote>().SettleAsync(Desk.Seller, number)).Value;
        Assert.Equal(0, (await HomeAsync()).Attention.InAll);
    }

    [Fact]
    public async Task What_was_said_last_stands_first_whichever_version_it_was_said_of()
    {
        var (rewritten, recipient) = await RewrittenAsync();
        var other = await Desk.SendAsync(await Desk.DraftAsync(QuoteDesk.Tramontana()));
        Portal.Clock.Advance(TimeSpan.FromHours(1));
        _ = (await Portal.Get<AnswerQuote>().AskForChangeAsync(await Desk.RecipientAsync(other.Token), "Elena Riva", "First", From)).Value;
        Portal.Clock.Advance(TimeSpan.FromHours(1));
        _ = (await Portal.Get<AnswerQuote>().AskForChangeAsync(recipient, "Elena Riva", "Second", From)).Value;

        Assert.Equal([rewritten, other.Number], (await HomeAsync()).Attention.Rows.Select(r => r.Number));
    }

    [Fact]
    public async Task A_no_to_the_version_before_reaches_its_seller()
    {
        var (number, recipient) = await RewrittenAsync();

        _ = (await Portal.Get<AnswerQuote>().DeclineAsync(recipient, "Elena Riva", "Too dear", From)).Value;

        Assert.Equal((QuoteStatus.Declined, "Too dear"), (await HomeAsync()).Attention.Rows.Select(r => (r.Sent!.Status, r.Sent.Answer!.Text)).Single());
        Assert.Equal((QuoteStatus.Draft, QuoteStatus.Declined), ((await Desk.ViewAsync(number)).Facts.Status, (await Desk.ViewAsync(number)).Reception!.Status));
    }

    [Fact]
    public async Task The_version_before_still_expires_this_week_with_what_it_is_worth()
    {
        var (number, _) = await RewrittenAsync(c => c with { ValidUntil = new(2026, 11, 20) });
        await ChangeAsync(number, c => c.RemoveAlternative(0) with { ValidUntil = new(2027, 1, 31) });

        var expiring = (await HomeAsync()).Expiring.Rows.Single();

        Assert.Equal((2, 1, new DateOnly(2026, 11, 20), 64_358.80m), (expiring.Version, expiring.Sent!.Version, expiring.Sent.ValidUntil, expiring.Sent.FirstYear));
        Assert.NotEqual(64_358.80m, expiring.FirstYear);
        var other = await Desk.SendAsync(await Desk.DraftAsync(QuoteDesk.Tramontana() with { ValidUntil = new(2026, 11, 19) }));
        var listed = (await Portal.Get<QuoteDirectory>().ListAsync(Desk.Seller, new() { ExpiringSoon = true, Sort = QuoteSort.ValidUntil })).Value.Rows;
        Assert.Equal([other.Number, number], listed.Select(r => r.Number));
    }

    [Fact]
    public async Task Links_of_the_version_before_are_made_and_ended()
    {
        var (number, _) = await RewrittenAsync();

        var token = (await Portal.Get<QuoteLinks>().MakeAsync(Desk.Seller, number)).Value;
        Assert.Equal(1, (await Portal.Get<OpenQuote>().GetAsync(await Desk.RecipientAsync(token))).Value.Document.Version);
        Assert.Equal(2, (await Desk.ViewAsync(number)).Reception!.OpenLinks);

        _ = (await Portal.Get<QuoteLinks>().RevokeAsync(Desk.Seller, number)).Value;
        Assert.IsType<NotFound>((await Portal.Get<OpenQuote>().FindAsync(token)).Refusal);
    }

    [Fact]
    public async Task A_draft_that_was_never_sent_has_no_links_to_end()
    {
        var number = await Desk.DraftAsync(QuoteDesk.Tramontana());

        Assert.IsType<QuoteIs>((await Portal.Get<QuoteLinks>().MakeAsync(Desk.Seller, number)).Refusal);
        Assert.IsType<QuoteIs>((await Portal.Get<QuoteLinks>().RevokeAsync(Desk.Seller, number)).Refusal);
    }

    [Fact]
    public async Task Lists_show_what_was_sent_although_the_portfolio_has_changed_since_it_was_typed()
    {
        var owner = await Portal.AddOwnerAsync();
        await Portal.OrderWhiteLabelsAsync(owner, "NIMBUS", "KESTREL");
        var three = QuoteDesk.Content([("Levante", 700, 500, 1000), ("Gregale", 600, 400, 900), ("Ostro", 480, 300, 700)]);
        var number = (await Portal.Get<QuoteDrafts>().OpenAsync(Desk.Seller, owner.ResellerId!.Value, three)).Value;
        _ = (await Portal.Get<AppLifecycle>().EndAsync(owner, owner.ResellerId.Value, "KESTREL")).Value;
        Portal.GoTo(new(2026, 12, 1));

        await Desk.SendAsync(number);

        // Four White Labels instead of five: 10 % where it was 20.
        var first = (await Desk.ViewAsync(number)).Price.Alternatives[0].Totals.FirstYear.Net;
        Assert.Equal(first, await ListedAsync(number));
        Assert.Equal(3 * (2_250.00m + (12 * 449.10m)) + (12 * 0.80m * 1_780), first);
    }

    [Fact]
    public async Task Lists_show_the_accepted_alternative_with_the_users_that_were_accepted()
    {
        var link = await Desk.SendAsync(await Desk.DraftAsync(QuoteDesk.Tramontana()));

        _ = (await Portal.Get<AcceptQuote>().AcceptAsync(await Desk.RecipientAsync(link.Token), QuoteDesk.Yes(1, (1, 1000)))).Value;

        var accepted = (await Desk.ViewAsync(link.Number)).Price.Alternatives[1].Totals;
        Assert.Equal(4_308.15m, accepted.Monthly.Net);
        Assert.Equal(accepted.FirstYear.Net, await ListedAsync(link.Number));
        Assert.Contains(accepted.FirstYear.Net, (await Portal.Get<QuoteFile>().GetAsync(Desk.Seller, link.Number)).Value.Alternatives.Select(a => a.Totals.FirstYear.Net));
        Assert.Equal(3_400, (await Portal.Get<QuoteTimeMachine>().GetAsync(Desk.Seller, link.Number)).Value.Alternatives[1].Books[0]!.Quoted.Users);
        var copy = (await Portal.Get<QuoteDrafts>().DuplicateAsync(Desk.Seller, link.Number)).Value;
        Assert.Equal("1000", (await Desk.ViewAsync(copy)).Content.Brands[0].Users);
    }

    [Fact]
    public async Task A_draft_that_was_dropped_by_an_acceptance_does_not_count_what_was_accepted()
    {
        var (number, recipient) = await RewrittenAsync();
        var month = (await Desk.ViewAsync(number)).Price.Alternatives[0].Totals.Monthly.Net;

        _ = (await Portal.Get<AcceptQuote>().AcceptAsync(recipient, QuoteDesk.Yes())).Value;

        var dropped = (await Portal.Get<QuoteQueries>().GetAsync(Desk.Seller, number, 2)).Value;
        Assert.Equal((QuoteStatus.Withdrawn, month), (dropped.Facts.Status, dropped.Price.Alternatives[0].Totals.Monthly.Net));
        Assert.Equal(month, (await Portal.Get<CompareVersions>().GetAsync(Desk.Seller, number, 1, 2)).Value.Compared!.After.Prices[0].Totals.Monthly.Net);
    }

    [Fact]
    public async Task Who_is_given_a_quote_is_told()
    {
        var number = await Desk.DraftAsync(QuoteDesk.Tramontana());
        var admin = await Desk.AdminAsync();

        _ = (await Portal.Get<KeepQuote>().ReassignAsync(Desk.Seller, number, admin.UserId)).Value;

        await using var db = Portal.Database.ForOperator();
        Assert.Equal(("ines.vidal@example.com", $"CloudPortal: quote {number} was given to you by Tom Brandt"), await db.OutboxMails.Select(m => new ValueTuple<string, string>(m.ToAddress, m.Subject)).SingleAsync());
    }

    /// <summary>Tramontana has version 1, and version 2 is a draft.</summary>
    private async Task<(string Number, Actor.Recipient Recipient)> RewrittenAsync(Func<QuoteContent, QuoteContent>? edit = null)
    {
        var link = await Desk.SendAsync(await Desk.DraftAsync(edit is null ? QuoteDesk.Tramontana() : edit(QuoteDesk.Tramontana())));
        _ = (await Portal.Get<QuoteDrafts>().StartVersionAsync(Desk.Seller, link.Number)).Value;
        return (link.Number, await Desk.RecipientAsync(link.Token));
    }

    private async Task ChangeAsync(string number, Func<QuoteContent, QuoteContent> edit)
    {
        var view = await Desk.ViewAsync(number);
        _ = (await Portal.Get<QuoteDrafts>().SaveAsync(Desk.Seller, number, edit(view.Content), view.Facts.Revision)).Value;
    }

    private async Task<SalesHome> HomeAsync() => (await Portal.Get<SalesHomeQueries>().GetAsync(Desk.Seller, mine: true)).Value;

    private async Task<decimal> ListedAsync(string number) =>
        (await Portal.Get<QuoteDirectory>().ListAsync(Desk.Seller, new() { Search = number })).Value.Rows.Single().FirstYear;
}
