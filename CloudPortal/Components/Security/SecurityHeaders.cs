using System.Security.Cryptography;
using System.Text;
using CloudPortal.Components.Quotes.Public;
using Microsoft.AspNetCore.Components;

namespace CloudPortal.Components.Security;

/// <summary>What every answer tells the browser: run and load only what is this portal's own, show it in no frame, pass on no address.</summary>
public static class SecurityHeaders
{
    /// <summary>First of all, so that files, refusals and errors have them too.</summary>
    public static void UseSecurityHeaders(this WebApplication app)
    {
        // The pages' map of scripts is the one script that stands in them. It is of the program's files, so the same on all pages.
        var policy = new Lazy<string>(() => Policy(((IEndpointRouteBuilder)app).DataSources
            .SelectMany(s => s.Endpoints).Select(e => e.Metadata.GetMetadata<ImportMapDefinition>()).OfType<ImportMapDefinition>().FirstOrDefault()));
        app.Use((context, next) =>
        {
            // Before anything makes another page of it.
            var isLink = PublicLinks.Is(context.Request.Path);
            // At the very end: what makes the page anew after an error clears the headers, and Blazor sets a policy of its own.
            context.Response.OnStarting(() =>
            {
                var headers = context.Response.Headers;
                headers.ContentSecurityPolicy = policy.Value;
                headers.XContentTypeOptions = "nosniff";
                headers.XFrameOptions = "DENY";
                headers["Referrer-Policy"] = isLink ? "no-referrer" : "same-origin";
                if (isLink)
                {
                    // Whoever knows the address may read: so no engine, no other site and no shared cache learns it.
                    headers["X-Robots-Tag"] = "noindex, nofollow";
                    headers.CacheControl = "no-store";
                }

                return Task.CompletedTask;
            });
            return next(context);
        });
    }

    private static string Policy(ImportMapDefinition? map) => string.Join("; ",
    [
        "default-src 'self'",
        map is null ? "script-src 'self'" : $"script-src 'self' '{HashOf(map.ToString())}'",

        // MudBlazor and the pages place and colour things by style attributes.
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    ]);

    private static string HashOf(string script) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)));
}
