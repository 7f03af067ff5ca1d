using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Audit;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Home;
using CloudPortal.Services.Quotes;
using CloudPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Tests.Services.Quotes;

/// <summary>A reseller with two White Labels that is quoted five more, on 17 November 2026.</summary>
public sealed class ResellerQuotesTests : IAsyncLifetime
{
    private TestPortal portal = null!;
    private QuoteDesk desk = null!;
    private Actor.User owner = null!;
    private string number = "";

    public async ValueTask InitializeAsync()
    {
        portal = await TestPortal.StartAsync();
        portal.GoTo(new(2026, 11, 17));
        desk = await QuoteDesk.OpenAsync(portal);
        owner = await portal.AddOwnerAsync();
        await portal.OrderWhiteLabelsAsync(owner, "NIMBUS", "KESTREL");
        number = (await portal.Get<QuoteDrafts>().OpenAsync(desk.Seller, owner.ResellerId!.Value, QuoteDesk.Tramontana())).Value;
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task A_draft_and_its_note_are_nowhere_to_be_seen()
    {
        await portal.Get<KeepQuote>().NoteAsync(desk.Seller, number, "They would pay more");

        Assert.Empty((await portal.Get<ResellerQuotes>().ListAsync(owner, owner.ResellerId!.Value)).Value);
        Assert.IsType<NotFound>((await portal.Get<ResellerQuotes>().GetAsync(owner, owner.ResellerId.Value, number)).Refusal);
        Assert.Equal(0, (await portal.Get<ShellQueries>().GetAsync(owner)).Value.OpenQuotes);
    }

    [Fact]
    public async Task A_draft_after_a_sent_version_leaves_the_sent_one_in_sight()
    {
        await desk.SendAsync(number);
        _ = (await portal.Get<QuoteDrafts>().StartVersionAsync(desk.Seller, number)).Value;

        Assert.Equal((number, 1, QuoteStatus.Sent), (await portal.Get<ResellerQuotes>().ListAsync(owner, owner.ResellerId!.Value)).Value.Select(q => (q.Number, q.Version, q.Status)).Single());
        Assert.Equal(1, (await portal.Get<ResellerQuotes>().GetAsync(owner, owner.ResellerId.Value, number)).Value.Quote.Document.Version);
    }

    [Fact]
    public async Task A_sent_quote_is_listed_counted_and_wants_attention_at_home()
    {
        await desk.SendAsync(number);

        var line = Assert.Single((await portal.Get<ResellerQuotes>().ListAsync(owner, owner.ResellerId!.Value)).Value);
        Assert.Equal((number, QuoteStatus.Sent, new DateOnly(2026, 12, 8), "Tom Brandt"), (line.Number, line.Status, line.ValidUntil, line.PreparedBy));
        Assert.Equal((await desk.ViewAsync(number)).Price.Alternatives[0].Totals.FirstYear.Net, line.FirstYear);
        Assert.Equal(1, (await portal.Get<ShellQueries>().GetAsync(owner)).Value.OpenQuotes);
        Assert.Equal(number, Assert.Single((await portal.Get<HomeQueries>().GetAsync(owner, owner.ResellerId.Value)).Value.OpenQuotes).Number);
        portal.GoTo(new(2026, 12, 9));
        Assert.Equal(0, (await portal.Get<ShellQueries>().GetAsync(owner)).Value.OpenQuotes);
        Assert.Empty((await portal.Get<HomeQueries>().GetAsync(owner, owner.ResellerId.Value)).Value.OpenQuotes);
    }

    [Fact]
    public async Task The_effect_on_the_other_apps_is_that_of_the_order()
    {
        await desk.SendAsync(number);

        var orders = (await portal.Get<ResellerQuotes>().GetAsync(owner, owner.ResellerId!.Value, number)).Value.Orders!;

        // Seven White Labels instead of two: 20 % instead of none off 499.00, for both that are there.
        Assert.Equal((2, 2 * -99.80m), (orders[0].Others.Count, orders[0].Others.Change));
        Assert.Equal((2, 7), (orders[0].WhiteLabelsBefore, orders[0].WhiteLabelsAfter));
    }

    [Fact]
    public async Task Another_resellers_quote_answers_exactly_like_a_missing_one()
    {
        await desk.SendAsync(number);
        var stranger = await portal.AddOwnerAsync("Altitude Voice");
        var (own, quotes, answers, accept) = (stranger.ResellerId!.Value, portal.Get<ResellerQuotes>(), portal.Get<AnswerQuote>(), portal.Get<AcceptQuote>());

        Assert.Empty((await quotes.ListAsync(stranger, own)).Value);
        Assert.Equal((await quotes.GetAsync(stranger, own, "Q-2026-9999")).Refusal, (await quotes.GetAsync(stranger, own, number)).Refusal);
        Assert.IsType<NotFound>((await quotes.GetAsync(stranger, owner.ResellerId!.Value, number)).Refusal);
        Assert.IsType<NotFound>((await answers.DeclineAsync(stranger, own, number, 1, "Mine now", "")).Refusal);
        Assert.IsType<NotFound>((await answers.DeclineAsync(stranger, owner.ResellerId.Value, number, 1, "Mine now", "")).Refusal);
        Assert.IsType<NotFound>((await accept.AcceptAsync(stranger, own, number, 1, QuoteDesk.Yes())).Refusal);
        Assert.Equal(QuoteStatus.Sent, (await desk.ViewAsync(number)).Facts.Status);
    }

    [Fact]
    public async Task Who_may_not_order_reads_and_answers_nothing()
    {
        await desk.SendAsync(number);
        foreach (var reader in new[] { await portal.AddUserAsync(owner.ResellerId!.Value, Role.Viewer), await portal.AddUserAsync(owner.ResellerId.Value, Role.Manager) })
        {
            Assert.False((await portal.Get<ResellerQuotes>().GetAsync(reader, owner.ResellerId.Value, number)).Value.MayOrder);
            Assert.IsType<NotAllowed>((await portal.Get<AcceptQuote>().AcceptAsync(reader, owner.ResellerId.Value, number, 1, QuoteDesk.Yes())).Refusal);
            Assert.IsType<NotAllowed>((await portal.Get<AnswerQuote>().DeclineAsync(reader, owner.ResellerId.Value, number, 1, "No", "")).Refusal);
            Assert.IsType<NotAllowed>((await portal.Get<AnswerQuote>().AskForChangeAsync(reader, owner.ResellerId.Value, number, 1, "More", "")).Refusal);
        }
    }

    [Fact]
    public async Task An_owner_declines_with_a_reason_under_the_own_name()
    {
        await desk.SendAsync(number);

        _ = (await portal.Get<AnswerQuote>().DeclineAsync(owner, owner.ResellerId!.Value, number, 1, "Too dear", "203.0.113.7")).Value;

        var view = await desk.ViewAsync(number);
        Assert.Equal((QuoteStatus.Declined, "Owner", "Too dear", "203.0.113.7"), (view.Facts.Status, view.Reception!.Answer!.Name, view.Reception!.Answer.Text, view.Reception!.Answer.From));
        await using var db = portal.Database.ForOperator();
        Assert.Equal(owner.UserId, (await db.AuditEntries.SingleAsync(e => e.Action == AuditAction.QuoteDeclined)).ActorId);
    }

    [Fact]
    public async Task A_manager_who_may_order_accepts_and_the_licences_join_the_portfolio()
    {
        await desk.SendAsync(number);
        var manager = await portal.AddUserAsync(owner.ResellerId!.Value, Role.Manager, mayOrder: true);

        var said = (await portal.Get<ResellerQuotes>().GetAsync(manager, owner.ResellerId.Value, number)).Value.Quote.DueNow![0];

        Assert.Equal(said, (await portal.Get<AcceptQuote>().AcceptAsync(manager, owner.ResellerId.Value, number, 1, QuoteDesk.Yes())).Value.DueNow);

        await using var db = portal.Database.ForOperator();
        Assert.Equal(7, await db.Apps.CountAsync(a => a.ResellerId == owner.ResellerId));
        var own = (await portal.Get<ResellerQuotes>().GetAsync(owner, owner.ResellerId.Value, number)).Value;
        Assert.Equal((QuoteStatus.Accepted, "Manager"), (own.Quote.Status, own.Quote.Acceptance!.Answer.Name));
        Assert.Null(own.Orders);
    }

    [Fact]
    public async Task The_link_shows_it_to_anybody_and_lets_nobody_accept_it()
    {
        var link = await desk.SendAsync(number);
        var recipient = await desk.RecipientAsync(link.Token);

        Assert.True((await portal.Get<OpenQuote>().GetAsync(recipient)).Value.IsForReseller);
        Assert.IsType<SignInToAccept>((await portal.Get<AcceptQuote>().AcceptAsync(recipient, QuoteDesk.Yes())).Refusal);
    }
}
