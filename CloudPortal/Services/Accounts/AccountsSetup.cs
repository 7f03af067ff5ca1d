using CloudPortal.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;

namespace CloudPortal.Services.Accounts;

public static class AccountsSetup
{
    // How often cookies and circuits are compared with the session and the user as they are now.
    private static readonly TimeSpan StampChecked = TimeSpan.FromSeconds(30);

    // Sessions outlive a restart, and the sample's clock begins its day anew with each.
    private static readonly TimeProvider SessionClock = TimeProvider.System;

    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddScoped<IUserStore<PortalUser>, PortalUserStore>();
        services.AddIdentityCore<PortalUser>(Configure)
            .AddPasswordValidator<PasswordLength>()
            .AddClaimsPrincipalFactory<PortalClaims>()
            .AddSignInManager<PortalSignInManager>()
            .AddDefaultTokenProviders();
        services.AddSingleton<EndedSessions>();
        services.AddSingleton<SetUpPortal>();
        services.AddScoped<SignIn>();
        services.Configure<SecurityStampValidatorOptions>(stamps =>
        {
            stamps.ValidationInterval = StampChecked;
            stamps.TimeProvider = SessionClock;
            stamps.OnRefreshingPrincipal = PortalClaims.KeepSession;
        });

        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies => cookies.ApplicationCookie!.Configure(cookie =>
        {
            cookie.Cookie.Name = "CloudPortal";
            cookie.LoginPath = "/account/sign-in";
            cookie.ReturnUrlParameter = "returnUrl";
            cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
            cookie.SlidingExpiration = true;
            cookie.TimeProvider = SessionClock;
        }));
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, CircuitRevalidation>();
        services.AddScoped<ActorSource>();
        return services;
    }

    private static void Configure(IdentityOptions identity)
    {
        identity.User.RequireUniqueEmail = true;

        // The e-mail is the user name, and people have apostrophes in theirs; the rule of e-mails is the portal's own.
        identity.User.AllowedUserNameCharacters = "";
        identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        identity.Password.RequiredLength = PasswordLength.Minimum;
        identity.Password.RequireDigit = false;
        identity.Password.RequireLowercase = false;
        identity.Password.RequireUppercase = false;
        identity.Password.RequireNonAlphanumeric = false;
        identity.Password.RequiredUniqueChars = 1;
        identity.Lockout.MaxFailedAccessAttempts = 5;
        identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
    }
}
