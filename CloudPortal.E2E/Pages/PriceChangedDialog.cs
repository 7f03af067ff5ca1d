using Microsoft.Playwright;

namespace CloudPortal.E2E.Pages;

/// <summary>The price moved between the review and the click.</summary>
public sealed class PriceChangedDialog(IPage page)
{
    public ILocator Dialog => page.GetByRole(AriaRole.Dialog, new() { Name = "Nothing is ordered" });

    public ILocator Keep => Dialog.GetByRole(AriaRole.Button, new() { Name = "Keep the draft" });

    public ILocator OrderAtNewPrice => Dialog.GetByRole(AriaRole.Button, new() { Name = "Order at the new price" });

    /// <summary>Where no sum has moved.</summary>
    public ILocator OrderAsItIsNow => Dialog.GetByRole(AriaRole.Button, new() { Name = "Order as it is now" });

    /// <summary>What one saw, what it is now, and what it moved by.</summary>
    public ILocator Row(string label) => Dialog.GetByRole(AriaRole.Row).Filter(new() { Has = page.GetByRole(AriaRole.Rowheader, new() { Name = label, Exact = true }) });
}
