using CloudPortal.Services.Accounts;
using CloudPortal.Services.Apps;

namespace CloudPortal.Components.Apps;

public static class AppListEndpoints
{
    /// <summary>The list as a file, for the reseller of whoever signed in, with the same query as the page.</summary>
    public static void MapAppList(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(AppListAddress.File, async (HttpContext http, ExportApps export) =>
        {
            if (PortalClaims.ActorOf(http.User) is not { ResellerId: { } reseller } actor)
            {
                return Results.NotFound();
            }

            var outcome = await export.CsvAsync(actor, reseller, AppListAddress.Parse(http.Request.QueryString.Value ?? "").Query, http.RequestAborted);
            return outcome.Is(out var file, out _) ? Results.File(file.Content, "text/csv; charset=utf-8", file.Name) : Results.NotFound();
        }).RequireAuthorization();
}
