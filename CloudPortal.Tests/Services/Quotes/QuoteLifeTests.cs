using CloudPortal.Domain;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Quotes;
using CloudPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Tests.Services.Quotes;

/// <summary>Versions, links and Cloud IDs of one quote over its life, on 17 November 2026.</summary>
public sealed class QuoteLifeTests : IAsyncLifetime
{
    private TestPortal portal = null!;
    private QuoteDesk desk = null!;

    public async ValueTask InitializeAsync()
    {
        portal = await TestPortal.StartAsync();
        portal.GoTo(new(2026, 11, 17));
        desk = await QuoteDesk.OpenAsync(portal);
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task A_draft_that_is_withdrawn_leaves_the_version_that_was_sent_as_it_was()
    {
        var link = await desk.SendAsync(await desk.DraftAsync(WithCloudId("TRAMONTANA")));
        _ = (await portal.Get<QuoteDrafts>().StartVersionAsync(desk.Seller, link.Number)).Value;

        _ = (await portal.Get<KeepQuote>().WithdrawAsync(desk.Seller, link.Number)).Value;

        var view = await desk.ViewAsync(link.Number);
        Assert.Equal((1, QuoteStatus.Sent), (view.Facts.Version, view.Facts.Status));
        Assert.Equal(["TRAMONTANA"], await ReservedAsync());
        Assert.Null((await portal.Get<AcceptQuote>().AcceptAsync(await desk.RecipientAsync(link.Token), QuoteDesk.Yes())).Refusal);
    }

    [Fact]
    public async Task A_version_that_is_withdrawn_ends_and_gives_its_cloud_ids_back()
    {
        var link = await desk.SendAsync(await desk.DraftAsync(WithCloudId("TRAMONTANA")));

        _ = (await portal.Get<KeepQuote>().WithdrawAsync(desk.Seller, link.Number)).Value;

        Assert.Empty(await ReservedAsync());
        Assert.IsType<QuoteIs>((await portal.Get<AcceptQuote>().AcceptAsync(await desk.RecipientAsync(link.Token), QuoteDesk.Yes())).Refusal);
    }

    [Fact]
    public async Task An_old_version_leads_to_the_newest_unless_its_links_were_ended()
    {
        var first = await desk.SendAsync(await desk.DraftAsync(QuoteDesk.Tramontana()));
        _ = (await portal.Get<QuoteDrafts>().StartVersionAsync(desk.Seller, first.Number)).Value;
        _ = await desk.SendAsync(first.Number);
        var old = await desk.RecipientAsync(first.Token);

        var newest = (await portal.Get<OpenQuote>().LinkToNewestAsync(old)).Value;
        Assert.Equal(2, (await portal.Get<OpenQuote>().GetAsync(await desk.RecipientAsync(newest))).Value.Document.Version);

        _ = (await portal.Get<QuoteLinks>().RevokeAsync(desk.Seller, first.Number)).Value;
        Assert.IsType<NotFound>((await portal.Get<OpenQuote>().LinkToNewestAsync(old)).Refusal);
        Assert.IsType<NotFound>((await portal.Get<OpenQuote>().FindAsync(newest)).Refusal);
    }

    [Fact]
    public async Task A_quote_with_users_that_were_moved_has_no_code_of_the_numbers_that_were_sent()
    {
        var recipient = await desk.RecipientAsync((await desk.SendAsync(await desk.DraftAsync(QuoteDesk.Tramontana()))).Token);

        var asSent = (await portal.Get<OpenQuote>().GetAsync(recipient)).Value.Document;
        var moved = (await portal.Get<OpenQuote>().GetAsync(recipient, new Dictionary<int, int> { [1] = 1000 })).Value.Document;

        Assert.NotNull(asSent.VerificationCode);
        Assert.Null(moved.VerificationCode);
        Assert.Equal(80.00m, moved.Alternatives[0].Totals.Monthly.Net - asSent.Alternatives[0].Totals.Monthly.Net);
    }

    [Fact]
    public async Task Far_too_many_users_are_a_mistake_beside_the_field_and_priced_as_none()
    {
        var content = QuoteDesk.Tramontana();
        var view = await desk.ViewAsync(await desk.DraftAsync(content.Change(1, b => b with { Users = "999999999", LeastUsers = "", MostUsers = "" })));

        Assert.Equal((1, nameof(BrandDraft.Users)), (Assert.Single(view.Price.Problems).Brand, view.Price.Problems[0].Field));
        Assert.Equal(0, view.Price.Alternatives[0].Of(1)!.Line.Users);
    }

    [Fact]
    public async Task Sending_writes_the_mail_with_the_pdf_and_accepting_tells_the_seller()
    {
        var link = await desk.SendAsync(await desk.DraftAsync(QuoteDesk.Tramontana()));
        await using (var db = portal.Database.ForOperator())
        {
            var mail = await db.OutboxMails.Include(m => m.Attachments).SingleAsync();
            Assert.Equal("elena.riva@tramontana.example", mail.ToAddress);
            Assert.Equal("Q-2026-0001-1.pdf", Assert.Single(mail.Attachments).FileName);
        }

        _ = (await portal.Get<AcceptQuote>().AcceptAsync(await desk.RecipientAsync(link.Token), QuoteDesk.Yes())).Value;

        await using var after = portal.Database.ForOperator();
        Assert.Contains(await after.OutboxMails.ToListAsync(), m => m.ToAddress == "tom.brandt@example.com" && m.Subject.Contains("was accepted by Elena Riva", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Three_days_before_its_last_day_the_recipient_is_reminded_once_and_the_seller_told_once_that_it_has_expired()
    {
        _ = await desk.SendAsync(await desk.DraftAsync(QuoteDesk.Tramontana()));
        var watch = portal.Get<WatchQuotes>();

        Assert.Equal(0, (await watch.RunAsync(CloudPortal.Domain.Accounts.Actor.Operator.Instance)).Value);
        portal.GoTo(new(2026, 12, 5));
        Assert.Equal(1, (await watch.RunAsync(CloudPortal.Domain.Accounts.Actor.Operator.Instance)).Value);
        Assert.Equal(0, (await watch.RunAsync(CloudPortal.Domain.Accounts.Actor.Operator.Instance)).Value);
        portal.GoTo(new(2026, 12, 9));
        Assert.Equal(1, (await watch.RunAsync(CloudPortal.Domain.Accounts.Actor.Operator.Instance)).Value);
        Assert.Equal(0, (await watch.RunAsync(CloudPortal.Domain.Accounts.Actor.Operator.Instance)).Value);
    }

    private static QuoteContent WithCloudId(string cloudId) => QuoteDesk.Tramontana().Change(1, b => b with { CloudId = cloudId });

    private async Task<List<string>> ReservedAsync()
    {
        await using var db = portal.Database.ForOperator();
        return [.. (await db.CloudIdReservations.Select(r => r.CloudId).ToListAsync()).Select(id => id.Value)];
    }
}
