using Bunit;
using CloudPortal.Components.Quotes;
using CloudPortal.Domain;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Quotes;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Components.Quotes;

/// <summary>What is done with Tramontana’s quote on its page, besides typing.</summary>
public sealed class QuoteSellingTests : QuotePageTest
{
    [Fact]
    public async Task A_draft_after_a_sent_version_says_what_its_recipient_has_and_said()
    {
        var link = await Desk.SendAsync(await Desk.DraftAsync(QuoteDesk.Tramontana()));
        _ = (await Portal.Get<QuoteDrafts>().StartVersionAsync(Desk.Seller, link.Number)).Value;
        _ = (await Portal.Get<AnswerQuote>().AskForChangeAsync(await Desk.RecipientAsync(link.Token), "Elena Riva", "Four brands, please", "203.0.113.7")).Value;

        var page = Open(link.Number);
        Assert.Equal("Elena Riva, 17 November: Four brands, pleaseSeen to", Text(page.Find(".note.warn")));
        Assert.Contains(page.FindAll(".note"), n => Text(n) == "Version 1 is with its recipient, valid until 8 December 2026 or until this one is sent. Not opened yet. 1 link opens it.");
        Assert.True(HasButton(page, "Copy a new link"));

        await Button(page, "Seen to").ClickAsync();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".note.warn")));
    }

    [Fact]
    public async Task A_draft_hears_that_the_version_before_it_was_answered_and_keeps_what_is_typed()
    {
        var link = await Desk.SendAsync(await Desk.DraftAsync(QuoteDesk.Tramontana()));
        _ = (await Portal.Get<QuoteDrafts>().StartVersionAsync(Desk.Seller, link.Number)).Value;
        var page = Open(link.Number);
        await Cell(page, "Users of Tramontana").InputAsync("901");
        await Button(page, "Write one").ClickAsync();
        await page.Find("textarea").ChangeAsync("Elena called");
        Portal.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Empty(page.FindAll(".note[role=status]"));

        _ = (await Portal.Get<AnswerQuote>().AskForChangeAsync(await Desk.RecipientAsync(link.Token), "Elena Riva", "Four brands, please", "203.0.113.7")).Value;
        Portal.Clock.Advance(TimeSpan.FromSeconds(10));
        page.WaitForAssertion(() => Assert.StartsWith($"The recipient of {link.Number} has answered since this page was loaded.", Text(page.Find(".note[role=status]")), StringComparison.Ordinal));
        await Button(page, "Load it").ClickAsync();

        page.WaitForAssertion(() => Assert.Contains("Four brands, please", Text(page.Find(".note.warn")), StringComparison.Ordinal));
        Assert.Equal(("901", "Elena called"), (Cell(page, "Users of Tramontana").GetAttribute("value"), page.Find("textarea").GetAttribute("value")));
        Assert.Empty(page.FindAll(".note[role=status]"));
    }

    [Fact]
    public async Task What_was_typed_into_a_draft_is_duplicated_once_the_version_before_it_was_accepted()
    {
        var link = await Desk.SendAsync(await Desk.DraftAsync(QuoteDesk.Tramontana()));
        _ = (await Portal.Get<QuoteDrafts>().StartVersionAsync(Desk.Seller, link.Number)).Value;
        var page = Open(link.Number);
        _ = (await Portal.Get<AcceptQuote>().AcceptAsync(await Desk.RecipientAsync(link.Token), QuoteDesk.Yes())).Value;

        await Cell(page, "Users of Tramontana").InputAsync("901");
        Portal.Clock.Advance(TimeSpan.FromSeconds(1));
        page.WaitForAssertion(() => Assert.Contains("Duplicate it to quote what you typed.", Text(page.Find(".page-h [role=alert]")), StringComparison.Ordinal));
        await Button(page, "Duplicate").ClickAsync();

        page.WaitForAssertion(() => Assert.EndsWith("/quotes/Q-2026-0002", Navigation.Uri, StringComparison.Ordinal));
        Assert.Equal("901", (await Desk.ViewAsync("Q-2026-0002")).Content.Brands[0].Users);
    }

    [Fact]
    public async Task Once_the_version_before_was_declined_its_draft_offers_no_link_to_it()
    {
        var link = await Desk.SendAsync(await Desk.DraftAsync(QuoteDesk.Tramontana()));
        _ = (await Portal.Get<QuoteDrafts>().StartVersionAsync(Desk.Seller, link.Number)).Value;
        var page = Open(link.Number);
        Assert.True(HasButton(page, "Copy a new link"));
        _ = (await Portal.Get<AnswerQuote>().DeclineAsync(await Desk.RecipientAsync(link.Token), "Elena Riva", "Too dear", "203.0.113.7")).Value;

        Portal.Clock.Advance(TimeSpan.FromSeconds(10));
        page.WaitForAssertion(() => Assert.True(HasButton(page, "Load it")));
        await Button(page, "Load it").ClickAsync();

        page.WaitForAssertion(() => Assert.Equal("Elena Riva declined version 1 on 17 November 2026 at 09:00 UTC: Too dearSeen to", Text(page.Find(".note.warn"))));
        Assert.False(HasButton(page, "Copy a new link"));
    }

    [Fact]
    public async Task The_list_of_what_expires_shows_the_version_that_does()
    {
        var link = await Desk.SendAsync(await Desk.DraftAsync(QuoteDesk.Tramontana() with { ValidUntil = new(2026, 11, 20) }));
        _ = (await Portal.Get<QuoteDrafts>().StartVersionAsync(Desk.Seller, link.Number)).Value;
        var draft = await Desk.ViewAsync(link.Number);
        _ = (await Portal.Get<QuoteDrafts>().SaveAsync(Desk.Seller, link.Number, draft.Content.RemoveAlternative(0) with { ValidUntil = new(2027, 1, 31) }, draft.Facts.Revision)).Value;
        SignIn(Desk.Seller);

        Navigation.NavigateTo("/quotes?expiring=yes");
        var expiring = Render<QuotesPage>().WaitForElement("tbody tr").Children.Skip(1).Take(6).Select(Text).ToList();
        Assert.Equal([$"{link.Number} · v1, v2 in work", "Sent", "Tom Brandt", "20 Nov 2026", "5", "64 358.80"], expiring);

        Navigation.NavigateTo("/quotes");
        var all = Render<QuotesPage>().WaitForElement("tbody tr").Children.Skip(1).Take(6).Select(Text).ToList();
        Assert.Equal([$"{link.Number} · v2, v1 sent", "Draft", "Tom Brandt", "31 Jan 2027", "5", "54 128.92"], all);
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
    public async Task Sending_what_lacks_a_recipient_opens_the_terms_with_what_is_missing_beside_its_field()
    {
        var page = Open(await Desk.DraftAsync(QuoteDesk.Tramontana() with { Recipient = new("Tramontana Networks", "", "", "Elena Riva", "") }));

        await Button(page, "Send").ClickAsync();

        Dialogs.WaitForAssertion(() => Assert.Equal(2, Dialogs.FindAll(".field [role=alert]").Count));
        Assert.Equal("Recipient and terms", Text(Dialogs.Find("h2")));
        await Button(Dialogs, "Done").ClickAsync();
        page.WaitForAssertion(() => Assert.Empty(Dialogs.FindAll("h2")));
    }

    [Fact]
    public async Task Why_a_quote_was_lost_is_kept_when_the_field_is_left()
    {
        var link = await Desk.SendAsync(await Desk.DraftAsync(QuoteDesk.Tramontana()));
        _ = (await Portal.Get<AnswerQuote>().DeclineAsync(await Desk.RecipientAsync(link.Token), "Elena Riva", "Too dear", "203.0.113.7")).Value;
        var page = Open(link.Number);

        await page.Find("#quote-lost").ChangeAsync("The price");

        page.WaitForAssertion(() => Assert.Equal("Kept.", Text(page.Find("#quote-lost-help"))));
        Assert.Equal("The price", (await Desk.ViewAsync(link.Number)).LostReason);
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
}
