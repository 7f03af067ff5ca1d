using Microsoft.Playwright;

namespace CloudPortal.E2E.Pages;

/// <summary>Static, as all account pages.</summary>
public sealed class SetupPage(IPage page)
{
    public IPage Page { get; } = page;

    public ILocator Heading => Page.GetByRole(AriaRole.Heading, new() { Name = "Set up this portal" });

    public ILocator Name => Page.GetByLabel("Your name");

    public ILocator Email => Page.GetByLabel("E-mail");

    public ILocator Password => Page.GetByLabel("Password, at least");

    public ILocator Repeat => Page.GetByLabel("The same password again");

    /// <summary>Sentences beside the fields.</summary>
    public ILocator Errors => Page.GetByRole(AriaRole.Alert);

    public ILocator Currency => Page.GetByLabel("Currency of the draft");

    public ILocator Prices(string title) => Page.GetByRole(AriaRole.Radio, new() { Name = title });

    public async Task SubmitAsync(string name, string email, string password)
    {
        await Name.FillAsync(name);
        await Email.FillAsync(email);
        await Password.FillAsync(password);
        await Repeat.FillAsync(password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Set up the portal" }).ClickAsync();
    }
}
