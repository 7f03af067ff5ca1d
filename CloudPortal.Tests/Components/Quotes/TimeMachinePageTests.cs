using Bunit;
using CloudPortal.Components.Quotes.Versions;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.PriceBooks;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Components.Quotes;

/// <summary>A seller who asks what Tramontana's quote would cost by the book of another day.</summary>
public sealed class TimeMachinePageTests : QuotePageTest
{
    [Fact]
    public async Task A_chosen_day_is_part_of_the_address_and_its_book_stands_beside_todays()
    {
        await PublishAsync();
        var page = Open(await Desk.DraftAsync(QuoteDesk.Tramontana()));

        await page.WaitForElement("input[type=date]").ChangeAsync("2027-01-01");

        Assert.Equal("/quotes/Q-2026-0001/time-machine?day=2027-01-01", Address);
        page.WaitForAssertion(() => Assert.Equal(["Its own book EUR 2026.2", "Today EUR 2026.2", "1 Jan 2027 EUR 2027.1"], Heads(page)));
        Assert.Equal(["4 561.15", "4 561.15", "4 638.15"], page.FindAll(".tbl.tot")[0].QuerySelectorAll("tbody tr")[1].QuerySelectorAll("td > .money").Select(Text));
    }

    [Fact]
    public async Task Each_line_that_differs_says_why_and_of_which_book()
    {
        await PublishAsync();
        var page = Open(await Desk.DraftAsync(QuoteDesk.Tramontana()), "?day=2027-01-01");

        page.WaitForAssertion(() => Assert.Equal(5, page.FindAll(".time-lines")[0].QuerySelectorAll(".reasons").Length));
        Assert.Equal("1 Jan 2027: The platform fee of a White Label is 519.00 in EUR 2027.1, not 499.00.", Text(page.Find(".time-lines .reasons li")));
    }

    [Theory]
    [InlineData("2020-01-01", "There is no price book in EUR for 1 January 2020; the first, EUR 2026.2, starts on")]
    [InlineData("soon", "soon is no day. Choose one, as 2027-01-01.")]
    public async Task A_day_without_a_book_and_what_is_no_day_are_told_beside_the_field(string day, string sentence)
    {
        var page = Open(await Desk.DraftAsync(QuoteDesk.Tramontana()), $"?day={day}");

        page.WaitForAssertion(() => Assert.StartsWith(sentence, Text(page.Find(".field .wrong")), StringComparison.Ordinal));
        Assert.Equal("true", page.Find("input[type=date]").GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task Each_amount_answers_why_under_its_book()
    {
        await PublishAsync();
        var page = Open(await Desk.DraftAsync(QuoteDesk.Tramontana()), "?day=2027-01-01&why=chosen-A-brand-1");

        page.WaitForAssertion(() => Assert.Contains("Why is the month of Tramontana", Text(page.Find(".drawer h2")), StringComparison.Ordinal));
        Assert.StartsWith("EUR 2027.1, for new orders from 1 January 2027", Text(page.Find(".drawer .df .cap")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_reseller_the_other_apps_that_differ_are_named_and_the_portfolio_is_summed()
    {
        await PublishAsync();
        var owner = await Portal.AddOwnerAsync("Islay Telecom");
        await Portal.OrderWhiteLabelsAsync(owner, "ISLAYA", "ISLAYB");
        await Portal.OrderCustomerAppAsync(owner, "ISLAYA", "ISLAYC");
        var number = (await Portal.Get<CloudPortal.Services.Quotes.QuoteDrafts>().OpenAsync(Desk.Seller, owner.ResellerId!.Value, QuoteDesk.Content([("Islay", 0, 0, 9)]))).Value;
        var page = Open(number, "?day=2027-01-01");

        page.WaitForAssertion(() => Assert.Equal(["Islay", "ISLAYA", "ISLAYB"], page.FindAll(".time-lines")[0].QuerySelectorAll("tbody bdi").Select(Text)));
        Assert.Contains("1 app unchanged", Text(page.Find(".time-lines")), StringComparison.Ordinal);
        Assert.Equal(["One-off", "Per month, quoted", "Per month, other apps", "Per month, portfolio"], page.FindAll(".tbl.tot")[0].QuerySelectorAll("tbody th").Select(Text));
        Assert.Equal(["1 446.30", "1 446.30", "1 500.30"], page.FindAll(".tbl.tot")[0].QuerySelectorAll("tbody tr")[3].QuerySelectorAll("td > .money").Select(Text));
    }

    private static IEnumerable<string> Heads(IRenderedComponent<TimeMachinePage> page) =>
        page.FindAll(".time-lines")[0].QuerySelectorAll("thead .grp th").Select(h => string.Join(' ', h.Children.Select(Text)));

    private async Task PublishAsync()
    {
        var rates = SampleBooks.Rates.Select(r => r.Bundle == Bundle.WhiteLabel ? r with { Platform = 519.00m } : r);
        var id = (await Portal.Get<AddPriceBook>().AddDraftAsync(Actor.Operator.Instance, PriceBook.Create("EUR 2027.1", Currency.Eur, rates, SampleBooks.Tiers, isSample: true))).Value;
        _ = (await Portal.Services.ScheduleAsync(id, new(2027, 1, 1), moves: null)).Value;
    }

    private IRenderedComponent<TimeMachinePage> Open(string number, string query = "")
    {
        SignIn(Desk.Seller);
        Navigation.NavigateTo($"/quotes/{number}/time-machine{query}");
        return Render<TimeMachinePage>(p => p.Add(x => x.Number, number));
    }
}
