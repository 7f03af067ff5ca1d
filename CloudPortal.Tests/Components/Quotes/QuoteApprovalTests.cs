using Bunit;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Quotes;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Components.Quotes;

/// <summary>A quote above its seller’s limit, on its page.</summary>
public sealed class QuoteApprovalTests : QuotePageTest
{
    [Fact]
    public async Task An_open_page_hears_that_its_quote_was_approved()
    {
        var number = await Desk.DraftAsync(QuoteDesk.Tramontana("8"));
        var page = Open(number);
        await Button(page, "Ask for approval").ClickAsync();
        page.WaitForElement(".note.warn");
        _ = (await Portal.Get<ApproveQuote>().ApproveAsync(await Desk.AdminAsync(), number, (await Desk.ViewAsync(number)).Facts.Revision)).Value;

        Portal.Clock.Advance(TimeSpan.FromSeconds(10));
        page.WaitForAssertion(() => Assert.Contains("has moved on since this page was loaded: it is Draft now", Text(page.Find("[role=status]")), StringComparison.Ordinal));
        await Button(page, "Load it").ClickAsync();

        page.WaitForAssertion(() => Assert.True(HasButton(page, "Send")));
    }

    [Fact]
    public async Task An_approved_quote_names_who_approved_what_and_takes_a_line_out_that_is_changed()
    {
        var number = await Desk.DraftAsync(QuoteDesk.Tramontana("8").RemoveAlternative(1));
        _ = (await Portal.Get<ApproveQuote>().AskAsync(Desk.Seller, number, (await Desk.ViewAsync(number)).Facts.Revision)).Value;
        _ = (await Portal.Get<ApproveQuote>().ApproveAsync(await Desk.AdminAsync(), number, (await Desk.ViewAsync(number)).Facts.Revision)).Value;

        var page = Open(number);
        Assert.StartsWith("Ines Vidal approved on 17 November 2026 at 09:00 UTC, above the limit of 5 points: Tramontana in alternative A: 8 points, White Label, 900 users", Text(page.Find(".note.good")), StringComparison.Ordinal);

        await Cell(page, "Users of Tramontana").InputAsync("901");
        page.WaitForAssertion(() => Assert.DoesNotContain("Tramontana in", Text(page.Find(".note.good")), StringComparison.Ordinal));
        Assert.True(HasButton(page, "Ask for approval"));
    }

    [Fact]
    public async Task An_admin_sees_what_the_points_above_the_limit_come_to()
    {
        var number = await Desk.DraftAsync(QuoteDesk.Tramontana("8"));
        _ = (await Portal.Get<ApproveQuote>().AskAsync(Desk.Seller, number, (await Desk.ViewAsync(number)).Facts.Revision)).Value;

        var page = Open(number, await Desk.AdminAsync());

        // Three points of 499.00 and of 2 500.00, five times in A; in B of one White Label and of four customer apps.
        Assert.Equal(
            ["A costs 74.85\u00A0EUR a month and 375.00\u00A0EUR once less than with 5 points.", "B costs 26.85\u00A0EUR a month and 104.88\u00A0EUR once less than with 5 points."],
            page.FindAll(".note.warn p").Skip(1).Select(Text));
    }

    [Fact]
    public async Task While_it_waits_for_approval_nothing_offers_to_ask_again()
    {
        var page = Open(await Desk.DraftAsync(QuoteDesk.Tramontana("8")));

        await Button(page, "Ask for approval").ClickAsync();
        page.WaitForElement(".note.warn");

        Assert.False(HasButton(page, "Ask for approval"));
    }

    [Fact]
    public async Task An_open_page_hears_that_what_is_asked_for_has_changed()
    {
        var number = await Desk.DraftAsync(QuoteDesk.Tramontana("8"));
        var page = Open(number);
        await Button(page, "Ask for approval").ClickAsync();
        page.WaitForElement(".note.warn");
        var view = await Desk.ViewAsync(number);
        _ = (await Portal.Get<QuoteDrafts>().SaveAsync(Desk.Seller, number, view.Content.WithPoints(0, "9"), view.Facts.Revision)).Value;
        _ = (await Portal.Get<ApproveQuote>().AskAsync(Desk.Seller, number, view.Facts.Revision + 1)).Value;

        Portal.Clock.Advance(TimeSpan.FromSeconds(10));

        page.WaitForAssertion(() => Assert.Contains("has been changed since this page was loaded", Text(page.Find("[role=status]")), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_takes_over_what_it_approved_is_offered_to_ask_anew()
    {
        var number = await Desk.DraftAsync(QuoteDesk.Tramontana("8"));
        var admin = await Desk.AdminAsync();
        _ = (await Portal.Get<ApproveQuote>().AskAsync(Desk.Seller, number, (await Desk.ViewAsync(number)).Facts.Revision)).Value;
        _ = (await Portal.Get<ApproveQuote>().ApproveAsync(admin, number, (await Desk.ViewAsync(number)).Facts.Revision)).Value;
        var page = Open(number, admin);

        await page.Find("#quote-seller").ChangeAsync(admin.UserId);
        await Button(page, "Give it to Ines Vidal").ClickAsync();

        page.WaitForAssertion(() => Assert.True(HasButton(page, "Ask for approval")));
    }

    [Fact]
    public async Task Typing_into_a_quote_that_waits_takes_the_request_back_and_offers_it_anew()
    {
        var number = await Desk.DraftAsync(QuoteDesk.Tramontana("8"));
        var page = Open(number);
        await Button(page, "Ask for approval").ClickAsync();
        page.WaitForElement(".note.warn");

        await Cell(page, "Users of Tramontana").InputAsync("901");
        page.WaitForAssertion(() => Assert.True(HasButton(page, "Ask for approval")));
        await Cell(page, "Users of Tramontana").InputAsync("900");

        page.WaitForAssertion(() => Assert.True(HasButton(page, "Ask for approval")));
        Assert.Empty(page.FindAll(".note.warn ul"));
    }
}
