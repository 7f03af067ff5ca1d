using System.Globalization;
using System.Security.Claims;
using AngleSharp.Dom;
using Bunit;
using CloudPortal.Components.Quotes;
using CloudPortal.Components.Quotes.Editor;
using CloudPortal.Components.Quotes.Public;
using CloudPortal.Components.Security;
using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Services;
using CloudPortal.Services.Accounts;
using CloudPortal.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using MudBlazor.Services;

namespace CloudPortal.Tests.Components.Quotes;

/// <summary>Pages of quotes over the real services, on 17 November 2026.</summary>
public abstract class QuotePageTest : PageTest, IAsyncLifetime, IAsyncDisposable
{
    private protected TestPortal Portal { get; private set; } = null!;

    private protected QuoteDesk Desk { get; private set; } = null!;

    protected IRenderedComponent<MudDialogProvider> Dialogs { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Portal = await TestPortal.StartAsync();
        Portal.GoTo(new(2026, 11, 17));
        Desk = await QuoteDesk.OpenAsync(Portal);
        Services.AddSingleton(Portal.Database.Factory).AddSingleton<WriteGate>().AddSingleton<TimeProvider>(Portal.Clock).AddPortalServices();
        Services.AddScoped<ActorSource>();
        Services.AddMudServices();
        JSInterop.Mode = JSRuntimeMode.Loose;
        RenderTree.Add<CascadingValue<NetworkAddress>>(cascade => cascade.Add(c => c.Value, new NetworkAddress("203.0.113.7")));
    }

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await base.DisposeAsync();
        await Portal.DisposeAsync();
    }

    protected void SignIn(Actor.User who)
    {
        ArgumentNullException.ThrowIfNull(who);
        Claim[] own = who.ResellerId is { } reseller ? [new Claim(PortalClaims.ResellerId, reseller.ToString(CultureInfo.InvariantCulture))] : [];
        AddAuthorization().SetAuthorized("Mara Holt").SetClaims([new Claim(ClaimTypes.NameIdentifier, who.UserId), new Claim(PortalClaims.Session, who.SessionId.ToString()), .. own]);
        RenderTree.Add<CascadingValue<Currency>>(cascade => cascade.Add(c => c.Value, Currency.Eur));
    }

    /// <summary>The editor of a quote, as its seller opens it unless somebody else does.</summary>
    protected IRenderedComponent<QuotePage> Open(string number, Actor.User? reader = null)
    {
        Services.AddScoped<QuoteKeeping>();
        SignIn(reader ?? Desk.Seller);
        ShowDialogs();
        var page = Render<QuotePage>(p => p.Add(x => x.Number, number));
        page.WaitForElement(".dgauge");
        return page;
    }

    /// <summary>The page behind a link, as a visitor opens it unless somebody has signed in.</summary>
    protected IRenderedComponent<PublicQuotePage> OpenLink(string token, string query = "", Actor.User? signedIn = null)
    {
        if (signedIn is null)
        {
            AddAuthorization();
        }
        else
        {
            SignIn(signedIn);
        }

        ShowDialogs();
        Navigation.NavigateTo($"/q/{token}{query}");
        var page = Render<PublicQuotePage>(p => p.Add(c => c.Token, token));
        page.WaitForElement("h1");
        return page;
    }

    protected void ShowDialogs()
    {
        Render<MudPopoverProvider>();
        Dialogs = Render<MudDialogProvider>();
    }

    protected static string Text(IElement element)
    {
        ArgumentNullException.ThrowIfNull(element);
        return string.Join(' ', element.TextContent.Split((char[])[' ', '\n', '\r', '\u2002'], StringSplitOptions.RemoveEmptyEntries)).Replace('\u2009', ' ');
    }

    /// <summary>A cell of the editor's table.</summary>
    protected static IElement Cell(IRenderedComponent<QuotePage> page, string label) => page.WaitForElement($"input[aria-label='{label}']");

    protected static IElement Button<T>(IRenderedComponent<T> page, string text)
        where T : IComponent => page.WaitForElements("button").First(b => Text(b).StartsWith(text, StringComparison.Ordinal));

    protected static bool HasButton<T>(IRenderedComponent<T> page, string text)
        where T : IComponent => page.FindAll("button, a.btn").Any(b => Text(b).StartsWith(text, StringComparison.Ordinal));
}
