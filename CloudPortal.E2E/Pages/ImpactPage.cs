using CloudPortal.E2E.Infrastructure;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CloudPortal.E2E.Pages;

/// <summary>The simulation of a price book, from which it is published.</summary>
public sealed class ImpactPage(IPage page) : PortalPage(page)
{
    public ILocator Publish => Page.GetByRole(AriaRole.Button, new() { Name = "Publish…" });

    /// <summary>Where only those above the limit are listed.</summary>
    public ILocator AcknowledgeAll => Page.GetByRole(AriaRole.Button, new() { Name = "Acknowledge all" });

    public ILocator Question(string book) => Page.GetByRole(AriaRole.Dialog, new() { Name = $"Publish {book}?" });

    public ILocator Row(string reseller) => Page.GetByRole(AriaRole.Row, new() { Name = reseller });

    public static async Task<ImpactPage> OpenAsync(IPage page, string path)
    {
        await GoAsync(page, path);
        var impact = new ImpactPage(page);
        await impact.SimulatedAsync();
        return impact;
    }

    public Task SimulatedAsync() => Expect(Page.GetByRole(AriaRole.Region, new() { Name = "The impact in figures" })).ToBeVisibleAsync();

    /// <summary>All that are listed, with one reason.</summary>
    public async Task AcknowledgeAllAsync(string reason)
    {
        await AcknowledgeAll.ClickAsync();
        var question = Page.GetByRole(AriaRole.Dialog);
        await question.HasFocusAsync();
        await question.GetByLabel("Reason").FillAsync(reason);
        await question.GetByRole(AriaRole.Button, new() { Name = "Acknowledge" }).ClickAsync();
        await Expect(question).ToBeHiddenAsync();
    }

    public async Task ConfirmAsync(string book, string reason)
    {
        await Question(book).HasFocusAsync();
        await Question(book).GetByLabel("Reason").FillAsync(reason);
        await Question(book).GetByLabel($"Type {book} to confirm").FillAsync(book);
        await Question(book).GetByRole(AriaRole.Button, new() { Name = $"Publish {book}" }).ClickAsync();
    }
}
