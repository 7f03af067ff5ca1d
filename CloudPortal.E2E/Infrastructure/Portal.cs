using CloudPortal.E2E.Infrastructure;
using CloudPortal.E2E.Pages;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Portal))]

namespace CloudPortal.E2E.Infrastructure;

/// <summary>What all journeys share: the server, the browser and a session of the persona, each made once.</summary>
public sealed class Portal : IAsyncLifetime
{
    private IPlaywright playwright = null!;
    private Lazy<Task<string>> signedIn = null!;

    public PortalServer Server { get; } = new();

    public IBrowser Browser { get; private set; } = null!;

    /// <summary>Cookies of Nimbus' owner, to start a journey behind the sign-in.</summary>
    public Task<string> SignedInAsync() => signedIn.Value;

    public async ValueTask InitializeAsync()
    {
        await Server.StartAsync();
        playwright = await Playwright.CreateAsync();
        Browser = await Chromium.LaunchAsync(playwright);
        signedIn = new(SignInAsync);
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
        await Server.DisposeAsync();
    }

    private async Task<string> SignInAsync()
    {
        await using var context = await Browser.NewContextAsync(new() { BaseURL = Server.Address.ToString() });
        var page = await SignInPage.OpenAsync(await context.NewPageAsync());
        await page.BecomePersonaAsync("Nimbus Telecom");
        return await context.StorageStateAsync();
    }
}
