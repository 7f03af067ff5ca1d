using Bunit;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Quotes;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Components.Quotes;

/// <summary>Whoever holds a link accepts, declines or asks for a change.</summary>
public sealed class RecipientAnswersTests : QuotePageTest
{
    [Fact]
    public async Task Nothing_is_accepted_while_a_field_has_other_users_than_would_be()
    {
        var page = OpenLink((await SentAsync()).Token);
        await page.Find(".pubt input").InputAsync("5000");

        await Button(page, "Accept alternative A").ClickAsync();
        Assert.StartsWith("The users of an app are not within what this quote allows.", Text(page.Find(".states .note")), StringComparison.Ordinal);
        Assert.Empty(Dialogs.FindAll("#accept-quote"));
        await page.Find(".pubt input").InputAsync("1000");
        await Button(page, "Accept alternative A").ClickAsync();

        Assert.NotNull(Dialogs.WaitForElement("#accept-quote"));
        Assert.Empty(page.FindAll(".states .note"));
    }

    [Fact]
    public async Task One_that_is_withdrawn_while_it_is_being_accepted_says_so_once()
    {
        var link = await SentAsync();
        var page = OpenLink(link.Token);
        await Button(page, "Accept alternative A").ClickAsync();
        await Dialogs.FindAll("#accept-quote input")[0].InputAsync("Elena Riva");
        await Dialogs.FindAll("#accept-quote input")[1].InputAsync("Managing director");
        await Dialogs.Find("#accept-quote input[type=checkbox]").ChangeAsync(true);
        _ = (await Portal.Get<KeepQuote>().WithdrawAsync(Desk.Seller, link.Number)).Value;

        await Dialogs.Find("#accept-quote").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal(["This quote was withdrawn and cannot be accepted any more. Write to Tom Brandt for another."], page.FindAll(".states .note").Select(Text)));
        Assert.DoesNotContain("these are your terms", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accepting_needs_name_position_and_consent_then_orders_and_says_what_comes_next()
    {
        var link = await SentAsync();
        var page = OpenLink(link.Token, "?alternative=B&users=1-1000");
        await Button(page, "Accept alternative B").ClickAsync();
        await Dialogs.Find("#accept-quote").SubmitAsync();
        Dialogs.WaitForAssertion(() => Assert.Equal(3, Dialogs.FindAll("[role=alert]").Count));
        Assert.Contains("The first month is charged by its days", Dialogs.Markup, StringComparison.Ordinal);
        Assert.Contains("Main app with customer apps, 5 apps with 3 400 users", Text(Dialogs.Find(".dl-h")), StringComparison.Ordinal);

        await Dialogs.FindAll("#accept-quote input")[0].InputAsync("Elena Riva");
        await Dialogs.FindAll("#accept-quote input")[1].InputAsync("Managing director");
        await Dialogs.Find("#accept-quote input[type=checkbox]").ChangeAsync(true);
        await Dialogs.Find("#accept-quote").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("We sent a link to elena.riva@tramontana.example to set a password", Text(page.Find(".states .note")), StringComparison.Ordinal));
        Assert.False(HasButton(page, "Accept"));
        var acceptance = (await Desk.ViewAsync(link.Number)).Acceptance!;
        Assert.Equal((1, 1000, "Elena Riva", "Managing director", "203.0.113.7"), (acceptance.Alternative, acceptance.Users[0], acceptance.Answer.Name, acceptance.Answer.Position, acceptance.Answer.From));
    }

    [Fact]
    public async Task What_the_rules_refuse_creates_nothing_and_says_that_we_will_be_in_touch()
    {
        var link = await SentAsync();
        var other = await Portal.Database.AddResellerAsync("Other Telecom");
        await Portal.Get<AddPeople>().AddAsync(Actor.Operator.Instance, [new NewPerson(link.Email, "Elena Riva", Role.Viewer, other.Id)], "long enough to be one");
        var page = OpenLink(link.Token);
        await Button(page, "Accept alternative A").ClickAsync();
        await Dialogs.FindAll("#accept-quote input")[0].InputAsync("Elena Riva");
        await Dialogs.FindAll("#accept-quote input")[1].InputAsync("Managing director");
        await Dialogs.Find("#accept-quote input[type=checkbox]").ChangeAsync(true);
        await Dialogs.Find("#accept-quote").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("We will be in touch.", Text(page.Find(".states .note")), StringComparison.Ordinal));
        Assert.DoesNotContain("Other Telecom", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decline_needs_a_reason_and_ends_the_page()
    {
        var page = OpenLink((await SentAsync()).Token);
        await Button(page, "Decline").ClickAsync();
        await Dialogs.Find("#answer-quote input").InputAsync("Elena Riva");
        await Dialogs.Find("#answer-quote").SubmitAsync();
        Dialogs.WaitForAssertion(() => Assert.Equal("Say it in at most 1 000 characters.", Text(Dialogs.Find("[role=alert]"))));

        await Dialogs.Find("#answer-quote textarea").InputAsync("We wait a year");
        await Dialogs.Find("#answer-quote").SubmitAsync();

        page.WaitForAssertion(() => Assert.StartsWith("Declined. Elena Riva declined it", Text(page.Find(".states .note")), StringComparison.Ordinal));
        Assert.False(HasButton(page, "Accept"));
        Assert.Empty(page.FindAll(".pubt input, .answers"));
    }

    [Fact]
    public async Task A_wish_is_sent_and_the_version_stays_open()
    {
        var link = await SentAsync();
        var page = OpenLink(link.Token);
        await Button(page, "Ask for a change").ClickAsync();
        await Dialogs.Find("#answer-quote input").InputAsync("Elena Riva");
        await Dialogs.Find("#answer-quote textarea").InputAsync("Without Ostro, please");
        await Dialogs.Find("#answer-quote").SubmitAsync();

        page.WaitForAssertion(() => Assert.Contains("Tom Brandt has your wish", Text(page.Find(".states .note")), StringComparison.Ordinal));
        Assert.True(HasButton(page, "Accept alternative A"));
        Assert.Equal("Without Ostro, please", (await Desk.ViewAsync(link.Number)).Reception!.Answer!.Text);
    }

    private async Task<SentLink> SentAsync() => await Desk.SendAsync(await Desk.DraftAsync(QuoteDesk.Tramontana()));
}
