using CloudPortal.Services.Accounts;

namespace CloudPortal.Components.Account;

public static class AccountRoutes
{
    public const string SignIn = "/account/sign-in";
    public const string SignOut = "/account/sign-out";
    public const string Setup = "/setup";
    public const string NotSetUp = "/account/not-set-up";
    public const string Invitation = InvitationMail.PagePath;
    public const string Persona = "/account/persona";

    /// <summary>
    /// An address of this portal, or its home: nobody's link may send a fresh sign-in to another site, and the account's
    /// own addresses, such as a second sign-out, are no place to come back to.
    /// </summary>
    public static string LocalOrHome(string? returnUrl) => IsLocal(returnUrl) && !returnUrl!.StartsWith("/account/", StringComparison.OrdinalIgnoreCase) ? returnUrl : "/";

    // Browsers read "//host" and "/\host" as another host, and drop control characters before they look.
    private static bool IsLocal(string? url) =>
        url is ['/', ..] and not ['/', '/' or '\\', ..] && !url.Any(char.IsControl);
}
