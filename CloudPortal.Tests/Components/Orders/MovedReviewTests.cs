using Bunit;
using CloudPortal.Components.Orders;
using CloudPortal.Components.Shared;
using CloudPortal.Services.Apps;

namespace CloudPortal.Tests.Components.Orders;

/// <summary>What a review showed is different by the time it is ordered or opened again.</summary>
public sealed class MovedReviewTests : WizardTest
{
    [Fact]
    public async Task The_second_half_of_a_double_click_accepts_no_moved_price()
    {
        var page = await ReviewAsync();
        var before = await OrdersAsync();
        await EndAsync("KESTREL");

        await page.Find("form").SubmitAsync();
        Dialogs.WaitForElement("[data-testid='order-new-price']");
        await page.Find("form").SubmitAsync();

        Assert.Equal(before, await OrdersAsync());
        Assert.Contains("+463.20", Dialogs.Find("tr.hov").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_click_on_a_review_that_was_drawn_before_the_price_moved_orders_nothing()
    {
        var page = await ReviewAsync();
        var before = await OrdersAsync();
        var drawn = page.FindComponents<StepCard>()[3].Instance.ChildContent!;
        await EndAsync("KESTREL");
        await page.Find("form").SubmitAsync();
        Dialogs.WaitForElement("[data-testid='order-new-price']");
        await KeepAsync();

        await Render(drawn).Find("form").SubmitAsync();
        Assert.Equal(before, await OrdersAsync());

        await page.Find("form").SubmitAsync();
        Assert.Equal(before + 1, await OrdersAsync());
    }

    [Fact]
    public async Task A_dialog_orders_only_at_the_price_that_it_showed()
    {
        var page = await ReviewAsync();
        var before = await OrdersAsync();
        await EndAsync("KESTREL");
        await page.Find("form").SubmitAsync();
        Dialogs.WaitForElement("[data-testid='order-new-price']");
        var first = page.FindComponent<PriceChangedDialog>().Instance.OnOrder;
        await KeepAsync();
        await EndAsync("ORBITLINE");
        await page.Find("form").SubmitAsync();
        Dialogs.WaitForElement("[data-testid='order-new-price']");

        await page.InvokeAsync(() => first.InvokeAsync());

        Assert.Equal(before, await OrdersAsync());
    }

    [Fact]
    public async Task Where_only_the_number_that_counts_has_moved_the_dialog_says_so()
    {
        await Portal.OrderWhiteLabelsAsync(Owner, "TENTHAPP");
        var page = await ReviewAsync();
        Portal.Clock.Advance(TimeSpan.FromMinutes(2));
        await Portal.OrderWhiteLabelsAsync(Owner, "ELEVENTH");

        await page.Find("form").SubmitAsync();

        Dialogs.WaitForAssertion(() => Assert.Contains("every sum is as you saw it", Dialogs.Markup, StringComparison.Ordinal));
        Assert.Equal(
            ["White Labels that count today, with this order: 12; it was 11.", "White Labels that count on 1 December, with this order: 12; it was 11."],
            Dialogs.FindAll("li").Select(li => li.TextContent));
        Assert.Empty(Dialogs.FindAll("table"));
        Assert.Equal("Order as it is now", Dialogs.Find("[data-testid='order-new-price']").TextContent.Trim());
    }

    [Fact]
    public async Task A_review_that_is_opened_again_says_what_has_moved_since_it_was_shown()
    {
        var draft = await SaveDraftAsync();
        var address = $"/apps/new?draft={draft}&step=4";
        Open(address).WaitForElement("[data-testid='order']");
        await DisposeComponentsAsync();
        Portal.GoTo(new DateOnly(2026, 11, 18));

        var page = Open(address);

        var note = page.WaitForElement(".note").TextContent;
        Assert.Contains("The price has moved since you saw it on 17 November 2026, 09:00 (UTC).", note, StringComparison.Ordinal);
        Assert.Contains("Due now: 1\u2009901.36, it was 1\u2009913.01.", note, StringComparison.Ordinal);
        Assert.Contains("The billing day is 18 November 2026 (UTC); it was 17 November 2026.", note, StringComparison.Ordinal);
        Assert.DoesNotContain("Per month", note, StringComparison.Ordinal);
        Assert.Equal("Order for 1\u2009901.36 EUR now", page.Find("[data-testid='order']").TextContent.Trim());
    }

    [Fact]
    public async Task A_review_whose_price_stayed_says_nothing_of_it()
    {
        var address = $"/apps/new?draft={await SaveDraftAsync()}&step=4";
        Open(address).WaitForElement("[data-testid='order']");
        await DisposeComponentsAsync();
        Portal.Clock.Advance(TimeSpan.FromHours(3));

        var page = Open(address);

        page.WaitForElement("[data-testid='order']");
        Assert.Empty(page.FindAll(".note"));
    }

    private async Task EndAsync(string cloudId)
    {
        Portal.Clock.Advance(TimeSpan.FromMinutes(2));
        _ = (await Portal.Get<AppLifecycle>().EndAsync(Owner, Owner.ResellerId!.Value, cloudId)).Value;
    }

    private Task KeepAsync() => Dialogs.FindAll("button").First(b => b.TextContent == "Keep the draft").ClickAsync();
}
