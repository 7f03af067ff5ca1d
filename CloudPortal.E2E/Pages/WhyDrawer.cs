using Microsoft.Playwright;

namespace CloudPortal.E2E.Pages;

/// <summary>Why an amount is what it is.</summary>
public sealed class WhyDrawer(IPage page)
{
    public ILocator Dialog => page.GetByRole(AriaRole.Dialog, new() { NameRegex = new("^Why ") });

    /// <summary>From the public price to the amount.</summary>
    public ILocator Steps => Dialog.GetByRole(AriaRole.Group, new() { Name = "Steps from the public price" });

    public ILocator CopyLink => Dialog.GetByRole(AriaRole.Button, new() { Name = "Copy link" });

    public ILocator Copied => Dialog.GetByRole(AriaRole.Button, new() { Name = "Copied" });
}
