using CloudPortal.Services.Quotes;

namespace CloudPortal.Components.Quotes.Public;

/// <summary>The addresses that work without a sign-in for whoever holds the link.</summary>
public static class PublicLinks
{
    private const string Quotes = "/q";

    public static string ToQuote(string token) => $"{Quotes}/{token}";

    public static bool Is(PathString path) =>
        path.StartsWithSegments(Quotes, StringComparison.OrdinalIgnoreCase) || path.StartsWithSegments(VerifyAddress.Path, StringComparison.OrdinalIgnoreCase);

    /// <summary>The log of requests has whole addresses, and whoever reads a log is not the recipient of a quote.</summary>
    public static void KeepLinksOut(this ILoggingBuilder logs) => logs.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);

    /// <summary>A link that opens nothing answers as not found, whatever the reason; its page is made by the circuit, which sets no status.</summary>
    public static void UsePublicLinks(this WebApplication app)
    {
        var quotes = app.Services.GetRequiredService<OpenQuote>();
        app.Use(async (context, next) =>
        {
            if (context.Request.Path.StartsWithSegments(Quotes, StringComparison.OrdinalIgnoreCase, out var rest)
                && (await quotes.FindAsync(TokenIn(rest), context.RequestAborted)).Refusal is not null)
            {
                context.Response.OnStarting(() =>
                {
                    context.Response.StatusCode = context.Response.StatusCode == StatusCodes.Status200OK ? StatusCodes.Status404NotFound : context.Response.StatusCode;
                    return Task.CompletedTask;
                });
            }

            await next(context);
        });
    }

    private static string? TokenIn(PathString rest) => rest.Value?.Split('/', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
}
