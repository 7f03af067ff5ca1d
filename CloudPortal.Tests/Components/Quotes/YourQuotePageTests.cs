using Bunit;
using CloudPortal.Components.Failures;
using CloudPortal.Components.Quotes.Own;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Apps;
using CloudPortal.Services.Quotes;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Components.Quotes;

/// <summary>Nimbus has two White Labels and is quoted five apps more.</summary>
public sealed class YourQuotePageTests : QuotePageTest
{
    [Fact]
    public async Task An_owner_reads_the_effect_as_an_estimate_and_accepts_without_typing_a_name()
    {
        var (owner, number) = await QuotedAsync();
        var page = Open(owner, number);
        Assert.Equal("Estimate", Text(page.Find("[aria-label='Effect on your other apps'] .tag")));
        Assert.Contains("−199.60", Text(page.Find("table[aria-label='Effect on your other apps'] tfoot")), StringComparison.Ordinal);

        await Button(page, "Accept alternative A").ClickAsync();
        await Dialogs.Find("#accept-quote input").InputAsync("Managing director");
        await Dialogs.Find("#accept-quote input[type=checkbox]").ChangeAsync(true);
        await Dialogs.Find("#accept-quote").SubmitAsync();

        page.WaitForAssertion(() => Assert.StartsWith("Accepted: alternative A. Owner accepted it", Text(page.Find(".states .note")), StringComparison.Ordinal));
        Assert.Equal("203.0.113.7", (await Desk.ViewAsync(number)).Acceptance!.Answer.From);
    }

    [Fact]
    public async Task An_app_that_ends_shows_what_the_quotes_own_apps_cost_from_the_next_first()
    {
        var (owner, number) = await QuotedAsync(QuoteDesk.Content([("Levante", 700, 500, 1000), ("Gregale", 600, 400, 900), ("Ostro", 480, 300, 700)]));
        _ = (await Portal.Get<AppLifecycle>().EndAsync(owner, owner.ResellerId!.Value, "KESTREL")).Value;

        var page = Open(owner, number);

        // 20 % by five White Labels as quoted; 10 % by the four of 1 December: 3 times 49.90 more.
        Assert.Equal(
            "The quote’s own apps cost was 2 621.60, now 2 771.30 a month from 1 December: 4 White Labels will count then, where the quote counts 5.",
            Text(page.Find("[aria-label='Effect on your other apps'] p.small")));
    }

    [Fact]
    public async Task An_acceptance_that_could_not_be_ordered_is_still_told_after_a_reload()
    {
        var content = QuoteDesk.Content([("Levante", 700, 500, 1000)]).RemoveAlternative(1);
        var (owner, number) = await QuotedAsync(content.Change(0, 1, l => l with { Bundle = Bundle.FullFeature, Placement = Placement.CustomerApp, MainApp = "KESTREL" }));
        _ = (await Portal.Get<AppLifecycle>().EndAsync(owner, owner.ResellerId!.Value, "KESTREL")).Value;
        Assert.IsType<QuoteNotPossible>((await Portal.Get<AcceptQuote>().AcceptAsync(owner, owner.ResellerId.Value, number, 1, QuoteDesk.Yes())).Refusal);

        var page = Open(owner, number);

        Assert.Equal("Owner accepted it on 17 November 2026 at 09:00 UTC. It could not be ordered as it stands; Tom Brandt will be in touch.", Text(page.Find(".states .note")));
    }

    [Fact]
    public async Task A_viewer_reads_it_without_buttons()
    {
        var (owner, number) = await QuotedAsync();

        var page = Open(await Portal.AddUserAsync(owner.ResellerId!.Value, Role.Viewer), number);

        Assert.False(HasButton(page, "Accept"));
        Assert.False(HasButton(page, "Decline"));
        Assert.Contains("Answering needs the role Owner, or Manager", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_viewer_of_an_expired_one_is_not_offered_to_ask_for_a_fresh_one()
    {
        var (owner, number) = await QuotedAsync();
        var viewer = await Portal.AddUserAsync(owner.ResellerId!.Value, Role.Viewer);
        Portal.GoTo(new(2027, 6, 1));

        var page = Open(viewer, number);

        Assert.StartsWith("This quote has expired.", Text(page.Find(".states .note")), StringComparison.Ordinal);
        Assert.False(HasButton(page, "Ask for a fresh one"));
    }

    [Fact]
    public async Task Another_resellers_quote_and_a_draft_look_exactly_like_none()
    {
        var (owner, number) = await QuotedAsync();
        var draft = (await Portal.Get<QuoteDrafts>().OpenAsync(Desk.Seller, owner.ResellerId!.Value, QuoteDesk.Tramontana())).Value;
        var stranger = await Portal.AddOwnerAsync("Altitude Voice");
        SignIn(stranger);

        var none = Render<NotFoundPage>().Markup;
        foreach (var which in new[] { number, draft, "Q-2026-9999", "nonsense" })
        {
            var page = Render<YourQuotePage>(p => p.Add(c => c.Number, which));
            page.WaitForAssertion(() => Assert.Equal(none, page.Markup));
        }
    }

    [Fact]
    public async Task A_later_step_is_ordered_with_one_click_at_the_price_beside_it()
    {
        var (owner, number) = await PlannedAsync();
        var page = Open(owner, number);
        Assert.Contains("6 312.93", Text(page.Find(".plan-f")), StringComparison.Ordinal);

        await Button(page, "Order 3 apps").ClickAsync();

        page.WaitForAssertion(() => Assert.StartsWith("Ordered on 17 November 2026: 6 312.93", Text(page.Find(".plan .small:last-child")), StringComparison.Ordinal));
        Assert.False(HasButton(page, "Order 3 apps"));
        Assert.Equal("The step of 1 March 2027 is ordered: 6 312.93 EUR due now.", Text(page.Find(".plan-news")));
    }

    [Fact]
    public async Task A_step_whose_price_has_moved_is_shown_anew_and_not_ordered()
    {
        var (owner, number) = await PlannedAsync();
        var page = Open(owner, number);
        await Portal.OrderWhiteLabelsAsync(owner, "OSPREY", "HERON", "SWIFT");

        await Button(page, "Order 3 apps").ClickAsync();

        page.WaitForAssertion(() => Assert.StartsWith($"{new StepPriceChanged().Sentence} It was 6 312.93 due now and +", Text(page.Find(".plan [role=alert]")), StringComparison.Ordinal));
        Assert.Contains("7 → 10", Text(page.Find(".plan-f")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_has_what_was_sent()
    {
        var (owner, number) = await QuotedAsync();
        _ = (await Portal.Get<QuoteDrafts>().OpenAsync(Desk.Seller, owner.ResellerId!.Value, QuoteDesk.Tramontana())).Value;
        SignIn(owner);

        var page = Render<YourQuotesPage>();

        page.WaitForAssertion(() => Assert.Single(page.FindAll("tbody tr")));
        Assert.Equal($"/your-quotes/{number}", page.Find("tbody a").GetAttribute("href"));
        Assert.Contains(QuoteWords.Of(QuoteStatus.Sent), Text(page.Find("tbody tr")), StringComparison.Ordinal);
    }

    private async Task<(Actor.User Owner, string Number)> QuotedAsync(QuoteContent? content = null)
    {
        var owner = await Portal.AddOwnerAsync();
        await Portal.OrderWhiteLabelsAsync(owner, "NIMBUS", "KESTREL");
        var number = (await Portal.Get<QuoteDrafts>().OpenAsync(Desk.Seller, owner.ResellerId!.Value, content ?? QuoteDesk.Tramontana())).Value;
        await Desk.SendAsync(number);
        return (owner, number);
    }

    /// <summary>Two of the five are accepted, three are planned for March.</summary>
    private async Task<(Actor.User Owner, string Number)> PlannedAsync()
    {
        var owner = await Portal.AddOwnerAsync();
        await Portal.OrderWhiteLabelsAsync(owner, "NIMBUS", "KESTREL");
        var content = new[] { 3, 4, 5 }.Aggregate(QuoteDesk.Tramontana(), (c, brand) => c.Change(brand, b => b with { PlannedFor = new(2027, 3, 1) }));
        var number = (await Portal.Get<QuoteDrafts>().OpenAsync(Desk.Seller, owner.ResellerId!.Value, content)).Value;
        await Desk.SendAsync(number);
        _ = (await Portal.Get<AcceptQuote>().AcceptAsync(owner, owner.ResellerId.Value, number, 1, QuoteDesk.Yes())).Value;
        return (owner, number);
    }

    private IRenderedComponent<YourQuotePage> Open(Actor.User who, string number)
    {
        SignIn(who);
        ShowDialogs();
        Navigation.NavigateTo($"/your-quotes/{number}");
        var page = Render<YourQuotePage>(p => p.Add(c => c.Number, number));
        page.WaitForElement(".sumt");
        return page;
    }
}
