using CloudPortal.Services.Accounts;
using Microsoft.AspNetCore.StaticAssets;

namespace CloudPortal.Components.Account;

/// <summary>
/// Before a portal is set up, everything leads to a page that says so, but for the page of whoever holds the token.
/// Afterwards setting up is closed for good, and answers as if it had never been there.
/// </summary>
public static class SetupGate
{
    public static void UseSetupGate(this WebApplication app)
    {
        var setup = app.Services.GetRequiredService<SetUpPortal>();
        app.Use(async (context, next) =>
        {
            var (request, isNeeded) = (context.Request, await setup.IsNeededAsync(context.RequestAborted));
            var isSetup = request.Path.StartsWithSegments(AccountRoutes.Setup, StringComparison.OrdinalIgnoreCase);
            if (isNeeded ? isSetup && setup.IsToken(request.Query["token"]) : !isSetup && !IsNotSetUp(request))
            {
                await next(context);
            }
            else if (!isNeeded && isSetup)
            {
                // Like a missing page, for whoever asks: to the sign-in first, then not found.
                context.SetEndpoint(null);
                await next(context);
            }
            else if (!isNeeded)
            {
                context.Response.Redirect("/");
            }
            else if (IsNotSetUp(request) || IsFile(context) || request.Path == "/error")
            {
                await next(context);
            }
            else
            {
                context.Response.Redirect(AccountRoutes.NotSetUp);
            }
        });
    }

    private static bool IsNotSetUp(HttpRequest request) => request.Path.Equals(AccountRoutes.NotSetUp, StringComparison.OrdinalIgnoreCase);

    private static bool IsFile(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;
}
