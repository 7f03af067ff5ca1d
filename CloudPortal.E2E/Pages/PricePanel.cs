using Microsoft.Playwright;

namespace CloudPortal.E2E.Pages;

/// <summary>What the typed order costs, live.</summary>
public sealed class PricePanel(IPage page)
{
    public ILocator Panel => page.GetByRole(AriaRole.Complementary, new() { Name = "What this costs" });

    // Amounts have no name of their own beside what they say.
    public ILocator DueNow => Panel.GetByTestId("due-now");

    public ILocator MonthlyChange => Panel.GetByTestId("monthly-change");

    public ILocator FirstYear(string amount) => Panel.GetByRole(AriaRole.Link, new() { Name = amount, Exact = true });

    /// <summary>The other apps that the order makes cheaper or dearer.</summary>
    public ILocator Effects => Panel.GetByRole(AriaRole.Row);
}
