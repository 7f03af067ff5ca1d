using Bunit;
using CloudPortal.Components.Orders;
using CloudPortal.Domain;
using CloudPortal.Services.Orders;

namespace CloudPortal.Tests.Components.Orders;

public sealed class DiscardTests : WizardTest
{
    private const string Gone = "This draft was discarded. Nothing was ordered or charged.";

    [Fact]
    public void A_wizard_that_made_no_draft_offers_nothing_to_discard() =>
        Assert.Empty(Open().FindAll("button[aria-label='Discard draft']"));

    [Fact]
    public async Task The_question_says_what_is_lost_and_keeping_changes_nothing()
    {
        var draft = await SaveDraftAsync();
        var page = Open($"/apps/new?draft={draft}");

        await AskAsync(page);
        Assert.Contains("Discard the draft of Aurora Voice?", Dialogs.Markup, StringComparison.Ordinal);
        Assert.Contains("Nothing of it was ordered or charged.", Dialogs.Markup, StringComparison.Ordinal);
        Assert.Contains("that you typed are lost", Dialogs.Markup, StringComparison.Ordinal);
        await AnswerAsync("Keep the draft");

        Dialogs.WaitForAssertion(() => Assert.DoesNotContain("Discard the draft", Dialogs.Markup, StringComparison.Ordinal));
        Assert.Equal("AURORAVOICE", page.Find("input.idin").GetAttribute("value"));
        Assert.Equal("Aurora Voice", (await SavedAsync(draft)).Content.Apps[0].Name);
    }

    [Fact]
    public async Task A_discarded_draft_is_gone_also_after_the_page_is_left_with_something_typed()
    {
        var draft = await SaveDraftAsync();
        var page = Open($"/apps/new?draft={draft}");
        page.Find(".stack input").Input("Aurora Two");

        await AskAsync(page);
        await AnswerAsync("Discard the draft");

        page.WaitForAssertion(() => Assert.Equal(Gone, page.Find(".empty p").TextContent));
        await DisposeComponentsAsync();
        Assert.False(await ExistsAsync(draft));
    }

    [Fact]
    public async Task Typing_in_a_draft_that_another_window_discarded_says_so_and_saves_nothing()
    {
        var draft = await SaveDraftAsync();
        var page = Open($"/apps/new?draft={draft}");
        await DiscardElsewhereAsync(draft);

        page.Find(".stack input").Input("Aurora Two");
        Rest();

        page.WaitForAssertion(() => Assert.Equal(Gone, page.Find(".empty p").TextContent));
        Rest();
        await DisposeComponentsAsync();
        Assert.False(await ExistsAsync(draft));
    }

    [Fact]
    public async Task A_step_of_a_draft_that_another_window_discarded_is_not_passed()
    {
        var draft = await SaveDraftAsync();
        var page = Open($"/apps/new?draft={draft}&step=3");
        await DiscardElsewhereAsync(draft);

        page.Find("#users").Input("90");
        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal(Gone, page.Find(".empty p").TextContent));
        Assert.EndsWith("&step=3", Navigation.Uri, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public async Task To_review_or_order_a_draft_that_another_window_discarded_orders_nothing(int step)
    {
        var draft = await SaveDraftAsync();
        var page = Open($"/apps/new?draft={draft}&step={step}");
        page.WaitForElement("form");
        var before = await OrdersAsync();
        await DiscardElsewhereAsync(draft);

        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal(Gone, page.Find(".empty p").TextContent));
        Assert.Equal(before, await OrdersAsync());
    }

    [Fact]
    public async Task A_draft_that_another_window_ordered_is_not_discarded_and_leads_to_its_app()
    {
        var draft = await SaveDraftAsync();
        var page = Open($"/apps/new?draft={draft}");
        var review = (await Portal.Get<ReviewOrder>().ReviewAsync(Owner, Owner.ResellerId!.Value, draft)).Value;
        _ = (await Portal.Get<PlaceOrder>().PlaceAsync(Owner, Owner.ResellerId!.Value, draft, review.Kept.Key)).Value;

        await AskAsync(page);
        await AnswerAsync("Discard the draft");

        page.WaitForAssertion(() => Assert.Equal("/apps/AURORAVOICE", page.Find("a.link").GetAttribute("href")));
    }

    private static Task AskAsync(IRenderedComponent<NewWhiteLabelPage> page) => page.FindAll("button[aria-label='Discard draft']")[0].ClickAsync();

    private async Task AnswerAsync(string button) => await Dialogs.FindAll("button").First(b => b.TextContent == button).ClickAsync();

    private async Task DiscardElsewhereAsync(Guid draft) =>
        Assert.Null((await Portal.Get<OrderDrafts>().DiscardAsync(Owner, Owner.ResellerId!.Value, draft)).Refusal);

    private async Task<bool> ExistsAsync(Guid draft) =>
        (await Portal.Get<OrderDrafts>().LoadAsync(Owner, Owner.ResellerId!.Value, draft)).Refusal is not NotFound;
}
