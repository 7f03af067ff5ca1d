using CloudPortal.E2E.Infrastructure;
using CloudPortal.E2E.Pages;
using static Microsoft.Playwright.Assertions;

namespace CloudPortal.E2E.Journeys;

public sealed class DoubleClickJourney(Portal portal) : Journey(portal)
{
    [Fact]
    public async Task A_double_click_on_Order_makes_one_order()
    {
        var server = NewServer();
        var before = await server.CountOrdersAsync(Person.Mara);
        var wizard = await NewWhiteLabelPage.OpenAsync(await OpenAsMaraAsync(server));
        await wizard.ToReviewAsync("Aurora Voice", 80);

        await wizard.OrderButton.DblClickAsync();

        await wizard.OrderedAsync("AURORAVOICE");
        Assert.Equal(before + 1, await server.CountOrdersAsync(Person.Mara));
    }

    [Fact]
    public async Task A_double_click_on_the_step_before_opens_the_review_and_orders_nothing()
    {
        var server = NewServer();
        var before = await server.CountOrdersAsync(Person.Mara);
        var wizard = await NewWhiteLabelPage.OpenAsync(await OpenAsMaraAsync(server));
        await wizard.ToUsersAsync("Aurora Voice", 80);

        await wizard.ContinueButton("review").DblClickAsync(new() { Delay = 150 });

        await Expect(wizard.OrderButton).ToBeEnabledAsync();
        Assert.Equal(before, await server.CountOrdersAsync(Person.Mara));
    }

    [Fact]
    public async Task Two_tabs_with_the_same_review_make_one_order()
    {
        var server = NewServer();
        var before = await server.CountOrdersAsync(Person.Mara);
        var first = await NewWhiteLabelPage.OpenAsync(await OpenAsMaraAsync(server));
        await first.ToReviewAsync("Aurora Voice", 80);
        var second = new NewWhiteLabelPage(await first.Page.Context.NewPageAsync());
        await PortalPage.GoAsync(second.Page, new Uri(first.Page.Url).PathAndQuery);
        await Expect(second.OrderButton).ToBeVisibleAsync();

        await Task.WhenAll(first.OrderButton.ClickAsync(), second.OrderButton.ClickAsync());

        // Both replay the review that is kept with the draft, so both lead to the one app that came of it.
        await Task.WhenAll(first.OrderedAsync("AURORAVOICE"), second.OrderedAsync("AURORAVOICE"));
        Assert.Equal(before + 1, await server.CountOrdersAsync(Person.Mara));
        await second.Page.GoBackAsync();
        await Expect(second.Content).ToContainTextAsync("This draft has been ordered. Nothing is ordered twice.");
    }
}
