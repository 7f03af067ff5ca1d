using CloudPortal.Services.Accounts;
using CloudPortal.Services.PriceBooks;

namespace CloudPortal.Components.PriceBooks;

public static class ImpactEndpoints
{
    /// <summary>The resellers of a simulation as a file, with the same query as the page; for admins, to all others it does not exist.</summary>
    public static void MapImpact(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/price-books/{id:long}/impact.csv", async (long id, HttpContext http, ExportImpact export) =>
        {
            if (PortalClaims.ActorOf(http.User) is not { } actor)
            {
                return Results.NotFound();
            }

            var query = ImpactAddress.Parse(id, http.Request.QueryString.Value ?? "").Query;
            var outcome = await export.CsvAsync(actor, id, query, http.RequestAborted);
            return outcome.Is(out var file, out _) ? Results.File(file.Content, "text/csv; charset=utf-8", file.Name) : Results.NotFound();
        }).RequireAuthorization();
}
