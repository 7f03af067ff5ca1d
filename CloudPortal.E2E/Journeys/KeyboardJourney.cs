using CloudPortal.E2E.Infrastructure;
using CloudPortal.E2E.Pages;
using CloudPortal.Sample;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CloudPortal.E2E.Journeys;

public sealed class KeyboardJourney(Portal portal) : Journey(portal)
{
    [Fact]
    public async Task Without_a_mouse_one_signs_in_asks_why_folds_the_tree_and_orders()
    {
        var server = NewServer();
        var page = await OpenAsVisitorAsync(server);

        await SignInAsync(page);
        await AskWhyAsync(new HomePage(page));
        await FoldTheTreeAsync(page);
        await OrderAsync(page);
        Assert.Equal(1, await server.CountOrdersOfAsync(Person.Mara, "HANDSFREE"));
    }

    private static async Task SignInAsync(IPage page)
    {
        var signIn = await SignInPage.OpenAsync(page);
        await Expect(signIn.Email).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(Person.Mara.Email);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(SamplePersonas.Password);
        await page.Keyboard.PressAsync("Enter");
        await signIn.LeftAsync();
    }

    private static async Task AskWhyAsync(HomePage home)
    {
        await home.SettledAsync();
        var amount = home.Figure("Run-rate from 1 December").GetByRole(AriaRole.Link);
        await home.Page.TabToAsync(amount);
        await home.Page.Keyboard.PressAsync("Enter");
        await home.Why.Dialog.HasFocusAsync();
        await home.Page.TabToAsync(home.Why.CopyLink);

        await home.Why.Dialog.EscapeAsync();
        await Expect(amount).ToBeFocusedAsync();
    }

    private static async Task FoldTheTreeAsync(IPage page)
    {
        await page.TabToAsync(page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = "Apps" }));
        await page.Keyboard.PressAsync("Enter");
        var apps = new AppsPage(page);
        await Expect(apps.Row("HARBORLAW")).ToBeVisibleAsync();
        await Expect(apps.Heading).ToBeFocusedAsync();

        await page.TabToAsync(apps.Toggle("Nimbus Phone"));
        await page.Keyboard.PressAsync("ArrowLeft");
        await Expect(apps.Row("HARBORLAW")).ToHaveCountAsync(0);
        await Expect(apps.Toggle("Nimbus Phone")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(apps.Row("HARBORLAW")).ToBeVisibleAsync();
    }

    private static async Task OrderAsync(IPage page)
    {
        await page.TabToAsync(page.GetByRole(AriaRole.Link, new() { Name = "License a White Label" }).First);
        await page.Keyboard.PressAsync("Enter");
        var wizard = new NewWhiteLabelPage(page);
        await Expect(wizard.Heading).ToHaveTextAsync("New White Label");
        await Expect(wizard.Heading).ToBeFocusedAsync();
        await page.TabToAsync(wizard.Name);
        await page.Keyboard.TypeAsync("Hands Free");
        await Expect(wizard.CloudId).ToHaveValueAsync("HANDSFREE");
        await page.Keyboard.PressAsync("Enter");

        await Expect(wizard.Step("Platforms")).ToBeFocusedAsync();
        await page.TabToAsync(wizard.Platform("Windows"));
        await page.Keyboard.PressAsync("Space");
        await Expect(wizard.Platform("Windows")).ToBeCheckedAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(wizard.Step("Expected users")).ToBeFocusedAsync();
        await page.TabToAsync(wizard.Users);
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("79");
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(wizard.Users).ToHaveValueAsync("80");
        await Expect(wizard.Panel.MonthlyChange).ToContainTextAsync("−35.80");
        await page.Keyboard.PressAsync("Enter");

        await page.TabToAsync(wizard.OrderButton);
        await Expect(wizard.OrderButton).ToBeEnabledAsync();
        await page.Keyboard.PressAsync("Enter");
        await wizard.OrderedAsync("HANDSFREE");
    }
}
