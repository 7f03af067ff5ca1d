using System.Globalization;
using System.Security.Claims;
using CloudPortal.Data;
using CloudPortal.Domain.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CloudPortal.Services.Accounts;

/// <summary>
/// What the cookie says about a user: who it is and for which reseller it asks. Name and role are there to be shown; no
/// operation trusts them.
/// </summary>
public sealed class PortalClaims(UserManager<PortalUser> users, IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<PortalUser>(users, options)
{
    public const string ResellerId = "portal:reseller";
    public const string DisplayName = "portal:name";
    public const string ShownRole = "portal:role";
    public const string Session = "portal:session";

    /// <summary>Null for somebody who has not signed in.</summary>
    public static Actor.User? ActorOf(ClaimsPrincipal principal) =>
        principal.Identity is { IsAuthenticated: true } && principal.FindFirstValue(ClaimTypes.NameIdentifier) is { } userId && SessionOf(principal) is { } session
            ? new Actor.User(userId, principal.FindFirstValue(ResellerId) is { } own ? long.Parse(own, CultureInfo.InvariantCulture) : null, session)
            : null;

    /// <summary>The sign-in that the cookie came of; null for somebody who has not signed in.</summary>
    internal static Guid? SessionOf(ClaimsPrincipal? principal) => Guid.TryParse(principal?.FindFirstValue(Session), out var id) ? id : null;

    internal static Claim NewSession() => new(Session, Guid.NewGuid().ToString());

    /// <summary>Claims are made of the user, who has many sessions: when they are made anew, the session's own has to be carried over.</summary>
    internal static Task KeepSession(SecurityStampRefreshingPrincipalContext refresh)
    {
        if (SessionOf(refresh.CurrentPrincipal) is { } session)
        {
            ((ClaimsIdentity)refresh.NewPrincipal!.Identity!).AddClaim(new Claim(Session, session.ToString()));
        }

        return Task.CompletedTask;
    }

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(PortalUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(DisplayName, user.DisplayName));
        identity.AddClaim(new Claim(ShownRole, user.Role.ToString()));
        if (user.ResellerId is { } own)
        {
            identity.AddClaim(new Claim(ResellerId, own.ToString(CultureInfo.InvariantCulture)));
        }

        return identity;
    }
}
