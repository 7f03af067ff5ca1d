using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Home;
using CloudPortal.Services.Quotes;
using CloudPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Tests.Services.Quotes;

/// <summary>More points than Tom may give, and what Ines says to it, on 17 November 2026.</summary>
public sealed class ApproveQuoteTests : QuoteTest
{
    private static readonly Actor Operator = Actor.Operator.Instance;

    [Fact]
    public async Task A_request_that_has_changed_since_it_was_read_is_neither_approved_nor_refused()
    {
        var number = await AskedAsync();
        var admin = await Desk.AdminAsync();
        var read = (await Desk.ViewAsync(number)).Facts.Revision;
        await ChangeAsync(number, c => c with { Brands = [c.Brands[0] with { Users = "999" }, .. c.Brands.Skip(1)] });
        await AskAsync(number);

        var no = await Portal.Get<ApproveQuote>().RefuseAsync(admin, number, read, "Too much");
        var yes = await Portal.Get<ApproveQuote>().ApproveAsync(admin, number, read);

        Assert.IsType<QuoteChangedMeanwhile>(no.Refusal);
        Assert.IsType<QuoteChangedMeanwhile>(yes.Refusal);
        Assert.Equal(QuoteStatus.AwaitingApproval, (await Desk.ViewAsync(number)).Facts.Status);
        Assert.Empty(await MailsAsync(number));
    }

    [Fact]
    public async Task The_seller_is_told_of_a_yes_and_it_stands_under_needs_attention_until_it_is_sent()
    {
        var number = await AskedAsync();
        _ = (await Portal.Get<ApproveQuote>().ApproveAsync(await Desk.AdminAsync(), number, (await Desk.ViewAsync(number)).Facts.Revision)).Value;

        Assert.Equal([$"CloudPortal: quote {number} was approved by Ines Vidal"], await MailsAsync(number));
        Assert.Equal([number], await AttentionAsync());
        await Desk.SendAsync(number);
        Assert.Empty(await AttentionAsync());
    }

    [Fact]
    public async Task The_seller_is_told_of_a_no_with_its_reason_until_the_quote_is_changed()
    {
        var number = await AskedAsync();
        _ = (await Portal.Get<ApproveQuote>().RefuseAsync(await Desk.AdminAsync(), number, (await Desk.ViewAsync(number)).Facts.Revision, "Half of it would do")).Value;

        Assert.Equal([$"CloudPortal: quote {number} was not approved by Ines Vidal"], await MailsAsync(number));
        Assert.Equal([number], await AttentionAsync());
        await ChangeAsync(number, c => c.WithPoints(0, "5"));
        Assert.Empty(await AttentionAsync());
    }

    [Fact]
    public async Task Lines_stay_approved_when_the_alternative_before_theirs_is_taken_out()
    {
        var number = await AskedAsync();
        _ = (await Portal.Get<ApproveQuote>().ApproveAsync(await Desk.AdminAsync(), number, (await Desk.ViewAsync(number)).Facts.Revision)).Value;

        await ChangeAsync(number, c => c.RemoveAlternative(0));
        Assert.Empty((await Desk.ViewAsync(number)).Price.AboveLimit);

        await ChangeAsync(number, c => c with { Brands = [c.Brands[0] with { Users = "901" }, .. c.Brands.Skip(1)] });
        Assert.Equal(["Tramontana"], (await Desk.ViewAsync(number)).Price.AboveLimit.Select(l => l.Name));
    }

    private async Task<string> AskedAsync()
    {
        var number = await Desk.DraftAsync(QuoteDesk.Tramontana("8"));
        await AskAsync(number);
        return number;
    }

    private async Task AskAsync(string number) =>
        _ = (await Portal.Get<ApproveQuote>().AskAsync(Desk.Seller, number, (await Desk.ViewAsync(number)).Facts.Revision)).Value;

    private async Task ChangeAsync(string number, Func<QuoteContent, QuoteContent> edit)
    {
        var view = await Desk.ViewAsync(number);
        _ = (await Portal.Get<QuoteDrafts>().SaveAsync(Desk.Seller, number, edit(view.Content), view.Facts.Revision)).Value;
    }

    private async Task<IEnumerable<string>> AttentionAsync() =>
        (await Portal.Get<SalesHomeQueries>().GetAsync(Desk.Seller, mine: true)).Value.Attention.Rows.Select(r => r.Number);

    private async Task<IReadOnlyList<string>> MailsAsync(string number)
    {
        await using var db = Portal.Database.Factory.For(Operator);
        return await db.OutboxMails.Where(m => m.Topic == $"quote-answer/{number}").Select(m => m.Subject).ToListAsync();
    }
}
