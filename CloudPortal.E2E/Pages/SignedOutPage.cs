using Microsoft.Playwright;

namespace CloudPortal.E2E.Pages;

/// <summary>What stands in the place of a page whose session ended in another tab.</summary>
public sealed class SignedOutPage(IPage page) : PortalPage(page)
{
    public ILocator Told => Page.GetByRole(AriaRole.Heading, new() { Name = "You are signed out" });

    public ILocator SignInAgain => Page.GetByRole(AriaRole.Link, new() { Name = "Sign in again" });
}
