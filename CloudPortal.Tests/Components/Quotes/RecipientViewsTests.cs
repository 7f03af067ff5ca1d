using Bunit;
using CloudPortal.Components.Quotes.Own;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Quotes;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Components.Quotes;

/// <summary>What the seller learns of who has read a quote.</summary>
public sealed class RecipientViewsTests : QuotePageTest
{
    [Fact]
    public async Task A_view_is_counted_once()
    {
        var link = await SentAsync();
        var page = OpenLink(link.Token);
        await page.FindAll(".alt input")[1].ChangeAsync("on");

        page.WaitForAssertion(() => Assert.EndsWith("?alternative=B", Address, StringComparison.Ordinal));
        Assert.Equal(1, (await Desk.ViewAsync(link.Number)).Reception!.Views.Count);
    }

    [Fact]
    public async Task Staff_who_open_a_link_are_no_recipients()
    {
        var link = await SentAsync();

        OpenLink(link.Token, signedIn: Desk.Seller);

        var view = await Desk.ViewAsync(link.Number);
        Assert.Equal((QuoteStatus.Sent, 0), (view.Facts.Status, view.Reception!.Views.Count));
    }

    [Fact]
    public async Task The_newest_version_that_an_older_link_leads_to_is_viewed()
    {
        var link = await SentAsync();
        _ = (await Portal.Get<QuoteDrafts>().StartVersionAsync(Desk.Seller, link.Number)).Value;
        var newest = await Desk.SendAsync(link.Number);
        var page = OpenLink(link.Token);

        page.Render(p => p.Add(q => q.Token, newest.Token));

        page.WaitForAssertion(() => Assert.True(HasButton(page, "Accept alternative A")));
        Assert.Equal((QuoteStatus.Viewed, 1), ((await Desk.ViewAsync(link.Number)).Facts.Status, (await Desk.ViewAsync(link.Number)).Reception!.Views.Count));
    }

    [Fact]
    public async Task A_reseller_who_reads_it_signed_in_has_viewed_it_once()
    {
        var owner = await Portal.AddOwnerAsync();
        var number = (await Portal.Get<QuoteDrafts>().OpenAsync(Desk.Seller, owner.ResellerId!.Value, QuoteDesk.Tramontana())).Value;
        await Desk.SendAsync(number);
        SignIn(owner);
        ShowDialogs();

        var page = Render<YourQuotePage>(p => p.Add(q => q.Number, number));
        await page.WaitForElements(".alt input")[1].ChangeAsync("on");

        page.WaitForAssertion(() => Assert.EndsWith("?alternative=B", Address, StringComparison.Ordinal));
        Assert.Equal((QuoteStatus.Viewed, 1), ((await Desk.ViewAsync(number)).Facts.Status, (await Desk.ViewAsync(number)).Reception!.Views.Count));
    }

    private async Task<SentLink> SentAsync() => await Desk.SendAsync(await Desk.DraftAsync(QuoteDesk.Tramontana()));
}
