using CloudPortal.E2E.Infrastructure;
using CloudPortal.E2E.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CloudPortal.E2E.Journeys;

public sealed class PriceChangedJourney(Portal portal) : Journey(portal)
{
    [Fact]
    public async Task A_price_that_moved_under_the_review_is_shown_and_ordered_once_at_the_new_price()
    {
        var server = NewServer();
        var before = await server.CountOrdersAsync(Person.Mara);
        var wizard = await NewWhiteLabelPage.OpenAsync(await OpenAsMaraAsync(server));
        await wizard.ToReviewAsync("Aurora Voice", 80);
        await server.EndAsync(Person.Jonas, "KESTREL");

        await wizard.OrderButton.ClickAsync();

        var changed = wizard.PriceChanged;
        await ExpectBothPricesAsync(changed);
        await wizard.Page.AssertAccessibleAsync();
        Assert.Equal(before, await server.CountOrdersAsync(Person.Mara));

        await changed.Keep.ClickAsync();
        await Expect(changed.Dialog).ToBeHiddenAsync();
        await ExpectTheDraftAsync(wizard);
        await Expect(wizard.OrderButton).ToHaveTextAsync("Order for 1 913.01 EUR now");
        await wizard.OrderButton.ClickAsync();

        await wizard.OrderedAsync("AURORAVOICE");
        Assert.Equal(before + 1, await server.CountOrdersAsync(Person.Mara));
        Assert.Equal(1, await server.CountOrdersOfAsync(Person.Mara, "AURORAVOICE"));
    }

    [Fact]
    public async Task The_dialog_orders_at_the_new_price_and_Escape_keeps_the_draft()
    {
        var server = NewServer();
        var wizard = await NewWhiteLabelPage.OpenAsync(await OpenAsMaraAsync(server));
        await wizard.ToReviewAsync("Aurora Voice", 80);
        await server.EndAsync(Person.Jonas, "KESTREL");
        await wizard.OrderButton.ClickAsync();
        await wizard.PriceChanged.Dialog.HasFocusAsync();
        await wizard.Page.TabToAsync(wizard.PriceChanged.OrderAtNewPrice);

        await wizard.PriceChanged.Dialog.EscapeAsync();
        await server.EndAsync(Person.Jonas, "ORBITLINE");
        await wizard.OrderButton.ClickAsync();
        await Expect(wizard.PriceChanged.Dialog).ToContainTextAsync("White Labels that count on 1 December, with this order: 8; it was 9.");
        await wizard.PriceChanged.OrderAsItIsNow.DblClickAsync();

        await wizard.OrderedAsync("AURORAVOICE");
        Assert.Equal(1, await server.CountOrdersOfAsync(Person.Mara, "AURORAVOICE"));
    }

    [Fact]
    public async Task A_double_click_on_Order_accepts_no_price_that_has_moved()
    {
        var server = NewServer();
        var before = await server.CountOrdersAsync(Person.Mara);
        var wizard = await NewWhiteLabelPage.OpenAsync(await OpenAsMaraAsync(server));
        await wizard.ToReviewAsync("Aurora Voice", 80);
        await server.EndAsync(Person.Jonas, "KESTREL");

        await wizard.OrderButton.DblClickAsync();

        await ExpectBothPricesAsync(wizard.PriceChanged);
        Assert.Equal(before, await server.CountOrdersAsync(Person.Mara));
    }

    private static async Task ExpectBothPricesAsync(PriceChangedDialog changed)
    {
        await Expect(changed.Dialog).ToContainTextAsync("Jonas Reed set KESTREL to end on 30 November.");
        var monthly = changed.Row("Per month from 1 December");
        await Expect(monthly.GetByRole(AriaRole.Cell).Nth(0)).ToHaveTextAsync("−35.80");
        await Expect(monthly.GetByRole(AriaRole.Cell).Nth(1)).ToHaveTextAsync("+463.20");
        await Expect(monthly.GetByRole(AriaRole.Cell).Nth(2)).ToContainTextAsync("+499.00");
    }

    private static async Task ExpectTheDraftAsync(NewWhiteLabelPage wizard)
    {
        await Expect(wizard.Content).ToContainTextAsync("Aurora Voice");
        await Expect(wizard.Content).ToContainTextAsync("AURORAVOICE");
        await Expect(wizard.Content).ToContainTextAsync("iOS, Android");
        await Expect(wizard.Content).ToContainTextAsync("80 billable users a month");
    }
}
