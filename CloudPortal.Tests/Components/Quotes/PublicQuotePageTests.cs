using Bunit;
using CloudPortal.Components.Quotes.Public;
using CloudPortal.Domain;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Quotes;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Components.Quotes;

public sealed class PublicQuotePageTests : QuotePageTest
{
    [Fact]
    public async Task It_shows_what_the_picture_shows()
    {
        var page = OpenLink((await SentAsync()).Token, "?alternative=B");

        Assert.Equal("Your quote, Tramontana Networks", Text(page.Find("h1")));
        Assert.StartsWith("Prepared by Tom Brandt · valid until 8 December 2026, 21 days · EUR, tax excluded", Text(page.Find(".sub")), StringComparison.Ordinal);
        Assert.Equal(["A Independent White Labels", "B Main app with customer apps"], page.FindAll(".alt .heading").Select(Text));
        Assert.Equal(["4 561.15", "4 228.15"], page.FindAll(".alt .amount").Select(Text));
        Assert.Equal("TramontanaWhite Label, main app 700 to 1 200 1 219.00 −14.97 1 204.03", Text(page.Find(".pubt tbody tr")));
        Assert.Equal(
            ["3 391.12", "4 228.15", "54 128.92", "155 604.52"],
            page.FindAll(".sumt tbody tr td:last-child").Select(Text));
        Assert.Equal(["3 496.00", "−104.88", "3 391.12"], page.FindAll(".sumt tbody tr:first-child td").Select(Text));
        Assert.Contains("The discount is 3\u2009% on setup and platform fees; the per-user price is not discounted.", page.Markup, StringComparison.Ordinal);
        Assert.True(HasButton(page, "Accept alternative B"));
    }

    [Fact]
    public async Task The_choice_is_in_the_address_and_the_price_follows_it()
    {
        var link = await SentAsync();
        var page = OpenLink(link.Token);

        await page.FindAll(".alt input")[1].ChangeAsync("on");
        page.WaitForAssertion(() => Assert.EndsWith("?alternative=B", Address, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.True(HasButton(page, "Accept alternative B")));
        await page.Find(".pubt input").InputAsync("1000");

        page.WaitForAssertion(() => Assert.EndsWith("users=1-1000", Address, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Equal("4 308.15", Text(page.Find(".pubt tfoot tr td:last-child"))));
        Assert.Equal("Alternative B: 4\u2009308.15 EUR a month, one-off 3\u2009391.12 EUR.", page.Find("cp-spoken").GetAttribute("text"));
    }

    [Fact]
    public async Task Users_beyond_the_bounds_are_refused_beside_the_field_and_an_address_beyond_them_is_said()
    {
        var link = await SentAsync();
        var page = OpenLink(link.Token, "?users=1-9999");

        Assert.Equal("9 999 is beyond what this quote allows, so the quoted 900 stands.", Text(page.Find(".pubt [role=alert]")));
        await page.FindAll(".pubt input")[1].InputAsync("1001");
        Assert.Equal("A whole number from 500 to 1 000.", Text(page.FindAll(".pubt [role=alert]")[1]));
        Assert.Equal("1001", page.FindAll(".pubt input")[1].GetAttribute("value"));
    }

    [Fact]
    public async Task Under_which_app_a_customer_app_stands_is_said_where_there_are_several()
    {
        var content = QuoteDesk.Tramontana().Change(1, 5, l => l with { Bundle = Bundle.WhiteLabel, Placement = Placement.Standalone, MainBrand = null })
            .Change(1, 4, l => l with { MainBrand = 5 });

        var page = OpenLink((await Desk.SendAsync(await Desk.DraftAsync(content))).Token, "?alternative=B");

        Assert.StartsWith("LevanteFull Feature, customer app under Tramontana", Text(page.FindAll(".pubt tbody tr")[1]), StringComparison.Ordinal);
        Assert.StartsWith("Mistral VoiceFull Feature, customer app under Ostro", Text(page.FindAll(".pubt tbody tr")[3]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_amount_says_why_from_list_to_net()
    {
        var link = await SentAsync();
        var page = OpenLink(link.Token, "?alternative=B&why=app-1");

        Assert.Equal("Why is the month of Tramontana", Text(page.Find("dialog h2")));
        var steps = page.FindAll("dialog .ledger li").Select(Text).ToList();
        Assert.StartsWith("Platform fee: public price a month 499.00", steps[0], StringComparison.Ordinal);
        Assert.Contains(steps, s => s.StartsWith("Extra points of a quote 3", StringComparison.Ordinal));
        Assert.StartsWith("Platform and users 1 204.03", steps[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("limit", page.Find("dialog").TextContent, StringComparison.OrdinalIgnoreCase);

        foreach (var key in new[] { "one-off", "month", "first-year", "three-years" })
        {
            Assert.NotNull(QuoteWhy.Tell(key, (await Portal.Get<OpenQuote>().GetAsync(await Desk.RecipientAsync(link.Token))).Value, 0));
        }
    }

    [Fact]
    public async Task An_expired_one_asks_for_a_fresh_one_in_one_click()
    {
        var link = await SentAsync();
        Portal.GoTo(new(2026, 12, 9));
        var page = OpenLink(link.Token);
        Assert.False(HasButton(page, "Accept"));

        await Button(page, "Ask for a fresh one").ClickAsync();

        page.WaitForAssertion(() => Assert.StartsWith("A fresh quote is asked for.", Text(page.Find(".states .note")), StringComparison.Ordinal));
        Assert.True((await Desk.ViewAsync(link.Number)).Reception!.NeedsAttention);
    }

    [Fact]
    public async Task A_withdrawn_one_says_so()
    {
        var link = await SentAsync();
        await Portal.Get<KeepQuote>().WithdrawAsync(Desk.Seller, link.Number);

        var page = OpenLink(link.Token);

        Assert.StartsWith("This quote was withdrawn", Text(page.Find(".states .note")), StringComparison.Ordinal);
        Assert.False(HasButton(page, "Accept"));
    }

    [Fact]
    public async Task A_superseded_one_leads_to_the_newest()
    {
        var link = await SentAsync();
        _ = (await Portal.Get<QuoteDrafts>().StartVersionAsync(Desk.Seller, link.Number)).Value;
        await Desk.SendAsync(link.Number);
        var page = OpenLink(link.Token);
        Assert.False(HasButton(page, "Accept"));

        await Button(page, "Open the newest version").ClickAsync();

        page.WaitForAssertion(() => Assert.DoesNotContain(link.Token, Address, StringComparison.Ordinal));
        var newest = await Portal.Get<OpenQuote>().GetAsync(await Desk.RecipientAsync(Address["/q/".Length..]));
        Assert.Equal((2, QuoteStatus.Sent), (newest.Value.Document.Version, newest.Value.Status));
    }

    [Fact]
    public async Task A_link_that_is_revoked_while_the_page_is_open_ends_it_like_an_unknown_one()
    {
        var link = await SentAsync();
        var page = OpenLink(link.Token);
        await Button(page, "Decline").ClickAsync();
        await Dialogs.Find("#answer-quote input").InputAsync("Elena Riva");
        await Dialogs.Find("#answer-quote textarea").InputAsync("No");
        await Portal.Get<QuoteLinks>().RevokeAsync(Desk.Seller, link.Number);

        await Dialogs.Find("#answer-quote").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal(Text(Render<UnknownLink>().Find("section")), Text(page.Find("section"))));
        Assert.Equal(QuoteStatus.Viewed, (await Desk.ViewAsync(link.Number)).Facts.Status);
        Assert.Equal(Text(page.Find("section")), Text(Render<PublicQuotePage>(p => p.Add(c => c.Token, "guessed")).Find("section")));
    }

    [Fact]
    public async Task A_resellers_quote_is_accepted_signed_in()
    {
        var owner = await Portal.AddOwnerAsync();
        var number = (await Portal.Get<QuoteDrafts>().OpenAsync(Desk.Seller, owner.ResellerId!.Value, QuoteDesk.Tramontana())).Value;
        var page = OpenLink((await Desk.SendAsync(number)).Token, "?alternative=B");

        Assert.Equal($"/account/sign-in?returnUrl={Uri.EscapeDataString($"/your-quotes/{number}?alternative=B")}", page.FindAll("a.btn").First(a => Text(a) == "Sign in to accept").GetAttribute("href"));
        Assert.False(HasButton(page, "Accept"));
    }

    private async Task<SentLink> SentAsync() => await Desk.SendAsync(await Desk.DraftAsync(QuoteDesk.Tramontana()));
}
