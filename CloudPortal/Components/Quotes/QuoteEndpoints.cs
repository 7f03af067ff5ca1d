using System.Globalization;
using CloudPortal.Components.Quotes.Public;
using CloudPortal.Documents.Quotes;
using CloudPortal.Documents.Typesetting;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Quotes;

namespace CloudPortal.Components.Quotes;

public static class QuoteEndpoints
{
    /// <summary>A quote as a PDF: for staff each version, also a draft; for a recipient the one of its link.</summary>
    public static void MapQuotes(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/quotes/{number}/pdf", async (string number, string? version, string? paper, HttpContext http, QuoteFile quotes, VerifyAddress verifying) =>
            PortalClaims.ActorOf(http.User) is { } actor && (await quotes.GetAsync(actor, number, Version(version), http.RequestAborted)).Is(out var document, out _)
                ? Pdf(document, paper, verifying)
                : Results.NotFound()).RequireAuthorization();
        endpoints.MapGet("/q/{token}/pdf", async (string token, string? paper, string? users, HttpContext http, OpenQuote quotes, VerifyAddress verifying) =>
            (await quotes.FindAsync(token, http.RequestAborted)).Is(out var recipient, out _)
            && (await quotes.GetAsync(recipient, QuoteChoice.Of(null, users).Users, http.RequestAborted)).Is(out var opened, out _)
            && opened.Status is not (QuoteStatus.Withdrawn or QuoteStatus.Superseded)
                ? Pdf(opened.Document, paper, verifying)
                : Results.NotFound()).AllowAnonymous();

        // What checks links asks for the head alone, which no page answers by itself.
        foreach (var path in (string[])["/q/{**rest}", VerifyAddress.Path + "/{**rest}"])
        {
            endpoints.MapMethods(path, [HttpMethods.Head], static () => Results.Ok()).AllowAnonymous();
        }
    }

    private static int? Version(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static IResult Pdf(QuoteDocument document, string? paper, VerifyAddress verifying) => Results.File(
        QuotePdf.Render(document, string.Equals(paper, nameof(PaperSize.Letter), StringComparison.OrdinalIgnoreCase) ? PaperSize.Letter : PaperSize.A4, verifying.Of(document)),
        "application/pdf",
        $"{document.Number}-{document.Version}{(document.Moved is null ? "" : "-moved")}.pdf");
}
