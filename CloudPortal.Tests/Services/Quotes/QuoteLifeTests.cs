using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Pricing;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.PriceBooks;
using CloudPortal.Services.Quotes;
using CloudPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Tests.Services.Quotes;

/// <summary>Versions, links and Cloud IDs of one quote over its life, on 17 November 2026.</summary>
public sealed class QuoteLifeTests : QuoteTest
{
    [Fact]
    public async Task A_new_version_keeps_its_book_until_somebody_has_seen_what_another_changes()
    {
        var link = await Desk.SendAsync(await Desk.DraftAsync(QuoteDesk.Tramontana()));
        var dearer = PriceBook.Create("EUR 2026.3", Currency.Eur, [.. SampleBooks.Rates.Select(r => r with { Setup = r.Setup * 2 })], SampleBooks.Tiers);
        var id = (await Portal.Get<AddPriceBook>().AddDraftAsync(Actor.Operator.Instance, dearer)).Value;
        _ = (await Portal.Services.ScheduleAsync(id, new(2026, 11, 20), null)).Value;
        Portal.GoTo(new(2026, 11, 21));

        _ = (await Portal.Get<QuoteDrafts>().StartVersionAsync(Desk.Seller, link.Number)).Value;

        var draft = await Desk.ViewAsync(link.Number);
        Assert.Equal(("EUR 2026.2", "EUR 2026.3", 9_625.00m), (draft.Basis.Book.Name, draft.NewerBook?.Name, draft.Price.Alternatives[0].Totals.OneOff.Net));
        Assert.IsType<QuoteBookOutdated>((await Portal.Get<SendQuote>().SendAsync(Desk.Seller, link.Number, draft.Facts.Revision)).Refusal);
        _ = (await Portal.Get<QuoteDrafts>().RepriceAsync(Desk.Seller, link.Number)).Value;
        Assert.Equal(2 * 9_625.00m, (await Desk.ViewAsync(link.Number)).Price.Alternatives[0].Totals.OneOff.Net);
    }

    [Fact]
    public async Task Who_approved_a_version_that_was_sent_has_to_ask_for_the_next_one_that_it_sells()
    {
        var number = await Desk.DraftAsync(QuoteDesk.Tramontana("8"));
        var admin = await Desk.AdminAsync();
        _ = (await Portal.Get<ApproveQuote>().AskAsync(Desk.Seller, number, (await Desk.ViewAsync(number)).Facts.Revision)).Value;
        _ = (await Portal.Get<ApproveQuote>().ApproveAsync(admin, number, (await Desk.ViewAsync(number)).Facts.Revision)).Value;
        await Desk.SendAsync(number);
        _ = (await Portal.Get<KeepQuote>().ReassignAsync(Desk.Seller, number, admin.UserId)).Value;

        _ = (await Portal.Get<QuoteDrafts>().StartVersionAsync(admin, number)).Value;

        Assert.Equal(10, (await Desk.ViewAsync(number)).Price.AboveLimit.Count);
    }

    [Fact]
    public async Task Who_approved_a_quote_cannot_take_it_over_and_send_it()
    {
        var number = await Desk.DraftAsync(QuoteDesk.Tramontana("8"));
        var admin = await Desk.AdminAsync();
        _ = (await Portal.Get<ApproveQuote>().AskAsync(Desk.Seller, number, (await Desk.ViewAsync(number)).Facts.Revision)).Value;
        _ = (await Portal.Get<ApproveQuote>().ApproveAsync(admin, number, (await Desk.ViewAsync(number)).Facts.Revision)).Value;
        Assert.Empty((await Desk.ViewAsync(number)).Price.AboveLimit);

        _ = (await Portal.Get<KeepQuote>().ReassignAsync(Desk.Seller, number, admin.UserId)).Value;

        Assert.Equal(10, (await Desk.ViewAsync(number)).Price.AboveLimit.Count);
        Assert.IsType<QuoteNeedsApproval>((await Portal.Get<SendQuote>().SendAsync(admin, number, (await Desk.ViewAsync(number)).Facts.Revision)).Refusal);
    }

    [Fact]
    public async Task A_draft_that_is_withdrawn_leaves_the_version_that_was_sent_as_it_was()
    {
        var link = await Desk.SendAsync(await Desk.DraftAsync(WithCloudId("TRAMONTANA")));
        _ = (await Portal.Get<QuoteDrafts>().StartVersionAsync(Desk.Seller, link.Number)).Value;

        _ = (await Portal.Get<KeepQuote>().WithdrawAsync(Desk.Seller, link.Number)).Value;

        var view = await Desk.ViewAsync(link.Number);
        Assert.Equal((1, QuoteStatus.Sent), (view.Facts.Version, view.Facts.Status));
        Assert.Equal(["TRAMONTANA"], await ReservedAsync());
        Assert.Null((await Portal.Get<AcceptQuote>().AcceptAsync(await Desk.RecipientAsync(link.Token), QuoteDesk.Yes())).Refusal);
    }

    [Fact]
    public async Task A_version_that_is_withdrawn_ends_and_gives_its_cloud_ids_back()
    {
        var link = await Desk.SendAsync(await Desk.DraftAsync(WithCloudId("TRAMONTANA")));

        _ = (await Portal.Get<KeepQuote>().WithdrawAsync(Desk.Seller, link.Number)).Value;

        Assert.Empty(await ReservedAsync());
        Assert.IsType<QuoteIs>((await Portal.Get<AcceptQuote>().AcceptAsync(await Desk.RecipientAsync(link.Token), QuoteDesk.Yes())).Refusal);
    }

    [Fact]
    public async Task An_old_version_leads_to_the_newest_unless_its_links_were_ended()
    {
        var first = await Desk.SendAsync(await Desk.DraftAsync(QuoteDesk.Tramontana()));
        _ = (await Portal.Get<QuoteDrafts>().StartVersionAsync(Desk.Seller, first.Number)).Value;
        _ = await Desk.SendAsync(first.Number);
        var old = await Desk.RecipientAsync(first.Token);

        var newest = (await Portal.Get<OpenQuote>().LinkToNewestAsync(old)).Value;
        Assert.Equal(2, (await Portal.Get<OpenQuote>().GetAsync(await Desk.RecipientAsync(newest))).Value.Document.Version);

        _ = (await Portal.Get<QuoteLinks>().RevokeAsync(Desk.Seller, first.Number)).Value;
        Assert.IsType<NotFound>((await Portal.Get<OpenQuote>().LinkToNewestAsync(old)).Refusal);
        Assert.IsType<NotFound>((await Portal.Get<OpenQuote>().FindAsync(newest)).Refusal);
    }

    [Fact]
    public async Task A_quote_with_users_that_were_moved_has_no_code_of_the_numbers_that_were_sent()
    {
        var recipient = await Desk.RecipientAsync((await Desk.SendAsync(await Desk.DraftAsync(QuoteDesk.Tramontana()))).Token);

        var asSent = (await Portal.Get<OpenQuote>().GetAsync(recipient)).Value.Document;
        var moved = (await Portal.Get<OpenQuote>().GetAsync(recipient, new Dictionary<int, int> { [1] = 1000 })).Value.Document;

        Assert.NotNull(asSent.VerificationCode);
        Assert.Null(moved.VerificationCode);
        Assert.Null(asSent.Moved);
        Assert.Equal("Users as the reader of this copy moved them: Tramontana 1\u2009000. It is not the quote as it was sent, so it has no verification code.", moved.Moved);
        Assert.Equal(80.00m, moved.Alternatives[0].Totals.Monthly.Net - asSent.Alternatives[0].Totals.Monthly.Net);
    }

    [Fact]
    public async Task Far_too_many_users_are_a_mistake_beside_the_field_and_priced_as_none()
    {
        var content = QuoteDesk.Tramontana();
        var view = await Desk.ViewAsync(await Desk.DraftAsync(content.Change(1, b => b with { Users = "999999999", LeastUsers = "", MostUsers = "" })));

        Assert.Equal((1, nameof(BrandDraft.Users)), (Assert.Single(view.Price.Problems).Brand, view.Price.Problems[0].Field));
        Assert.Equal(0, view.Price.Alternatives[0].Of(1)!.Line.Users);
    }

    [Fact]
    public async Task Sending_writes_the_mail_with_the_pdf_and_accepting_tells_the_seller()
    {
        var link = await Desk.SendAsync(await Desk.DraftAsync(QuoteDesk.Tramontana()));
        await using (var db = Portal.Database.ForOperator())
        {
            var mail = await db.OutboxMails.Include(m => m.Attachments).SingleAsync();
            Assert.Equal("elena.riva@tramontana.example", mail.ToAddress);
            Assert.Equal("Q-2026-0001-1.pdf", Assert.Single(mail.Attachments).FileName);
        }

        _ = (await Portal.Get<AcceptQuote>().AcceptAsync(await Desk.RecipientAsync(link.Token), QuoteDesk.Yes())).Value;

        await using var after = Portal.Database.ForOperator();
        Assert.Contains(await after.OutboxMails.ToListAsync(), m => m.ToAddress == "tom.brandt@example.com" && m.Subject.Contains("was accepted by Elena Riva", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Three_days_before_its_last_day_the_recipient_is_reminded_once_and_the_seller_told_once_that_it_has_expired()
    {
        _ = await Desk.SendAsync(await Desk.DraftAsync(QuoteDesk.Tramontana()));
        var watch = Portal.Get<WatchQuotes>();

        Assert.Equal(0, (await watch.RunAsync(CloudPortal.Domain.Accounts.Actor.Operator.Instance)).Value);
        Portal.GoTo(new(2026, 12, 5));
        Assert.Equal(1, (await watch.RunAsync(CloudPortal.Domain.Accounts.Actor.Operator.Instance)).Value);
        Assert.Equal(0, (await watch.RunAsync(CloudPortal.Domain.Accounts.Actor.Operator.Instance)).Value);
        Portal.GoTo(new(2026, 12, 9));
        Assert.Equal(1, (await watch.RunAsync(CloudPortal.Domain.Accounts.Actor.Operator.Instance)).Value);
        Assert.Equal(0, (await watch.RunAsync(CloudPortal.Domain.Accounts.Actor.Operator.Instance)).Value);
    }

    [Fact]
    public async Task What_a_quote_changes_for_other_apps_is_estimated_only_while_it_can_still_be_accepted()
    {
        var owner = await Portal.AddOwnerAsync("Islay Telecom");
        await Portal.OrderWhiteLabelsAsync(owner, "ISLAYA", "ISLAYB");
        var number = (await Portal.Get<QuoteDrafts>().OpenAsync(Desk.Seller, owner.ResellerId!.Value, QuoteDesk.Content([("Islay C", 0, 0, 9)]))).Value;
        _ = await Desk.SendAsync(number);

        var estimate = (await Desk.ViewAsync(number)).Price.Orders![0];
        Assert.Equal((2, 3, -99.80m), (estimate.WhiteLabelsBefore, estimate.WhiteLabelsAfter, estimate.OthersChange));

        _ = (await Portal.Get<AcceptQuote>().AcceptAsync(owner, owner.ResellerId.Value, number, 1, QuoteDesk.Yes())).Value;
        Assert.Null((await Desk.ViewAsync(number)).Price.Orders);
    }

    private static QuoteContent WithCloudId(string cloudId) => QuoteDesk.Tramontana().Change(1, b => b with { CloudId = cloudId });

    private async Task<List<string>> ReservedAsync()
    {
        await using var db = Portal.Database.ForOperator();
        return [.. (await db.CloudIdReservations.Select(r => r.CloudId).ToListAsync()).Select(id => id.Value)];
    }
}
