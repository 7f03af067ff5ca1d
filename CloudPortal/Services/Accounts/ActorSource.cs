using CloudPortal.Domain.Accounts;
using Microsoft.AspNetCore.Components.Authorization;

namespace CloudPortal.Services.Accounts;

/// <summary>Tells a page who asks, for the service that it calls. It says nothing about what that user may do.</summary>
public sealed class ActorSource(AuthenticationStateProvider authentication)
{
    /// <exception cref="InvalidOperationException">Nobody has signed in: such a page is not behind the sign-in.</exception>
    public async Task<Actor.User> GetAsync() => await FindAsync() ?? throw new InvalidOperationException("nobody has signed in");

    /// <summary>Null when nobody has signed in, or the page's session has ended.</summary>
    public async Task<Actor.User?> FindAsync() => PortalClaims.ActorOf((await authentication.GetAuthenticationStateAsync()).User);
}
