using System.Security.Claims;
using Bunit;
using CloudPortal.Components.PriceBooks;
using CloudPortal.Data;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.PriceBooks;
using CloudPortal.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;

namespace CloudPortal.Tests.Components.PriceBooks;

/// <summary>The page of a draft over the real services: EUR 2027.1, a copy of the active book, and resellers to be priced.</summary>
public abstract class EditorTest : BunitContext, IAsyncLifetime
{
    // The machine may be busy.
    static EditorTest() => DefaultWaitTimeout = TimeSpan.FromSeconds(60);

    protected TestPortal Portal { get; private set; } = null!;

    protected Actor.User Admin { get; private set; } = null!;

    protected TimerClock Timers { get; private set; } = null!;

    protected IRenderedComponent<MudDialogProvider> Dialogs { get; private set; } = null!;

    protected NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    protected long Draft { get; private set; }

    public async ValueTask InitializeAsync()
    {
        Portal = await TestPortal.StartAsync();
        Portal.GoTo(new DateOnly(2026, 11, 2));
        await ArrangeAsync();
        Portal.GoTo(new DateOnly(2026, 11, 17));
        Admin = await Portal.Database.AddUserAsync(PortalUser.OfStaff("ines@example.com", "Ines Vidal", Role.Admin));
        Draft = (await Portal.Get<AddPriceBook>().AddDraftAsync(Admin, SampleBooks.Eur("EUR 2027.1"))).Value;
        Timers = new TimerClock(Portal.Clock);
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
        Services.AddSingleton<TimeProvider>(Timers);
        Services.AddScoped<ActorSource>();
        Use<PriceBookQueries>();
        Use<PriceBookDrafts>();
        Use<SimulateImpact>();
        Use<CliffQueries>();
        Use<PriceBookHistory>();
        Use<UnschedulePriceBook>();
        this.AddAuthorization().SetAuthorized("Ines Vidal").SetClaims(new Claim(ClaimTypes.NameIdentifier, Admin.UserId), new Claim(PortalClaims.Session, Admin.SessionId.ToString()));
        Render<MudPopoverProvider>();
        Dialogs = Render<MudDialogProvider>();
    }

    protected virtual Task ArrangeAsync() => Task.CompletedTask;

    protected IRenderedComponent<PriceBookPage> Open(long? book = null)
    {
        var page = Render<PriceBookPage>(p => p.Add(x => x.Id, book ?? Draft));
        Settle(page);
        return page;
    }

    /// <summary>Half a second without a key, and what it starts is done.</summary>
    protected async Task RestAsync(IRenderedComponent<PriceBookPage> page)
    {
        await page.InvokeAsync(() => Timers.Advance(TimeSpan.FromMilliseconds(500)));
        Settle(page);
    }

    private static void Settle(IRenderedComponent<PriceBookPage> page) => page.WaitForAssertion(() =>
    {
        Assert.Empty(page.FindAll(".bones"));
        Assert.Empty(page.FindAll("[aria-busy='true']"));
    });

    /// <summary>The clock goes on a minute, so that the mark of this save differs from the one before.</summary>
    protected async Task RestUntilSavedAsync(IRenderedComponent<PriceBookPage> page)
    {
        Portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await RestAsync(page);
        var mark = $"saved {Portal.Clock.GetUtcNow():HH:mm} UTC";
        page.WaitForAssertion(() => Assert.Contains(mark, page.Markup, StringComparison.Ordinal));
    }

    protected async Task<PriceBookContent> SavedAsync() => PriceBookContent.Of((await Portal.Get<PriceBookDrafts>().OpenAsync(Admin, Draft)).Value.Book);

    protected static AngleSharp.Dom.IElement Cell(IRenderedComponent<PriceBookPage> page, string label) => page.Find($"input[aria-label='{label}']");

    // What is done to a page waits for its turn, so that it never meets one that is just being drawn.
    protected static Task TypeAsync(IRenderedComponent<PriceBookPage> page, string label, string text) => page.InvokeAsync(() => Cell(page, label).Input(text));

    protected static Task PressAsync<T>(IRenderedComponent<T> page, string button)
        where T : IComponent => page.InvokeAsync(() => page.FindAll("button").First(b => (b.GetAttribute("aria-label") ?? b.TextContent.Trim()) == button).Click());

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await base.DisposeAsync();
        await Portal.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected void Use<T>()
        where T : class => Services.AddSingleton(_ => Portal.Get<T>());
}
