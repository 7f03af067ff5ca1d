using Microsoft.Playwright;

namespace CloudPortal.E2E.Pages;

public sealed class HomePage(IPage page) : PortalPage(page)
{
    public ILocator Tiers => Page.GetByRole(AriaRole.Region, new() { Name = "Volume tiers" });

    public ILocator Attention => Page.GetByRole(AriaRole.Region, new() { Name = "Needs attention" });

    /// <summary>A draft that waits, with its buttons.</summary>
    public ILocator Draft(string name) => Attention.GetByRole(AriaRole.Listitem).Filter(new() { HasText = $"{name} is not ordered yet" });

    public ILocator Discard(string name) => Attention.GetByRole(AriaRole.Button, new() { Name = $"Discard: {name}", Exact = true });

    public static async Task<HomePage> OpenAsync(IPage page)
    {
        await PortalPage.GoAsync(page, "/");
        return new HomePage(page);
    }

    /// <summary>A key figure with its label and its line.</summary>
    public ILocator Figure(string label) => Page.GetByRole(AriaRole.Group, new() { Name = label, Exact = true });

    /// <summary>What the nudge proposes.</summary>
    public ILocator Action(string text) => Page.GetByRole(AriaRole.Link, new() { Name = text });
}
