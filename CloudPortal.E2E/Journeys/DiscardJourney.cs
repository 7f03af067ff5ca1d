using CloudPortal.E2E.Infrastructure;
using CloudPortal.E2E.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CloudPortal.E2E.Journeys;

/// <summary>A draft that is not wanted any more.</summary>
public sealed class DiscardJourney(Portal portal) : Journey(portal)
{
    private static readonly string[] Eight = [.. Enumerable.Range(1, 8).Select(i => $"Draft {i}")];

    [Fact]
    public async Task Without_a_mouse_one_opens_all_drafts_and_discards_one()
    {
        var server = NewServer();
        await server.LeaveDraftsAsync(Person.Mara, Eight);
        var home = await HomePage.OpenAsync(await OpenAsMaraAsync(server));
        await Expect(home.Draft("Draft 8")).ToBeVisibleAsync();
        await Expect(home.Draft("Draft 2")).ToHaveCountAsync(0);

        var all = home.Attention.GetByRole(AriaRole.Link, new() { Name = "Show all 8 drafts" });
        await home.Page.TabToAsync(all);
        await home.Page.Keyboard.PressAsync("Enter");
        await Expect(home.Draft("Draft 1")).ToBeVisibleAsync();
        await Expect(home.Page).ToHaveURLAsync("/?all=drafts");
        await Expect(home.Attention.GetByRole(AriaRole.Link, new() { Name = "Show fewer drafts", Expanded = true })).ToBeFocusedAsync();
        await home.Page.AssertAccessibleAsync();

        var dialog = await AskAsync(home, "Draft 4");
        await dialog.Dialog.EscapeAsync();
        await Expect(home.Discard("Draft 4")).ToBeFocusedAsync();

        // Whoever tabs before the question has taken the focus is taken back to its first button.
        await home.Page.Keyboard.PressAsync("Enter");
        await dialog.Dialog.HasFocusAsync();
        await home.Page.AssertAccessibleAsync();
        await home.Page.TabToAsync(dialog.Discard);
        await home.Page.Keyboard.PressAsync("Enter");
        await Expect(dialog.Dialog).ToBeHiddenAsync();
        await Expect(home.Draft("Draft 4")).ToHaveCountAsync(0);
        await Expect(home.Attention.GetByRole(AriaRole.Status)).ToHaveTextAsync("The draft of Draft 4 was discarded. Nothing was ordered or charged.");
        await Expect(home.Attention.GetByRole(AriaRole.Status)).ToBeFocusedAsync();
        await Expect(home.Draft("Draft 5")).ToBeVisibleAsync();

        await home.Page.ReloadAsync();
        await home.SettledAsync();
        await Expect(home.Draft("Draft 1")).ToBeVisibleAsync();
        await Expect(home.Draft("Draft 4")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task On_a_phone_drafts_are_discarded_on_Home_and_in_the_wizard()
    {
        var server = NewServer();
        await server.LeaveDraftsAsync(Person.Mara, Eight);
        var home = await HomePage.OpenAsync(await OpenAsync(new() { Of = Person.Mara, At = server.Address, OnPhone = true }));
        await home.Page.AssertFitsPhoneAsync();

        var dialog = await AskAsync(home, "Draft 8");
        await home.Page.AssertFitsPhoneAsync();
        await dialog.Discard.ClickAsync();
        await Expect(home.Attention.GetByRole(AriaRole.Status)).ToBeFocusedAsync();
        await home.Page.AssertFitsPhoneAsync();
        await home.Page.AssertAccessibleAsync();

        await home.Draft("Draft 7").GetByRole(AriaRole.Link, new() { Name = "Continue" }).ClickAsync();
        var wizard = new NewWhiteLabelPage(home.Page);
        await wizard.CloudId.FillAsync("ATWENTYLETTERCLOUDID");
        await Expect(wizard.Free).ToBeVisibleAsync();
        await wizard.DiscardDraft.ClickAsync();
        await wizard.Page.AssertFitsPhoneAsync();
        await wizard.Page.AssertAccessibleAsync();
        await new DiscardDialog(wizard.Page, "Draft 7").Discard.ClickAsync();
        await Expect(wizard.Discarded).ToBeFocusedAsync();
        await wizard.Page.AssertFitsPhoneAsync();
        await wizard.Page.AssertAccessibleAsync();
    }

    [Fact]
    public async Task A_draft_discarded_in_one_window_is_said_in_the_other_and_not_saved_anew()
    {
        var server = NewServer();
        await server.LeaveDraftsAsync(Person.Mara, "Twofold");
        var home = await HomePage.OpenAsync(await OpenAsMaraAsync(server));
        await home.Draft("Twofold").GetByRole(AriaRole.Link, new() { Name = "Continue" }).ClickAsync();
        var one = new NewWhiteLabelPage(home.Page);
        await Expect(one.Name).ToHaveValueAsync("Twofold");
        var other = await NewWhiteLabelPage.OpenAsync(await OpenAsMaraAsync(server), new Uri(one.Page.Url).Query);
        await Expect(other.Name).ToHaveValueAsync("Twofold");

        await one.DiscardDraft.ClickAsync();
        await new DiscardDialog(one.Page, "Twofold").Discard.ClickAsync();
        await Expect(one.Discarded).ToBeFocusedAsync();
        await one.Page.AssertAccessibleAsync();

        await other.Name.FillAsync("Twofold Again");
        await Expect(other.Discarded).ToBeFocusedAsync();

        await one.Page.GetByRole(AriaRole.Link, new() { Name = "Start a new one" }).ClickAsync();
        await Expect(one.Name).ToHaveValueAsync("");
        await PortalPage.GoAsync(one.Page, "/");
        await Expect(home.Attention).ToBeVisibleAsync();
        await Expect(home.Attention.GetByText("Twofold")).ToHaveCountAsync(0);
    }

    private static async Task<DiscardDialog> AskAsync(HomePage home, string draft)
    {
        await home.Page.TabToAsync(home.Discard(draft));
        await home.Page.Keyboard.PressAsync("Enter");
        var dialog = new DiscardDialog(home.Page, draft);
        await Expect(dialog.Dialog).ToBeVisibleAsync();
        await Expect(dialog.Dialog).ToContainTextAsync("Nothing of it was ordered or charged.");
        return dialog;
    }
}
