using System.Globalization;
using System.Security.Claims;
using Bunit;
using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Services;
using CloudPortal.Services.Accounts;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace CloudPortal.Tests.Support;

/// <summary>A page over the real services and a real SQLite file, as its user sees it.</summary>
public abstract class PageTest : BunitContext
{
    // A browser waits, too; the machine may be busy.
    static PageTest() => DefaultWaitTimeout = TimeSpan.FromSeconds(60);

    internal NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    /// <summary>The address within the portal, with its query.</summary>
    internal string Address => "/" + Navigation.ToBaseRelativePath(Navigation.Uri);

    /// <param name="story">Whose portal it is.</param>
    /// <param name="user">Null: the story's Owner.</param>
    internal void SignIn(PortfolioStory story, Actor.User? user = null)
    {
        var who = user ?? story.Owner;
        Services.AddSingleton(story.Database.Factory).AddSingleton<WriteGate>().AddSingleton<TimeProvider>(story.Clock).AddPortalServices();
        Services.AddScoped<ActorSource>();
        JSInterop.Mode = JSRuntimeMode.Loose;
        Claim[] own = who.ResellerId is { } reseller ? [new Claim(PortalClaims.ResellerId, reseller.ToString(CultureInfo.InvariantCulture))] : [];
        AddAuthorization().SetAuthorized("Mara Holt").SetClaims([new Claim(ClaimTypes.NameIdentifier, who.UserId), new Claim(PortalClaims.Session, who.SessionId.ToString()), .. own]);
        RenderTree.Add<CascadingValue<Currency>>(cascade => cascade.Add(c => c.Value, Currency.Eur));
    }
}
