using CloudPortal.Domain.Accounts;
using Microsoft.AspNetCore.Components.Authorization;

namespace CloudPortal.Services.Accounts;

/// <summary>Tells a page who asks, for the service that it calls. It says nothing about what that user may do.</summary>
public sealed class ActorSource(AuthenticationStateProvider authentication)
{
    /// <exception cref="InvalidOperationException">Nobody has signed in: such a page is not behind the sign-in.</exception>
    public async Task<Actor.User> GetAsync()
    {
        var state = await authentication.GetAuthenticationStateAsync();
        return PortalClaims.ActorOf(state.User) ?? throw new InvalidOperationException("nobody has signed in");
    }
}
