using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Quotes;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Services.Quotes;

/// <summary>Seven quotes on 17 November 2026, one of them an admin's.</summary>
public sealed class QuoteDirectoryTests : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2026, 11, 17);

    private TestPortal portal = null!;
    private QuoteDesk desk = null!;
    private Actor.User admin = null!;

    public async ValueTask InitializeAsync()
    {
        portal = await TestPortal.StartAsync();
        portal.GoTo(Day.AddDays(-10));
        desk = await QuoteDesk.OpenAsync(portal);
        admin = await desk.AdminAsync();

        // 1 is expired, 2 waits for an answer until tomorrow, 3 until December and was viewed.
        await desk.SendAsync(await desk.DraftAsync(Of("Rosebank", Day.AddDays(-1))));
        await desk.SendAsync(await desk.DraftAsync(Of("Dunmore Calls", Day.AddDays(1))));
        var viewed = await desk.SendAsync(await desk.DraftAsync(Of("Ärla Röst", new(2026, 12, 8))));
        portal.GoTo(Day);
        _ = await portal.Get<OpenQuote>().CountViewAsync(await desk.RecipientAsync(viewed.Token));
        _ = (await portal.Get<AnswerQuote>().AskForChangeAsync(await desk.RecipientAsync(viewed.Token), "Elena Riva", "Four brands, please", "")).Value;

        // 4 waits for approval, 5 is a draft to look at today, 6 an admin's for a reseller, 7 is withdrawn.
        var asked = await desk.DraftAsync(QuoteDesk.Tramontana(points: "8"));
        _ = (await portal.Get<ApproveQuote>().AskAsync(desk.Seller, asked, 1)).Value;
        var due = await desk.DraftAsync(Of("Follow Up", new(2026, 12, 1), brands: 2));
        _ = (await portal.Get<KeepQuote>().FollowUpAsync(desk.Seller, due, Day)).Value;
        var nimbus = await portal.AddOwnerAsync();
        _ = (await portal.Get<QuoteDrafts>().OpenAsync(admin, nimbus.ResellerId!.Value, Of("", new(2026, 12, 2)))).Value;
        var withdrawn = await desk.DraftAsync(Of("Tarn", new(2026, 12, 3)));
        _ = (await portal.Get<KeepQuote>().WithdrawAsync(desk.Seller, withdrawn)).Value;
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Each_state_finds_what_is_in_it_today()
    {
        Assert.Equal([1], await FoundAsync(new() { Status = QuoteStatus.Expired }));
        Assert.Equal([2], await FoundAsync(new() { Status = QuoteStatus.Sent }));
        Assert.Equal([3], await FoundAsync(new() { Status = QuoteStatus.Viewed }));
        Assert.Equal([4], await FoundAsync(new() { Status = QuoteStatus.AwaitingApproval }));
        Assert.Equal([5, 6], await FoundAsync(new() { Status = QuoteStatus.Draft }));
        Assert.Equal([7], await FoundAsync(new() { Status = QuoteStatus.Withdrawn }));
        Assert.Empty(await FoundAsync(new() { Status = QuoteStatus.Accepted }));
    }

    [Fact]
    public async Task The_last_day_counts_for_what_expires_soon_and_the_next_day_it_has()
    {
        Assert.Equal([2], await FoundAsync(new() { ExpiringSoon = true }));

        portal.GoTo(Day.AddDays(1));
        Assert.Equal([2], await FoundAsync(new() { ExpiringSoon = true }));
        portal.GoTo(Day.AddDays(2));
        Assert.Empty(await FoundAsync(new() { ExpiringSoon = true }));
        Assert.Equal([1, 2], await FoundAsync(new() { Status = QuoteStatus.Expired }));
    }

    [Fact]
    public async Task Attention_is_for_the_recipients_word_and_for_the_day_the_seller_wanted_to_be_reminded()
    {
        Assert.Equal([3, 5], await FoundAsync(new() { NeedsAttention = true }));
        Assert.Equal("Four brands, please", (await ListAsync(new() { Search = "0003" })).Rows.Single().Sent!.Answer!.Text);
    }

    [Theory]
    [InlineData("q-2026-0002", 2)]
    [InlineData("dunmore", 2)]
    [InlineData("ärla", 3)]
    [InlineData("RÖST", 3)]
    [InlineData("nimbus tele", 6)]
    public async Task A_search_finds_numbers_and_recipients_whatever_their_case(string search, int found) =>
        Assert.Equal([found], await FoundAsync(new() { Search = search }));

    [Fact]
    public async Task A_search_takes_no_wildcards() => Assert.Empty(await FoundAsync(new() { Search = "D%s" }));

    [Fact]
    public async Task Mine_are_those_of_whoever_asks()
    {
        Assert.Equal([1, 2, 3, 4, 5, 7], await FoundAsync(new() { Mine = true }));
        Assert.Equal([6], (await portal.Get<QuoteDirectory>().ListAsync(admin, new() { Mine = true })).Value.Rows.Select(NumberOf));
    }

    [Fact]
    public async Task Rows_sort_by_the_latest_change_the_recipient_the_last_day_and_the_value_and_turn_round()
    {
        Assert.Equal(
            ["Dunmore Calls", "Follow Up", "Nimbus Telecom", "Rosebank", "Tarn", "Tramontana Networks", "Ärla Röst"],
            (await ListAsync(new() { Sort = QuoteSort.Recipient })).Rows.Select(r => r.Recipient));
        Assert.Equal([1, 2, 5, 6, 7], (await ListAsync(new() { Sort = QuoteSort.ValidUntil })).Rows.Select(NumberOf).Take(5));
        Assert.Equal([4, 5], (await ListAsync(new() { Sort = QuoteSort.Value })).Rows.Select(NumberOf).Take(2));
        Assert.Equal([5, 4], (await ListAsync(new() { Sort = QuoteSort.Value, Reversed = true })).Rows.Select(NumberOf).TakeLast(2));
        Assert.Equal([2, 1], (await ListAsync(new())).Rows.Select(NumberOf).TakeLast(2));
        Assert.Equal(7, (await ListAsync(new() { Sort = QuoteSort.Changed, Reversed = true })).Rows.Select(NumberOf).Distinct().Count());
    }

    [Fact]
    public async Task A_row_says_what_the_quote_comes_to_without_its_content()
    {
        var row = (await ListAsync(new() { Search = "tramontana" })).Rows.Single();

        Assert.Equal((5, 8m, 5m, true, "Tom Brandt"), (row.Apps, row.HighestPoints, row.PointsLimit, row.IsProspect, row.Owner));
        Assert.Equal((await desk.ViewAsync(row.Number)).Price.Alternatives[0].Totals.FirstYear.Net, row.FirstYear);
        Assert.Equal(portal.Clock.GetUtcNow().UtcDateTime, row.Approval.AskedAt);
        portal.Database.Queries.Clear();
        await ListAsync(new());
        Assert.DoesNotContain(portal.Database.Queries.Commands, c => c.Contains("\"Content\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_resellers_people_learn_nothing_of_quotes()
    {
        var owner = await portal.AddOwnerAsync("Hollin Connect");

        Assert.IsType<NotFound>((await portal.Get<QuoteDirectory>().ListAsync(owner, new())).Refusal);
    }

    private static QuoteContent Of(string recipient, DateOnly until, int brands = 1)
    {
        (string, int, int, int)[] all = [.. Enumerable.Range(1, brands).Select(i => ($"Brand {i}", 100, 50, 150))];
        var content = QuoteDesk.Content(all);
        return content with { ValidUntil = until, Recipient = content.Recipient with { LegalName = recipient }, Alternatives = [content.Alternatives[0]] };
    }

    private static int NumberOf(QuoteLine line) => int.Parse(line.Number.AsSpan(7), System.Globalization.CultureInfo.InvariantCulture);

    private async Task<QuoteList> ListAsync(QuoteListQuery query) => (await portal.Get<QuoteDirectory>().ListAsync(desk.Seller, query)).Value;

    private async Task<IEnumerable<int>> FoundAsync(QuoteListQuery query) => (await ListAsync(query)).Rows.Select(NumberOf).Order();
}
