using System.Collections.Concurrent;
using CloudPortal.E2E.Infrastructure;
using CloudPortal.E2E.Pages;
using CloudPortal.Sample;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Portal))]

namespace CloudPortal.E2E.Infrastructure;

/// <summary>What all journeys share, each made once: the sample, a server for those that only look, the browser, and a session of each person.</summary>
public sealed class Portal : IAsyncLifetime
{
    // For a busy machine; whoever waits for something that comes waits no longer than it takes.
    public const float Patience = 60_000;

    private readonly ConcurrentDictionary<Person, Lazy<Task<string>>> sessions = new();
    private DatabaseFolder database = null!;
    private IPlaywright playwright = null!;

    public SampleTemplate Sample { get; } = new();

    /// <summary>Nothing may be ordered or changed here but one's own drafts.</summary>
    public PortalServer Server { get; private set; } = null!;

    public IBrowser Browser { get; private set; } = null!;

    /// <summary>Cookies to start a journey behind the sign-in; they open every server, since each has a copy of the same people.</summary>
    public Task<string> SessionOfAsync(Person person) => sessions.GetOrAdd(person, p => new(() => SignInAsync(p))).Value;

    /// <summary>A browser window, which whoever opens it closes.</summary>
    /// <param name="window">Whose, where and how large.</param>
    /// <param name="violations">Takes what the browser refuses to run or load by the pages' policy.</param>
    public async Task<IBrowserContext> OpenAsync(Window window, ConcurrentBag<string> violations)
    {
        var context = await Browser.NewContextAsync(new()
        {
            BaseURL = (window.At ?? Server.Address).ToString(),
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = window.OnPhone ? new() { Width = 390, Height = 844 } : new() { Width = 1440, Height = 900 },
            HasTouch = window.OnPhone,
            StorageState = window.Of is null ? null : await SessionOfAsync(window.Of),
        });
        context.SetDefaultTimeout(Patience);
        context.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase))
            {
                violations.Add(message.Text);
            }
        };
        return context;
    }

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        await Sample.BuildAsync();
        database = new DatabaseFolder(Sample);
        Server = PortalServer.OfSample(database);
        playwright = await Playwright.CreateAsync();
        Browser = await Chromium.LaunchAsync(playwright);
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
        await Server.DisposeAsync();
        database.Dispose();
        Sample.Dispose();
    }

    private async Task<string> SignInAsync(Person person)
    {
        await using var window = await Browser.NewContextAsync(new() { BaseURL = Server.Address.ToString() });
        var signIn = await SignInPage.OpenAsync(await window.NewPageAsync());
        await signIn.SignInAsync(person.Email, SamplePersonas.Password);
        await signIn.LeftAsync();
        return await window.StorageStateAsync();
    }
}
