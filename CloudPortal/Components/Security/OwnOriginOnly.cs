using CloudPortal.Services;
using Microsoft.Extensions.Primitives;

namespace CloudPortal.Components.Security;

/// <summary>
/// The socket of a live page, and what stands in for it, answers only to pages of this portal: the browser sends the
/// cookie along whichever site asks, and a socket is bound by no rule of other requests between sites.
/// </summary>
public static class OwnOriginOnly
{
    /// <summary>Of the socket, and of what stands in for it.</summary>
    public const string Circuits = "/_blazor";

    public static void UseOwnOriginOnly(this WebApplication app)
    {
        var address = app.Services.GetRequiredService<PortalAddress>();
        app.Use((context, next) =>
        {
            // A browser always names the origin where it matters; what is no browser has no cookie to lose.
            if (context.Request.Path.StartsWithSegments(Circuits, StringComparison.OrdinalIgnoreCase)
                && !StringValues.IsNullOrEmpty(context.Request.Headers.Origin)
                && !address.IsOwn(context.Request.Headers.Origin.ToString(), context.Request.Host.Value ?? ""))
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return context.Response.WriteAsync("This address answers only to the portal's own pages.");
            }

            return next(context);
        });
    }
}
