using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CloudPortal.Services.Accounts;

/// <summary>
/// A circuit has no requests that would check its cookie, so it asks by itself whether its session still stands and its
/// user's security stamp still is the one it was opened with, and turns anonymous if not. When the user is switched off in
/// this process, it is told at once.
/// </summary>
public sealed class CircuitRevalidation : RevalidatingServerAuthenticationStateProvider
{
    private readonly IServiceScopeFactory scopes;
    private readonly IOptions<SecurityStampValidatorOptions> stamps;
    private readonly AccessEnds ends;
    private Task<AuthenticationState>? current;

    public CircuitRevalidation(ILoggerFactory logs, IServiceScopeFactory scopes, IOptions<SecurityStampValidatorOptions> stamps, AccessEnds ends)
        : base(logs)
    {
        (this.scopes, this.stamps, this.ends) = (scopes, stamps, ends);
        AuthenticationStateChanged += state => current = state;
        ends.Ended += End;
    }

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

    protected override void Dispose(bool disposing)
    {
        ends.Ended -= End;
        base.Dispose(disposing);
    }

    // Nothing waits for it: whoever switches somebody off does not wait for that one's pages.
    private void End(string userId) => _ = EndAsync(userId);

    private async Task EndAsync(string userId)
    {
        if (current is { } page && (await page).User.FindFirstValue(ClaimTypes.NameIdentifier) == userId)
        {
            SetAuthenticationState(Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity()))));
        }
    }
}
