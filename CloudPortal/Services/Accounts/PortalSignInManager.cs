using System.Security.Claims;
using CloudPortal.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CloudPortal.Services.Accounts;

/// <summary>Identity's sign-in, with sessions: each sign-in begins one, and signing out ends it in every tab of its browser.</summary>
public sealed class PortalSignInManager(
    UserManager<PortalUser> users,
    IHttpContextAccessor context,
    IUserClaimsPrincipalFactory<PortalUser> claims,
    IOptions<IdentityOptions> options,
    ILogger<PortalSignInManager> log,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<PortalUser> confirmation,
    EndedSessions sessions)
    : SignInManager<PortalUser>(users, context, claims, options, log, schemes, confirmation)
{
    // What a password of nobody is checked against.
    private static readonly string NobodysHash = new PasswordHasher<PortalUser>().HashPassword(null!, Guid.NewGuid().ToString());

    public override async Task<bool> CanSignInAsync(PortalUser user) => !user.IsSwitchedOff && await base.CanSignInAsync(user);

    /// <summary>
    /// Identity checks no password of somebody who is switched off, locked out or has none. The answer would come at once
    /// and tell that there is such an account, so each of them has a password checked all the same, and exactly one.
    /// </summary>
    public override async Task<SignInResult> CheckPasswordSignInAsync(PortalUser user, string password, bool lockoutOnFailure)
    {
        var refused = await PreSignInCheck(user);
        if (refused is null && user.PasswordHash is not null)
        {
            return await base.CheckPasswordSignInAsync(user, password, lockoutOnFailure);
        }

        CheckNobodysPassword(password);
        return refused ?? SignInResult.Failed;
    }

    /// <summary>Takes as long as checking somebody's.</summary>
    internal void CheckNobodysPassword(string password) => UserManager.PasswordHasher.VerifyHashedPassword(null!, NobodysHash, password);

    public override async Task SignInWithClaimsAsync(PortalUser user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        // The new cookie takes the place of one that this browser may have: its pages could not be signed out of any more.
        await EndSessionAsync();
        await base.SignInWithClaimsAsync(user, authenticationProperties, additionalClaims.Append(PortalClaims.NewSession()));
    }

    public override async Task SignOutAsync()
    {
        await EndSessionAsync();
        await base.SignOutAsync();
    }

    /// <summary>Cookies and circuits both ask here, every now and then, whether they still hold.</summary>
    public override async Task<PortalUser?> ValidateSecurityStampAsync(ClaimsPrincipal? principal) =>
        PortalClaims.SessionOf(principal) is { } session && !await sessions.HasEndedAsync(session)
            ? await base.ValidateSecurityStampAsync(principal)
            : null;

    private async Task EndSessionAsync()
    {
        if (PortalClaims.SessionOf(Context.User) is { } session)
        {
            await sessions.EndAsync(session);
        }
    }
}
