using Bunit;
using CloudPortal.Components.Orders;
using CloudPortal.Domain.Licensing;
using CloudPortal.Services.Orders;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Tests.Components.Orders;

/// <summary>Signing out in another tab ends a wizard that is open here, at the next thing one does in it.</summary>
public sealed class SignedOutTests : WizardTest
{
    [Fact]
    public async Task The_next_key_ends_the_wizard_and_the_draft_is_as_it_was()
    {
        var draft = await SaveDraftAsync();
        var page = Open($"/apps/new?draft={draft}&step=3");
        await Portal.Database.EndSessionAsync(Owner);

        page.Find("#users").Input("81");

        AssertSignedOut(page, draft);
        Rest();
        Assert.Equal("80", (await DraftNowAsync(draft)).Apps[0].Users);
    }

    [Fact]
    public async Task A_key_that_moves_no_price_ends_it_when_the_draft_is_saved()
    {
        var draft = await SaveDraftAsync();
        var page = Open($"/apps/new?draft={draft}&step=1");
        await Portal.Database.EndSessionAsync(Owner);

        page.Find(".stack input").Input("Borealis Voice");
        Rest();

        AssertSignedOut(page, draft);
        Assert.Equal("Aurora Voice", (await DraftNowAsync(draft)).Apps[0].Name);
    }

    [Fact]
    public async Task Order_orders_nothing_and_ends_it()
    {
        var draft = await SaveDraftAsync();
        var page = Open($"/apps/new?draft={draft}&step=4");
        page.WaitForElement("[data-testid='order']");
        await Portal.Database.EndSessionAsync(Owner);

        await page.Find("form").SubmitAsync();

        AssertSignedOut(page, draft);
        await using var db = Portal.Database.ForOperator();
        Assert.Equal(1, await db.Orders.CountAsync());
    }

    private static void AssertSignedOut(IRenderedComponent<NewWhiteLabelPage> page, Guid draft)
    {
        page.WaitForAssertion(() => Assert.Equal("You are signed out", page.Find("h1").TextContent));
        Assert.Contains("A draft is kept as it was then.", page.Markup, StringComparison.Ordinal);
        Assert.Contains(draft.ToString(), page.Find("section a").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-testid='order']"));
    }

    private async Task<OrderDraft> DraftNowAsync(Guid id) =>
        (await Portal.Get<OrderDrafts>().LoadAsync(Owner with { SessionId = Guid.NewGuid() }, Owner.ResellerId!.Value, id)).Value.Content;
}
