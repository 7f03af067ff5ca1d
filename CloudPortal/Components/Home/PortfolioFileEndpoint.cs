using CloudPortal.Domain;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Licensing;
using CloudPortal.Services.PriceFiles;

namespace CloudPortal.Components.Home;

/// <summary>The portfolio file that Home offers: the signed-in reseller's portfolio of the next 1st.</summary>
public static class PortfolioFileEndpoint
{
    public const string Route = "/portfolio-file";

    public static void MapPortfolioFile(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(Route, async (HttpContext context, PortfolioFile file, ShellQueries shell) =>
        {
            if (PortalClaims.ActorOf(context.User) is not { ResellerId: { } resellerId } actor)
            {
                return Results.NotFound();
            }

            if (!(await file.OnNextFirstAsync(actor, resellerId, context.RequestAborted)).Is(out var document, out var refusal)
                || !(await shell.GetAsync(actor, context.RequestAborted)).Is(out var facts, out refusal))
            {
                return refusal is NotFound ? Results.NotFound() : Results.Problem(refusal.Sentence, statusCode: StatusCodes.Status409Conflict);
            }

            return Results.File(PriceDocumentWriter.Write(document), "application/json", PriceDocumentName.Of(facts.Reseller!, document.Date));
        });
}
