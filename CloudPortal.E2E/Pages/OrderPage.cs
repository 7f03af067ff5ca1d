using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CloudPortal.E2E.Pages;

/// <summary>What the wizards have in common: fields, steps, the panel, the review.</summary>
public abstract partial class OrderPage(IPage page) : PortalPage(page)
{
    public PricePanel Panel => new(Page);

    public ILocator Name => Page.GetByLabel("App name", new() { Exact = true });

    public ILocator CloudId => Page.GetByLabel("Cloud ID", new() { Exact = true });

    /// <summary>Whether the Cloud ID is free.</summary>
    public ILocator Free => Page.GetByRole(AriaRole.Status).GetByText("free", new() { Exact = true });

    public ILocator Users => Page.GetByRole(AriaRole.Textbox, new() { Name = "Billable users a month" });

    public ILocator OrderButton => Page.GetByRole(AriaRole.Button, new() { Name = "Order for " }).First;

    public ILocator Saved => Page.GetByText("Draft saved").First;

    public ILocator DiscardDraft => Page.GetByRole(AriaRole.Button, new() { Name = "Discard draft" });

    /// <summary>In the place of the wizard.</summary>
    public ILocator Discarded => Page.GetByText("This draft was discarded. Nothing was ordered or charged.");

    public PriceChangedDialog PriceChanged => new(Page);

    public ILocator Step(string title) => Page.GetByRole(AriaRole.Heading, new() { Name = title, Level = 2 });

    public ILocator ContinueButton(string next) => Page.GetByRole(AriaRole.Button, new() { Name = $"Continue to {next}" });

    public Task ContinueAsync(string next) => ContinueButton(next).ClickAsync();

    public Task BackAsync() => Page.GetByRole(AriaRole.Link, new() { Name = "Back", Exact = true }).ClickAsync();

    /// <summary>Waits until what was typed is a row, and its address can be opened again.</summary>
    public async Task SavedAsync()
    {
        await Expect(Page).ToHaveURLAsync(DraftInAddress());
        await Expect(Saved).ToBeVisibleAsync();
    }

    /// <summary>The app page that an order leads to.</summary>
    public async Task<AppPage> OrderedAsync(string cloudId)
    {
        await Expect(Page).ToHaveURLAsync($"/apps/{cloudId}?ordered=1");
        var app = new AppPage(Page);
        await Expect(app.Fees).ToBeVisibleAsync();
        return app;
    }

    [GeneratedRegex(@"[?&]draft=[0-9a-f-]{36}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DraftInAddress();
}
