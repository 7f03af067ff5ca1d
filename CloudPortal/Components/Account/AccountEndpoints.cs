using CloudPortal.Services.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace CloudPortal.Components.Account;

/// <summary>What sets or removes the cookie and has no page. Both take forms, and so check the antiforgery token.</summary>
public static class AccountEndpoints
{
    public static void MapAccounts(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(AccountRoutes.SignOut, async (SignIn signIn, [FromForm] string? returnUrl) =>
        {
            await signIn.OutAsync();
            return Results.LocalRedirect(AccountRoutes.LocalOrHome(returnUrl));
        });

        if (endpoints.ServiceProvider.GetRequiredService<PersonaDoor>().IsOpen)
        {
            endpoints.MapPost(AccountRoutes.Persona, async (SignIn signIn, [FromForm] string persona, [FromForm] string? returnUrl) =>
            {
                var outcome = await signIn.AsPersonaAsync(persona);
                return outcome.Refusal is null ? Results.LocalRedirect(AccountRoutes.LocalOrHome(returnUrl)) : Results.NotFound();
            }).AllowAnonymous();
        }
    }
}
