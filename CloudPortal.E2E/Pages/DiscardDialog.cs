using Microsoft.Playwright;

namespace CloudPortal.E2E.Pages;

/// <summary>Asks before a draft is thrown away.</summary>
public sealed class DiscardDialog(IPage page, string draft)
{
    public ILocator Dialog => page.GetByRole(AriaRole.Dialog, new() { Name = $"Discard the draft of {draft}?" });

    public ILocator Keep => Dialog.GetByRole(AriaRole.Button, new() { Name = "Keep the draft" });

    public ILocator Discard => Dialog.GetByRole(AriaRole.Button, new() { Name = "Discard the draft" });
}
