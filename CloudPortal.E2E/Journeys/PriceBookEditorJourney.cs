using CloudPortal.E2E.Infrastructure;
using CloudPortal.E2E.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CloudPortal.E2E.Journeys;

/// <summary>An admin edits the draft of a price book.</summary>
public sealed class PriceBookEditorJourney(Portal portal) : Journey(portal)
{
    private const string Platform = "Platform, White Label, standalone";

    [Fact]
    public async Task A_rate_that_is_edited_with_the_keyboard_is_there_after_a_reload()
    {
        var editor = await PriceBookEditorPage.OpenAsync(await OpenAsync(new() { Of = Person.Ines, At = NewServer().Address }), "EUR 2027.1");
        await editor.Page.AssertAccessibleAsync();
        var keys = editor.Page.Keyboard;

        await editor.Cell("Setup, White Label, standalone").FocusAsync();
        await keys.PressAsync("ArrowRight");
        await Expect(editor.Cell(Platform)).ToBeFocusedAsync();
        await keys.TypeAsync("529");
        await keys.PressAsync("Enter");
        await Expect(editor.Cell("Platform, Full Feature, standalone")).ToBeFocusedAsync();
        await keys.TypeAsync("7");
        await keys.PressAsync("Escape");
        await Expect(editor.Cell("Platform, Full Feature, standalone")).ToHaveValueAsync("149.00");
        await Expect(editor.Saved).ToBeVisibleAsync();
        await editor.PricedAsync();

        await editor.Page.ReloadAsync();
        await editor.PricedAsync();
        await Expect(editor.Cell(Platform)).ToHaveValueAsync("529.00");
        await Expect(editor.Cell("Platform, Full Feature, standalone")).ToHaveValueAsync("149.00");
    }

    [Fact]
    public async Task What_is_wrong_is_marked_and_accessible_and_Ctrl_Z_takes_it_back()
    {
        var editor = await PriceBookEditorPage.OpenAsync(await OpenAsync(new() { Of = Person.Ines, At = NewServer().Address }), "EUR 2027.1");

        await editor.Cell("From, tier 4").FillAsync("4");
        await Expect(editor.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("From must be greater than 5, as tiers ascend.");
        await editor.Page.AssertAccessibleAsync();

        await editor.Page.Keyboard.PressAsync("Control+z");
        await Expect(editor.Cell("From, tier 4")).ToHaveValueAsync("9");
        await editor.Page.Keyboard.PressAsync("Control+y");
        await Expect(editor.Cell("From, tier 4")).ToHaveValueAsync("4");
    }

    [Fact]
    public async Task The_editor_fits_a_phone()
    {
        var editor = await PriceBookEditorPage.OpenAsync(await OpenAsync(new() { Of = Person.Ines, OnPhone = true }), "EUR 2027.1");

        await editor.Page.AssertFitsPhoneAsync();
        await editor.Page.AssertAccessibleAsync();
    }

    [Fact]
    public async Task The_focus_goes_into_an_added_tier_stays_with_it_and_outlives_a_removed_one()
    {
        var editor = await PriceBookEditorPage.OpenAsync(await OpenAsync(new() { Of = Person.Ines, At = NewServer().Address }), "EUR 2027.1");
        var keys = editor.Page.Keyboard;

        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "Add a tier" }).PressAsync("Enter");
        await Expect(editor.Cell("From, tier 7")).ToBeFocusedAsync();
        await keys.TypeAsync("15");
        await keys.PressAsync("Tab");
        await keys.TypeAsync("31");
        await keys.PressAsync("Tab");
        await Expect(editor.Page.GetByRole(AriaRole.Button, new() { Name = "Remove tier 5" })).ToBeFocusedAsync();
        await Expect(editor.Cell("From, tier 5")).ToHaveValueAsync("15");

        await keys.PressAsync("Enter");
        await Expect(editor.Cell("From, tier 5")).ToHaveValueAsync("20");
        await Expect(editor.Page.GetByRole(AriaRole.Button, new() { Name = "Remove tier 5" })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_question_takes_the_focus_and_gives_it_back()
    {
        var page = await OpenAsync(new() { Of = Person.Ines });
        await PriceBookEditorPage.OpenAsync(page, "EUR 2027.1");
        var ask = page.GetByRole(AriaRole.Button, new() { Name = "New draft from this book" });

        await ask.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Textbox)).ToBeFocusedAsync();

        await page.Keyboard.PressAsync("Escape");
        await Expect(ask).ToBeFocusedAsync();
    }
}
