using AngleSharp.Dom;
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
        Assert.StartsWith("Ines Vidal approved on 17 November at 09:00 UTC, above the limit of 5 points: Tramontana in alternative A: 8 points, White Label, 900 users", Text(page.Find(".note.good")), StringComparison.Ordinal);

        await Cell(page, "Users of Tramontana").InputAsync("901");
        page.WaitForAssertion(() => Assert.DoesNotContain("Tramontana in", Text(page.Find(".note.good")), StringComparison.Ordinal));
        Assert.True(HasButton(page, "Ask for approval"));
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
    public async Task A_draft_after_a_sent_version_says_what_its_recipient_has_and_said()
    {
        var link = await Desk.SendAsync(await Desk.DraftAsync(QuoteDesk.Tramontana()));
        _ = (await Portal.Get<QuoteDrafts>().StartVersionAsync(Desk.Seller, link.Number)).Value;
        _ = (await Portal.Get<AnswerQuote>().AskForChangeAsync(await Desk.RecipientAsync(link.Token), "Elena Riva", "Four brands, please", "203.0.113.7")).Value;

        var page = Open(link.Number);
        Assert.Equal("Elena Riva, 17 November: Four brands, pleaseSeen to", Text(page.Find(".note.warn")));
        Assert.Contains(page.FindAll(".note"), n => Text(n) == "Version 1 is with its recipient and can be accepted until 8 December, or until this one is sent. Not opened yet. 1 link opens it.");
        Assert.True(HasButton(page, "Copy a new link"));

        await Button(page, "Seen to").ClickAsync();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".note.warn")));
    }

    [Fact]
    public async Task A_page_that_is_behind_says_why_it_makes_no_version_and_no_link()
    {
        var link = await Desk.SendAsync(await Desk.DraftAsync(QuoteDesk.Tramontana()));
        var admin = await Desk.AdminAsync();
        var page = Open(link.Number);
        _ = (await Portal.Get<KeepQuote>().ReassignAsync(Desk.Seller, link.Number, admin.UserId)).Value;

        await Button(page, "Copy a new link").ClickAsync();
        page.WaitForAssertion(() => Assert.Contains("Another seller owns this quote", Text(page.Find(".note.bad")), StringComparison.Ordinal));
        await Button(page, "New version").ClickAsync();
        page.WaitForAssertion(() => Assert.Contains("Another seller owns this quote", Text(page.Find(".note.bad")), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_quote_is_duplicated_from_its_page_once_with_what_was_just_typed()
    {
        var page = Open(await Desk.DraftAsync(QuoteDesk.Tramontana()));
        await Cell(page, "Users of Tramontana").InputAsync("901");

        await Button(page, "Duplicate").ClickAsync();
        await Button(page, "Duplicate").ClickAsync();

        page.WaitForAssertion(() => Assert.EndsWith("/quotes/Q-2026-0002", Navigation.Uri, StringComparison.Ordinal));
        Assert.Equal("901", (await Desk.ViewAsync("Q-2026-0002")).Content.Brands[0].Users);
        Assert.IsType<NotFound>((await Portal.Get<QuoteQueries>().GetAsync(Desk.Seller, "Q-2026-0003")).Refusal);
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

    [Fact]
    public async Task A_quote_that_is_given_away_can_only_be_read()
    {
        var number = await Desk.DraftAsync(QuoteDesk.Tramontana());
        var admin = await Desk.AdminAsync();
        var page = Open(number);

        await page.Find("#quote-seller").ChangeAsync(admin.UserId);
        await Button(page, "Give it to Ines Vidal").ClickAsync();

        page.WaitForAssertion(() => Assert.Contains("by Ines Vidal · only to read", Text(page.Find(".page-h")), StringComparison.Ordinal));
        Assert.False(HasButton(page, "Send"));
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

    private static IElement Cell(IRenderedComponent<QuotePage> page, string label) => page.Find($"input[aria-label='{label}']");
}
