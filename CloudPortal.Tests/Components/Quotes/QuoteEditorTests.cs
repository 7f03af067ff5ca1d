using Bunit;
using CloudPortal.Components.Quotes;
using CloudPortal.Domain;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Quotes;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Components.Quotes;

/// <summary>A seller at the editor of Tramontana's quote.</summary>
public sealed class QuoteEditorTests : QuotePageTest
{
    [Fact]
    public async Task Everything_is_re_priced_as_it_is_typed()
    {
        var page = Open(await Desk.DraftAsync(QuoteDesk.Tramontana()));
        page.WaitForAssertion(() => Assert.Equal("4 561.15", Month(page)));

        await Cell(page, "Users of Tramontana").InputAsync("1000");
        page.WaitForAssertion(() => Assert.Equal("4 641.15", Month(page)));

        await Cell(page, "Extra points of Tramontana in alternative A").InputAsync("0");
        page.WaitForAssertion(() => Assert.Equal("4 656.12", Month(page)));
    }

    [Fact]
    public async Task A_new_version_that_is_opened_in_place_is_re_priced_just_so()
    {
        var link = await Desk.SendAsync(await Desk.DraftAsync(QuoteDesk.Tramontana()));
        var page = Open(link.Number);

        await Button(page, "New version").ClickAsync();
        page.WaitForAssertion(() => Assert.Contains("Draft", Text(page.Find(".page-h")), StringComparison.Ordinal));
        await Cell(page, "Users of Tramontana").InputAsync("1000");

        page.WaitForAssertion(() => Assert.Equal("4 641.15", Month(page)));
    }

    [Fact]
    public async Task Users_that_are_none_are_told_and_the_rest_is_priced_on()
    {
        var page = Open(await Desk.DraftAsync(QuoteDesk.Tramontana()));

        await Cell(page, "Users of Tramontana").InputAsync("999999999");

        page.WaitForAssertion(() => Assert.Contains("Tramontana: Users are a whole number from 0 to 10 000 000.", Text(page.Find(".cell-problems")), StringComparison.Ordinal));
        Assert.Equal("999999999", Cell(page, "Users of Tramontana").GetAttribute("value"));
        Assert.Equal("3 841.15", Month(page));
    }

    [Fact]
    public async Task More_points_than_the_seller_may_give_turn_sending_into_asking()
    {
        var page = Open(await Desk.DraftAsync(QuoteDesk.Tramontana()));
        Assert.True(HasButton(page, "Send"));

        await Cell(page, "Extra points of Ostro in alternative A").InputAsync("8");
        page.WaitForAssertion(() => Assert.True(HasButton(page, "Ask for approval")));
        await Button(page, "Ask for approval").ClickAsync();

        page.WaitForAssertion(() => Assert.Contains("Ostro in alternative A: 8 points", Text(page.Find(".note.warn")), StringComparison.Ordinal));
        Assert.Equal(QuoteStatus.AwaitingApproval, (await Desk.ViewAsync("Q-2026-0001")).Facts.Status);
    }

    [Fact]
    public async Task A_quote_without_what_it_needs_says_so_and_is_not_sent()
    {
        var page = Open(await Desk.DraftAsync(QuoteDesk.Tramontana() with { Recipient = RecipientDraft.Blank }));

        await Button(page, "Send").ClickAsync();

        page.WaitForAssertion(() => Assert.Contains("4 fields need a look", Text(page.Find(".note.bad")), StringComparison.Ordinal));
        Assert.Equal(QuoteStatus.Draft, (await Desk.ViewAsync("Q-2026-0001")).Facts.Status);
    }

    [Fact]
    public async Task What_is_typed_stays_when_somebody_else_has_saved_until_theirs_is_loaded()
    {
        var number = await Desk.DraftAsync(QuoteDesk.Tramontana());
        var page = Open(number);
        var theirs = QuoteDesk.Tramontana().Change(2, b => b with { Users = "701" });
        _ = (await Portal.Get<QuoteDrafts>().SaveAsync(await Desk.AdminAsync(), number, theirs, revision: 1)).Value;

        await Cell(page, "Users of Tramontana").InputAsync("777");
        Portal.Clock.Advance(TimeSpan.FromSeconds(1));
        page.WaitForAssertion(() => Assert.Contains("Ines Vidal saved this draft", Text(page.Find(".page-h [role=alert]")), StringComparison.Ordinal));
        await page.Find("input[type=date]").InputAsync("2026-12-01");
        Assert.Equal("777", Cell(page, "Users of Tramontana").GetAttribute("value"));

        await Button(page, "Load it").ClickAsync();
        page.WaitForAssertion(() => Assert.Equal(("900", "701"), (Cell(page, "Users of Tramontana").GetAttribute("value"), Cell(page, "Users of Levante").GetAttribute("value"))));
    }

    [Fact]
    public async Task The_discount_card_shows_the_highest_discount_and_whose_points_are_the_most()
    {
        var content = QuoteDesk.Tramontana("0").RemoveAlternative(1);
        LineDraft[] lines = [.. content.Alternatives[0].Lines];
        lines[0] = lines[0] with { Points = "2.75" };
        lines[1] = lines[1] with { Bundle = Bundle.Enterprise, Points = "4.99" };
        var page = Open(await Desk.DraftAsync(content with { Alternatives = [content.Alternatives[0] with { Lines = lines }] }));

        var card = page.Find("section[aria-label='Discount of A']");
        Assert.Equal(["12.75 %", "the highest, of Tramontana", "10", "2.75", "4.99", "0.01"], [Text(card.QuerySelector(".amount")!), Text(card.QuerySelector("p")!), .. card.QuerySelectorAll("li .money").Select(Text)]);
    }

    [Fact]
    public async Task An_alternative_is_taken_out_after_a_question_that_says_what_it_comes_to()
    {
        var page = Open(await Desk.DraftAsync(QuoteDesk.Tramontana()));

        await page.Find("button[aria-label='Take alternative A out']").ClickAsync();
        Assert.Contains("Independent White Labels. Its bundles, main apps and points go with it", Text(Dialogs.WaitForElement(".dl-h")), StringComparison.Ordinal);
        Assert.StartsWith("4 561.15", Text(Dialogs.Find(".accept-figures .amount")), StringComparison.Ordinal);
        await Button(Dialogs, "Take A out").ClickAsync();

        page.WaitForAssertion(() => Assert.Equal("Main app with customer apps", page.Find("input[aria-label='Title of alternative A']").GetAttribute("value")));
        Assert.Empty(page.FindAll("button[aria-label^='Take alternative']"));
    }

    [Fact]
    public async Task A_reminder_may_be_typed_key_by_key_and_a_day_that_is_over_is_told()
    {
        var number = await Desk.DraftAsync(QuoteDesk.Tramontana());
        var page = Open(number);

        await page.Find("section[aria-label='Follow-up'] input[type=date]").InputAsync("0002-12-09");
        page.WaitForAssertion(() => Assert.Contains("Choose a day from today on", Text(page.Find("section[aria-label='Follow-up'] [role=alert]")), StringComparison.Ordinal));
        Assert.Null((await Desk.ViewAsync(number)).FollowUpOn);
        await page.Find("section[aria-label='Follow-up'] input[type=date]").InputAsync("2026-12-09");

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("section[aria-label='Follow-up'] [role=alert]")));
        Assert.Equal(new DateOnly(2026, 12, 9), (await Desk.ViewAsync(number)).FollowUpOn);
    }

    [Fact]
    public async Task A_note_that_is_being_written_stays_when_a_reminder_is_set_beside_it()
    {
        var page = Open(await Desk.DraftAsync(QuoteDesk.Tramontana()));
        await Button(page, "Write one").ClickAsync();
        await page.Find("#note").ChangeAsync("They ask for more");

        await page.Find("section[aria-label='Follow-up'] input[type=date]").InputAsync("2026-11-24");

        page.WaitForAssertion(() => Assert.Equal("2026-11-24", page.Find("section[aria-label='Follow-up'] input[type=date]").GetAttribute("value")));
        Assert.Equal("They ask for more", page.Find("#note").GetAttribute("value"));
    }

    [Fact]
    public async Task A_step_of_the_growth_plan_says_why_its_month_is_what_it_is()
    {
        var content = new[] { 2, 3, 4, 5 }.Aggregate(QuoteDesk.Tramontana("0"), (c, brand) => c.Change(brand, b => b with { PlannedFor = new(2027, 9, 1) }));
        var page = Open(await Desk.DraftAsync(content));
        var href = page.Find("section[aria-label='Growth plan of A'] tbody tr:last-child td:nth-child(5) a").GetAttribute("href")!;
        Assert.EndsWith("why=A-step-1", href, StringComparison.Ordinal);

        Navigation.NavigateTo(href);

        // Five White Labels have 20 % off 499.00 where one had none: 99.80 less for the one that was there.
        var drawer = page.WaitForElement("dialog");
        Assert.Matches("Their change by 5 White Labels instead of 1 ?−99.80", Text(drawer));
    }

    [Fact]
    public async Task The_discount_and_the_foot_are_of_what_acceptance_orders()
    {
        var content = new[] { 2, 3, 4, 5 }.Aggregate(QuoteDesk.Tramontana("0"), (c, brand) => c.Change(brand, b => b with { PlannedFor = new(2027, 9, 1) }));

        var page = Open(await Desk.DraftAsync(content));

        Assert.Contains("Tier, 1 White Label", Text(page.Find("section[aria-label='Discount of A']")), StringComparison.Ordinal);
        Assert.StartsWith("Per month, at the start", Text(page.Find(".quote-lines tfoot")), StringComparison.Ordinal);
    }

    private static string Month(IRenderedComponent<QuotePage> page) => Text(page.FindAll(".tbl.tot tbody tr")[1].QuerySelectorAll("td .why")[0]);
}
