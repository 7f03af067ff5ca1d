using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CloudPortal.Services.Accounts;

/// <summary>
/// A circuit has no requests that would check its cookie, so it asks by itself whether its session still stands and its
/// user's security stamp still is the one it was opened with, and turns anonymous if not.
/// </summary>
public sealed class CircuitRevalidation(ILoggerFactory logs, IServiceScopeFactory scopes, IOptions<SecurityStampValidatorOptions> stamps)
    : RevalidatingServerAuthenticationStateProvider(logs)
{
    protected override TimeSpan RevalidationInterval => stamps.Value.ValidationInterval;

    protected override Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        IsStillValidAsync(authenticationState.User);

    public async Task<bool> IsStillValidAsync(ClaimsPrincipal principal)
    {
        // The circuit's own scope lives for hours; a user read there would never change again.
        await using var scope = scopes.CreateAsyncScope();
        var signIn = scope.ServiceProvider.GetRequiredService<PortalSignInManager>();
        return await signIn.ValidateSecurityStampAsync(principal) is not null;
    }
}
