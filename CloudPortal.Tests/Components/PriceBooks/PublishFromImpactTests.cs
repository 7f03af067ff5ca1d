using Bunit;
using CloudPortal.Components.PriceBooks;
using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.PriceBooks;
using CloudPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Tests.Components.PriceBooks;

/// <summary>What stands between a simulated draft and the calendar.</summary>
public sealed class PublishFromImpactTests : ImpactTest
{
    [Fact]
    public async Task A_draft_is_published_once_its_loser_is_acknowledged_with_a_reason()
    {
        var page = Open();
        Assert.True(Publish(page).HasAttribute("disabled"));

        await page.Find("[aria-label='Acknowledge Nimbus Telecom']").ClickAsync();
        await Dialogs.Find("#acknowledge").SubmitAsync();
        Assert.StartsWith("Say why", Text(Dialogs.Find("#acknowledge [role=alert]")), StringComparison.Ordinal);
        await Dialogs.Find("#acknowledge input").InputAsync("Told on the phone");
        await Dialogs.Find("#acknowledge").SubmitAsync();
        page.WaitForAssertion(() => Assert.False(Publish(page).HasAttribute("disabled")));

        await Publish(page).ClickAsync();
        Assert.Equal(Path("?publish=1"), Address);
        await Dialogs.FindAll("#publish input")[0].InputAsync("The prices of 2027");
        await Dialogs.Find("#publish").SubmitAsync();
        Assert.Equal("Type EUR 2027.1 to confirm that this is the book to publish.", Text(Dialogs.Find("#publish [role=alert]")));
        await Dialogs.FindAll("#publish input")[1].InputAsync("EUR 2027.1");
        await Dialogs.Find("#publish").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal($"/price-books/{Draft}", Address));
        Assert.Equal(1, await NoticesAsync());
    }

    [Fact]
    public async Task A_total_that_moved_meanwhile_is_shown_beside_the_one_that_was_confirmed()
    {
        Draft = await DraftAsync(PortfolioStory.SampleBook("EUR 2027.2"));
        var page = Open("?publish=1");
        await Story.OrderAsync("Further", "FURTHER");
        await Dialogs.FindAll("#publish input")[0].InputAsync("The prices of 2027");
        await Dialogs.FindAll("#publish input")[1].InputAsync("EUR 2027.2");

        await Dialogs.Find("#publish").SubmitAsync();

        Dialogs.WaitForAssertion(() => Assert.Equal(["3 592.80", "3 493.00"], Dialogs.FindAll("table.cmp tbody tr:first-child td").Select(Text)));
        await Dialogs.FindAll("button").Single(b => b.TextContent == "Simulate again").ClickAsync();
        page.WaitForAssertion(() => Assert.Equal("3 493.00\u00A0EUR", Text(page.Find(".kpi .display"))));
        Assert.Equal(0, await NoticesAsync());
    }

    [Fact]
    public async Task Licences_that_stay_change_no_bill_and_wait_for_nobody()
    {
        var page = Open();

        await page.Find("select[aria-label='Existing licences move on']").ChangeAsync("stays");

        page.WaitForAssertion(() => Assert.StartsWith("Existing licences stay with their price book · 2 resellers", Text(page.Find(".sub")), StringComparison.Ordinal));
        Assert.Equal(Path("?on=stays"), Address);
        Assert.False(Publish(page).HasAttribute("disabled"));
        Assert.Empty(page.FindAll(".note.warn, .seg2.lg"));
    }

    [Fact]
    public async Task An_increase_that_comes_too_early_names_the_first_day_that_it_may()
    {
        var page = Open("?on=2026-05-01");

        Assert.Equal("It makes some existing licence dearer, so it needs 90 days of notice.", Text(page.Find(".note.warn b")));
        Assert.Equal(Path("?on=2026-06-01"), page.Find(".note.warn a").GetAttribute("href"));
        Assert.True(Publish(page).HasAttribute("disabled"));

        await page.Find("input[type=date]").ChangeAsync("2026-07-04");
        page.WaitForAssertion(() => Assert.Contains("before the book prices new orders from 4 July 2026 on", page.Markup, StringComparison.Ordinal));
        Assert.Equal(Path("?on=2026-05-01&from=2026-07-04"), Address);
    }

    [Fact]
    public async Task The_first_book_of_a_currency_without_resellers_is_published()
    {
        var whole = PortfolioStory.SampleBook("USD 2026.1");
        Draft = await DraftAsync(PriceBook.Create("USD 2026.1", Currency.Usd, whole.Rates, whole.Tiers));
        var page = Open("?publish=1");

        await ConfirmAsync("USD 2026.1");

        page.WaitForAssertion(() => Assert.Equal($"/price-books/{Draft}", Address));
    }

    [Fact]
    public async Task A_book_that_stops_selling_a_kind_is_published_for_new_orders()
    {
        var whole = PortfolioStory.SampleBook("EUR 2027.2");
        Draft = await DraftAsync(PriceBook.Create("EUR 2027.2", Currency.Eur, whole.Rates.Where(r => r.Bundle != Bundle.WhiteLabel), whole.Tiers));
        var page = Open("?on=stays");
        Assert.StartsWith("No bill changes. EUR 2027.2 has no price for White Label, standalone, which existing licences have", Text(page.Find(".empty p")), StringComparison.Ordinal);

        await Publish(page).ClickAsync();
        await ConfirmAsync("EUR 2027.2");

        page.WaitForAssertion(() => Assert.Equal($"/price-books/{Draft}", Address));
        Assert.Equal(0, await NoticesAsync());
    }

    [Fact]
    public async Task A_day_on_which_another_book_starts_is_told_before_the_dialog()
    {
        await Story.BookAsync(PortfolioStory.SampleBook("EUR 2027.2"), new(2026, 6, 15));

        var page = Open("?from=2026-06-15&on=2026-07-01");

        Assert.Contains("EUR 2027.2 starts on 15 June 2026 already. Choose another day for new orders.", page.Markup, StringComparison.Ordinal);
        Assert.True(Publish(page).HasAttribute("disabled"));
    }

    [Fact]
    public async Task A_draft_that_was_changed_after_its_simulation_is_simulated_again_with_the_reason_kept()
    {
        Draft = await DraftAsync(PortfolioStory.SampleBook("EUR 2027.2"));
        var page = Open("?publish=1");
        var draft = (await Story.Get<PriceBookDrafts>().OpenAsync(Admin, Draft)).Value.Book;
        _ = (await Story.Get<PriceBookDrafts>().SaveAsync(Admin, Draft, draft.Version, PriceBookContent.Of(draft) with { Ceiling = 50m })).Value;

        await ConfirmAsync("EUR 2027.2");
        Dialogs.WaitForAssertion(() => Assert.Contains("changed this draft after it was simulated", Dialogs.Markup, StringComparison.Ordinal));
        await Dialogs.FindAll("button").Single(b => b.TextContent == "Simulate again").ClickAsync();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".bones, [role=progressbar]")));
        await Publish(page).ClickAsync();

        Dialogs.WaitForAssertion(() => Assert.Equal("The prices of 2027", Dialogs.FindAll("#publish input")[0].GetAttribute("value")));
    }

    [Fact]
    public void The_notice_is_read_before_it_is_written()
    {
        var page = Open($"?reseller={Story.Reseller.Id}&letter=1");

        page.WaitForAssertion(() => Assert.Equal("Notice letter to Nimbus Telecom", Text(page.Find("dialog h2"))));
        Assert.Equal(["3 592.80\u00A0EUR", "4 312.80\u00A0EUR", "dearer +720.00 +20.0 %"], page.FindAll("dialog .notice td").Select(Text));
    }

    private static AngleSharp.Dom.IElement Publish(IRenderedComponent<ImpactPage> page) => page.FindAll("button").Single(b => b.TextContent == "Publish…");

    private async Task ConfirmAsync(string name)
    {
        Dialogs.WaitForElement("#publish");
        await Dialogs.FindAll("#publish input")[0].InputAsync("The prices of 2027");
        await Dialogs.FindAll("#publish input")[1].InputAsync(name);
        await Dialogs.Find("#publish").SubmitAsync();
    }

    private async Task<int> NoticesAsync()
    {
        await using var db = Story.Database.ForOperator();
        return await db.PriceNotices.CountAsync();
    }
}
