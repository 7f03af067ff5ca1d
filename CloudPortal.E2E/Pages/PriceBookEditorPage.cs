using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CloudPortal.E2E.Pages;

/// <summary>The draft of a price book.</summary>
public sealed class PriceBookEditorPage(IPage page) : PortalPage(page)
{
    public ILocator Saved => Page.GetByText("saved 0").Or(Page.GetByText("saved 1")).Or(Page.GetByText("saved 2"));

    public ILocator Foot => Page.GetByRole(AriaRole.Region, new() { Name = "What the draft changes" });

    public ILocator Cell(string label) => Page.GetByRole(AriaRole.Textbox, new() { Name = label });

    public static async Task<PriceBookEditorPage> OpenAsync(IPage page, string book)
    {
        await GoAsync(page, "/price-books");
        await page.GetByRole(AriaRole.Link, new() { Name = book }).ClickAsync();
        var editor = new PriceBookEditorPage(page);
        await editor.PricedAsync();
        return editor;
    }

    /// <summary>Nothing is being priced.</summary>
    public async Task PricedAsync()
    {
        await Expect(Foot).ToHaveAttributeAsync("aria-busy", "false");
        await Expect(Foot).ToContainTextAsync("pay more");
    }
}
