using Bunit;
using CloudPortal.Domain.Accounts;
using CloudPortal.Services.Apps;
using CloudPortal.Services.Orders;

namespace CloudPortal.Tests.Components.Orders;

public sealed class OrderingTests : WizardTest
{
    [Fact]
    public async Task The_review_names_the_billing_day_and_what_is_charged_when()
    {
        var page = await ReviewAsync();

        var days = page.FindAll(".tl li").Select(li => li.TextContent).ToArray();
        Assert.Contains("17 November 2026 (UTC)", days[0], StringComparison.Ordinal);
        Assert.Contains("1\u2009913.01", days[0], StringComparison.Ordinal);
        Assert.Contains("Ten White Labels at 349.30, instead of 3\u2009592.80 without this order", days[1], StringComparison.Ordinal);
        Assert.Contains("3\u2009493.00", days[1], StringComparison.Ordinal);
        Assert.Contains("3\u2009557.00", days[2], StringComparison.Ordinal);
        Assert.Equal("Order for 1\u2009913.01 EUR now", page.Find("[data-testid='order']").TextContent.Trim());
    }

    [Fact]
    public async Task An_order_leads_to_its_app()
    {
        var page = await ReviewAsync();

        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.EndsWith("/apps/AURORAVOICE?ordered=1", Navigation.Uri, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_double_click_makes_one_order()
    {
        var page = await ReviewAsync();
        var before = await OrdersAsync();

        await Task.WhenAll(page.Find("form").SubmitAsync(), page.Find("form").SubmitAsync());

        page.WaitForAssertion(() => Assert.EndsWith("?ordered=1", Navigation.Uri, StringComparison.Ordinal));
        Assert.Equal(before + 1, await OrdersAsync());
    }

    [Fact]
    public async Task An_ordered_draft_shows_where_its_app_is_and_orders_nothing()
    {
        var draft = await SaveDraftAsync();
        var review = (await Portal.Get<ReviewOrder>().ReviewAsync(Owner, Owner.ResellerId!.Value, draft)).Value;
        _ = (await Portal.Get<PlaceOrder>().PlaceAsync(Owner, Owner.ResellerId!.Value, draft, review.Kept.Key)).Value;

        var page = Open($"/apps/new?draft={draft}&step=4");

        Assert.Equal("/apps/AURORAVOICE", page.Find("a.link").GetAttribute("href"));
        Assert.Empty(page.FindAll("[data-testid='order']"));
    }

    [Fact]
    public async Task A_price_that_moved_shows_both_and_who_moved_it()
    {
        var page = await ReviewAsync();
        Portal.Clock.Advance(TimeSpan.FromMinutes(2));
        _ = (await Portal.Get<AppLifecycle>().EndAsync(Owner, Owner.ResellerId!.Value, "KESTREL")).Value;

        await page.Find("form").SubmitAsync();

        Dialogs.WaitForAssertion(() => Assert.Contains("Nothing is ordered", Dialogs.Markup, StringComparison.Ordinal));
        Assert.Contains("set KESTREL to end on 30 November", Dialogs.Find(".note").TextContent, StringComparison.Ordinal);
        var month = Dialogs.FindAll("tr.hov td").Select(td => td.TextContent.Trim()).ToArray();
        Assert.Equal(["−35.80", "+463.20"], month[..2]);
        Assert.Contains("+499.00", month[2], StringComparison.Ordinal);
        Assert.DoesNotContain("ordered=1", Navigation.Uri, StringComparison.Ordinal);

        await Dialogs.Find("[data-testid='order-new-price']").ClickAsync();

        Dialogs.WaitForAssertion(() => Assert.DoesNotContain("Nothing is ordered", Dialogs.Markup, StringComparison.Ordinal));
        Assert.EndsWith("/apps/AURORAVOICE?ordered=1", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_draft_can_be_kept_when_the_price_moved()
    {
        var page = await ReviewAsync();
        Portal.Clock.Advance(TimeSpan.FromMinutes(2));
        _ = (await Portal.Get<AppLifecycle>().EndAsync(Owner, Owner.ResellerId!.Value, "KESTREL")).Value;
        await page.Find("form").SubmitAsync();
        Dialogs.WaitForAssertion(() => Assert.Contains("Keep the draft", Dialogs.Markup, StringComparison.Ordinal));

        await Dialogs.FindAll("button").First(b => b.TextContent == "Keep the draft").ClickAsync();

        Dialogs.WaitForAssertion(() => Assert.DoesNotContain("Nothing is ordered", Dialogs.Markup, StringComparison.Ordinal));
        Assert.Equal("+463.20", Monthly(page));
    }

    [Fact]
    public async Task A_Cloud_ID_that_was_taken_meanwhile_is_told_in_the_review_with_the_way_to_its_step()
    {
        var draft = await SaveDraftAsync();
        await Portal.OrderWhiteLabelsAsync(Owner, "AURORAVOICE");

        var page = Open($"/apps/new?draft={draft}&step=4");

        page.WaitForAssertion(() => Assert.Contains("AURORAVOICE is taken", page.Find(".note").TextContent, StringComparison.Ordinal));
        Assert.Contains("step=1", page.Find(".note a").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-testid='order']"));
    }

    [Fact]
    public async Task A_review_that_another_window_has_changed_orders_nothing_and_shows_it_as_it_is_now()
    {
        var page = await ReviewAsync();
        var draft = Guid.Parse(Navigation.Uri.Split("draft=")[1][..36]);
        var changed = (await SavedAsync(draft)).Content;
        _ = await Portal.Get<OrderDrafts>().SaveAsync(Owner, Owner.ResellerId!.Value, draft, changed with { Apps = [changed.Apps[0] with { Users = "90" }] });

        await page.Find("form").SubmitAsync();
        page.WaitForAssertion(() => Assert.Contains("changed in another window", page.Find(".note").TextContent, StringComparison.Ordinal));
        await page.Find(".note button").ClickAsync();

        page.WaitForAssertion(() => Assert.Equal("−27.80", Monthly(page)));
    }

    [Theory]
    [InlineData(Role.Viewer)]
    [InlineData(Role.Manager)]
    public async Task Who_may_not_order_sees_the_price_and_who_can(Role role)
    {
        var user = await Portal.AddUserAsync(Owner.ResellerId!.Value, role);
        SignIn(user);
        var page = Open("/apps/new?step=3");
        page.Find("#users").Input("80");
        Assert.Equal("−35.80", Monthly(page));

        await page.Find("form").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal("Review and order", page.Find(".step.now h2").TextContent));
        Assert.Empty(page.FindAll("[data-testid='order']"));
        Assert.Contains("role Owner, or Manager with the right", page.Find(".may-not").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_Manager_without_the_right_drafts_and_is_told_who_orders()
    {
        var manager = await Portal.AddUserAsync(Owner.ResellerId!.Value, Role.Manager);
        SignIn(manager);
        var draft = await SaveDraftAsync(manager);

        var page = Open($"/apps/new?draft={draft}&step=4");

        page.WaitForAssertion(() => Assert.Contains("Your draft is kept", page.Find(".may-not").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("[data-testid='order']"));
    }
}
