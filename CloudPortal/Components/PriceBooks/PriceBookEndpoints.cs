using System.Globalization;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Apps;
using CloudPortal.Services.PriceBooks;

namespace CloudPortal.Components.PriceBooks;

public static class PriceBookEndpoints
{
    /// <summary>A book as a file to be edited, and two books side by side; for admins, to all others they do not exist.</summary>
    public static void MapPriceBooks(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/price-books/{id:long}.csv", (long id, HttpContext http, ExportPriceBook export) =>
            AnswerAsync(http, actor => export.CsvAsync(actor, id, http.RequestAborted))).RequireAuthorization();
        endpoints.MapGet("/price-books/compare.csv", (string? from, string? to, string? all, HttpContext http, ExportPriceBook export) =>
            AnswerAsync(http, actor => export.ComparisonAsync(actor, Id(from), Id(to), all == "true", http.RequestAborted))).RequireAuthorization();
    }

    // What is no number is no book.
    private static long Id(string? text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;

    private static async Task<IResult> AnswerAsync(HttpContext http, Func<Actor.User, Task<Outcome<ExportedFile>>> export) =>
        PortalClaims.ActorOf(http.User) is { } actor && (await export(actor)).Is(out var file, out _)
            ? Results.File(file.Content, "text/csv; charset=utf-8", file.Name)
            : Results.NotFound();
}
