using Microsoft.Playwright;

namespace CloudPortal.E2E.Pages;

/// <summary>One reseller, as staff see it.</summary>
public sealed class ResellerPage(IPage page) : PortalPage(page)
{
    public ILocator RunRate => Page.GetByRole(AriaRole.Group, new() { Name = "Run-rate from 1 December" });

    public ILocator Agreements => Page.GetByRole(AriaRole.Table, new() { Name = "Agreements" });

    public ILocator NewAgreement => Page.GetByRole(AriaRole.Dialog, new() { Name = "New agreement" });

    public ILocator Effect => Page.GetByRole(AriaRole.Status, new() { Name = "Effect on the run-rate" });

    public Task BeginAgreementAsync() => Page.GetByRole(AriaRole.Button, new() { Name = "New agreement" }).ClickAsync();

    public Task MakeAsync() => NewAgreement.GetByRole(AriaRole.Button, new() { Name = "Make the agreement" }).ClickAsync();
}
