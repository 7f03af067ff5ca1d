using CloudPortal.E2E.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CloudPortal.E2E.Pages;

/// <summary>A quote as staff have it open.</summary>
public sealed class QuoteEditorPage(IPage page) : PortalPage(page)
{
    public ILocator Dialog => Page.GetByRole(AriaRole.Dialog);

    public ILocator Lines => Content.GetByRole(AriaRole.Region, new() { Name = "Lines" });

    /// <summary>In the dialog that tells that a quote was sent.</summary>
    public ILocator Link => Dialog.GetByRole(AriaRole.Textbox, new() { Name = "Link" });

    public static async Task<QuoteEditorPage> OpenAsync(IPage page, string number)
    {
        await GoAsync(page, $"/quotes/{number}");
        return new QuoteEditorPage(page);
    }

    /// <summary>A draft for a prospect.</summary>
    public static async Task<QuoteEditorPage> NewAsync(IPage page, string legalName)
    {
        var editor = new QuoteEditorPage((await GoAsync(page, "/quotes/new")).Page);
        await editor.Content.GetByLabel("Legal name").FillAsync(legalName);
        await editor.PressAsync("Create draft");
        await Expect(editor.Lines).ToBeVisibleAsync();
        return editor;
    }

    public ILocator PointsOf(string brand, string alternative = "A") => Lines.GetByRole(AriaRole.Textbox, new() { Name = $"Extra points of {brand} in alternative {alternative}" });

    public Task PressAsync(string button) => Content.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).Filter(new() { Visible = true }).ClickAsync();

    public Task AnswerAsync(string button) => Dialog.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public async Task FillRecipientAsync(string address, string contact, string email)
    {
        await PressAsync("Recipient and terms");

        // A question takes the focus to its first field once it is drawn; what is typed before would go there.
        await Dialog.HasFocusAsync();
        await Dialog.GetByLabel("Address", new() { Exact = true }).FillAsync(address);
        await Dialog.GetByLabel("Contact", new() { Exact = true }).FillAsync(contact);
        await Dialog.GetByLabel("E-mail", new() { Exact = true }).FillAsync(email);
        await AnswerAsync("Done");
    }

    /// <param name="list">One brand a line.</param>
    /// <param name="brands">How many they are.</param>
    public async Task PasteAsync(string list, int brands)
    {
        await PressAsync("Paste a list");
        await Dialog.HasFocusAsync();
        await Dialog.GetByLabel("One brand a line").FillAsync(list);
        await AnswerAsync($"Add {brands} brands");
    }
}
