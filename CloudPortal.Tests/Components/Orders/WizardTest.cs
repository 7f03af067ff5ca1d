using System.Globalization;
using System.Security.Claims;
using Bunit;
using Bunit.TestDoubles;
using CloudPortal.Components.Orders;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Licensing;
using CloudPortal.Services.Orders;
using CloudPortal.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;

namespace CloudPortal.Tests.Components.Orders;

/// <summary>A wizard's page over the real services and a real database: a reseller with nine White Labels, one below the 30 % tier.</summary>
public abstract class WizardTest : BunitContext, IAsyncLifetime
{
    private static readonly string[] Nine = ["NIMBUS", "NIMBUSPRO", "HELIOTEL", "BALTICVOICE", "KESTREL", "ORBITLINE", "TERRACALL", "FJORDTALK", "MERIDIAN"];

    private BunitAuthorizationContext? signedIn;

    protected TestPortal Portal { get; private set; } = null!;

    protected Actor.User Owner { get; private set; } = null!;

    /// <summary>Null: the sample book.</summary>
    protected virtual PriceBook? Book => null;

    protected TimerClock Timers { get; private set; } = null!;

    protected NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    public async ValueTask InitializeAsync()
    {
        Portal = await TestPortal.StartAsync(Book);
        Portal.GoTo(new DateOnly(2026, 11, 2));
        Owner = await Portal.AddOwnerAsync();
        await Portal.OrderWhiteLabelsAsync(Owner, Nine);
        Portal.GoTo(new DateOnly(2026, 11, 17));
        Timers = new TimerClock(Portal.Clock);
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddMudServices();
        Services.AddSingleton<TimeProvider>(Timers);
        Services.AddScoped<ActorSource>();
        Use<OrderDrafts>();
        Use<PreviewOrder>();
        Use<ReviewOrder>();
        Use<PlaceOrder>();
        Use<CloudIdCheck>();
        Use<PortfolioQueries>();
        signedIn = this.AddAuthorization();
        SignIn(Owner);
        Render<MudPopoverProvider>();
        Dialogs = Render<MudDialogProvider>();
    }

    protected IRenderedComponent<MudDialogProvider> Dialogs { get; private set; } = null!;

    protected void SignIn(Actor.User user)
    {
        signedIn!.SetAuthorized("Mara Holt");
        signedIn.SetClaims(
            new Claim(ClaimTypes.NameIdentifier, user.UserId),
            new Claim(PortalClaims.Session, user.SessionId.ToString()),
            new Claim(PortalClaims.ResellerId, user.ResellerId!.Value.ToString(CultureInfo.InvariantCulture)));
    }

    protected IRenderedComponent<NewWhiteLabelPage> Open(string address = "/apps/new")
    {
        Navigation.NavigateTo(address);
        return Render<NewWhiteLabelPage>();
    }

    /// <summary>The review of a saved draft, ready to be ordered.</summary>
    protected async Task<IRenderedComponent<NewWhiteLabelPage>> ReviewAsync()
    {
        var page = Open($"/apps/new?draft={await SaveDraftAsync()}&step=4");
        page.WaitForElement("[data-testid='order']");
        return page;
    }

    protected async Task<int> OrdersAsync()
    {
        await using var db = Portal.Database.ForOperator();
        return await db.Orders.IgnoreQueryFilters().CountAsync();
    }

    /// <summary>A saved draft with one White Label that can be ordered.</summary>
    protected async Task<Guid> SaveDraftAsync(Actor.User? user = null, Func<AppDraft, AppDraft>? change = null)
    {
        var app = new AppDraft { Name = "Aurora Voice", CloudId = "AURORAVOICE", CloudIdIsTyped = true, Users = "80" };
        var draft = OrderDraft.WhiteLabels(1) with { Apps = [change?.Invoke(app) ?? app] };
        var id = Guid.NewGuid();
        var by = user ?? Owner;
        _ = (await Portal.Get<OrderDrafts>().SaveAsync(by, by.ResellerId!.Value, id, draft)).Value;
        return id;
    }

    protected async Task<SavedDraft> SavedAsync(Guid id) => (await Portal.Get<OrderDrafts>().LoadAsync(Owner, Owner.ResellerId!.Value, id)).Value;

    protected static string Monthly<T>(IRenderedComponent<T> page)
        where T : IComponent => page.Find("[data-testid='monthly-change'] .why").TextContent;

    protected static string DueNow<T>(IRenderedComponent<T> page)
        where T : IComponent => page.Find("[data-testid='due-now'] .why").TextContent;

    /// <summary>Long enough for the Cloud ID to follow the name, and for the draft to be saved after that.</summary>
    protected void Rest() => Timers.Advance(TimeSpan.FromSeconds(1));

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await base.DisposeAsync();
        await Portal.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private void Use<T>()
        where T : class => Services.AddSingleton(_ => Portal.Get<T>());
}
