using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Pricing;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.PriceBooks;
using CloudPortal.Services.Quotes;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Services.Quotes;

/// <summary>A quote's portfolio under the books of other days, on 17 November 2026.</summary>
public sealed class QuoteTimeMachineTests : QuoteTest
{
    private static readonly DateOnly January = new(2027, 1, 1);

    [Fact]
    public async Task Without_a_chosen_day_its_own_book_stands_beside_todays_and_a_draft_is_priced_as_in_the_editor()
    {
        var number = await Desk.DraftAsync(QuoteDesk.Tramontana());
        var view = await LookAsync(number);

        Assert.Equal([BookChoice.Own, BookChoice.Today], view.Books.Select(b => b.Choice));
        Assert.All(view.Alternatives[0].Books, b => Assert.Equal((9625.00m, 4561.15m), (b!.Quoted.Totals.OneOff.Net, b.Month.Net)));
        Assert.Equal((await Desk.ViewAsync(number)).Price.Alternatives[1].Totals, view.Alternatives[1].Books[0]!.Quoted.Totals);
        Assert.All(view.Alternatives[0].Apps, a => Assert.False(a.Differs));
    }

    [Fact]
    public async Task A_day_to_come_has_the_book_that_is_scheduled_for_it_with_a_reason_for_each_line()
    {
        await PublishAsync([.. SampleBooks.Rates.Select(r => r.Bundle == Bundle.WhiteLabel ? r with { Setup = 2600.00m, Platform = 519.00m } : r)]);

        var view = await LookAsync(await Desk.DraftAsync(QuoteDesk.Tramontana()), January);

        Assert.Equal("EUR 2027.1", view.Books[2].Book!.Name);
        Assert.Equal((10010.00m, 4638.15m), (view.Alternatives[0].Books[2]!.Quoted.Totals.OneOff.Net, view.Alternatives[0].Books[2]!.Month.Net));
        Assert.All(view.Alternatives[0].Apps, a => Assert.Equal(
            ["The setup fee of a White Label is 2\u2009600.00 in EUR 2027.1, not 2\u2009500.00.", "The platform fee of a White Label is 519.00 in EUR 2027.1, not 499.00."], a.Prices[2]!.Reasons));
        Assert.Equal("EUR 2026.2", (await LookAsync("Q-2026-0001", new(2026, 12, 31))).Books[2].Book!.Name);
    }

    [Fact]
    public async Task A_day_without_a_book_has_no_prices_and_names_the_first_one()
    {
        var view = await LookAsync(await Desk.DraftAsync(QuoteDesk.Tramontana()), new(2020, 1, 1));

        Assert.Null(view.Books[2].Book);
        Assert.Null(view.Alternatives[0].Books[2]);
        Assert.Equal("EUR 2026.2", view.FirstBook.Name);
    }

    [Fact]
    public async Task What_a_book_does_not_sell_has_no_price_and_a_sentence_instead()
    {
        await PublishAsync([.. SampleBooks.Rates.Where(r => r.Placement == Placement.Standalone)]);

        var apps = (await LookAsync(await Desk.DraftAsync(QuoteDesk.Tramontana()), January)).Alternatives[1].Apps;

        Assert.Equal("Full Feature as a customer app is not sold under EUR 2027.1.", apps[1].Unsold[2]);
        Assert.Null(apps[1].Prices[2]);
        Assert.True(apps[1].Differs);
        Assert.NotNull(apps[0].Prices[2]);
    }

    [Fact]
    public async Task A_sent_version_keeps_its_promise_beside_what_the_portfolio_of_today_would_give()
    {
        var owner = await Portal.AddOwnerAsync("Islay Telecom");
        await Portal.OrderWhiteLabelsAsync(owner, "ISLAYA", "ISLAYB");
        var number = await QuoteAsync(owner);
        _ = await Desk.SendAsync(number);
        await Portal.OrderWhiteLabelsAsync(owner, "ISLAYC", "ISLAYD");

        var apps = (await LookAsync(number)).Alternatives[0].Apps;

        Assert.Equal((449.10m, 399.20m), (apps[0].Prices[0]!.Month, apps[0].Prices[1]!.Month));
        Assert.Equal(["The volume tier gives 20\u2009%, not 10\u2009%: 5 White Labels count, not 3."], apps[0].Prices[1]!.Reasons);
    }

    [Fact]
    public async Task The_other_apps_of_a_reseller_are_priced_with_it_by_the_book_of_each_column()
    {
        var owner = await Portal.AddOwnerAsync("Islay Telecom");
        await Portal.OrderWhiteLabelsAsync(owner, "ISLAYA", "ISLAYB");
        await PublishAsync([.. SampleBooks.Rates.Select(r => r.Bundle == Bundle.WhiteLabel ? r with { Platform = 519.00m } : r)]);

        var view = await LookAsync(await QuoteAsync(owner), January);

        Assert.Equal([(449.10m, 898.20m, 1347.30m), (449.10m, 898.20m, 1347.30m), (467.10m, 934.20m, 1401.30m)], view.Alternatives[0].Books.Select(b => (b!.Quoted.Totals.Monthly.Net, b.OthersMonth.Net, b.Month.Net)));
        Assert.Equal(["ISLAYA", "ISLAYB"], view.Alternatives[0].Apps.Where(a => a.Other is not null).Select(a => a.Other!.Label));
        Assert.All(view.Alternatives[0].Apps.Where(a => a.Other is not null), a => Assert.Equal(["The platform fee of a White Label is 519.00 in EUR 2027.1, not 499.00."], a.Prices[2]!.Reasons));
    }

    [Fact]
    public async Task The_agreement_is_that_of_the_day()
    {
        var owner = await Portal.AddOwnerAsync("Islay Telecom");
        _ = (await Portal.Get<MakeAgreement>().AgreeAsync(await Desk.AdminAsync(), owner.ResellerId!.Value, 25m, January, new(2027, 12, 31), "Volume commitment")).Value;

        var app = Assert.Single((await LookAsync(await QuoteAsync(owner), new(2027, 6, 1))).Alternatives[0].Apps);

        Assert.Equal([499.00m, 499.00m, 374.25m], app.Prices.Select(p => p!.Month));
        Assert.Equal(["An agreement gives 25\u2009%."], app.Prices[2]!.Reasons);
    }

    [Fact]
    public async Task The_licences_that_came_of_the_quote_are_not_counted_beside_its_lines()
    {
        var link = await Desk.SendAsync(await Desk.DraftAsync(QuoteDesk.Tramontana()));
        _ = (await Portal.Get<AcceptQuote>().AcceptAsync(await Desk.RecipientAsync(link.Token), QuoteDesk.Yes())).Value;

        var view = await LookAsync(link.Number);

        Assert.Equal([4561.15m, 4561.15m], view.Alternatives[0].Books.Select(b => b!.Month.Net));
        Assert.Equal(5, view.Alternatives[0].Apps.Count);
    }

    private async Task<TimeMachineView> LookAsync(string number, DateOnly? day = null) => (await Portal.Get<QuoteTimeMachine>().GetAsync(Desk.Seller, number, version: null, day)).Value;

    private async Task<string> QuoteAsync(Actor.User owner) => (await Portal.Get<QuoteDrafts>().OpenAsync(Desk.Seller, owner.ResellerId!.Value, QuoteDesk.Content([("Islay", 0, 0, 9)]))).Value;

    private async Task PublishAsync(Rate[] rates)
    {
        var book = PriceBook.Create("EUR 2027.1", Currency.Eur, rates, SampleBooks.Tiers, isSample: true);
        var id = (await Portal.Get<AddPriceBook>().AddDraftAsync(Actor.Operator.Instance, book)).Value;
        _ = (await Portal.Services.ScheduleAsync(id, January, moves: null)).Value;
    }
}
