using Microsoft.AspNetCore.Authorization;

namespace CloudPortal.Components.Security;

/// <summary>
/// A page behind a link is live for somebody who has not signed in, so the door for circuits has no sign-in before it. Behind
/// it each page has its own, as each operation has.
/// </summary>
public static class OpenCircuits
{
    public static void OpenCircuitsToAll(this RazorComponentsEndpointConventionBuilder pages) => pages.Add(endpoint =>
    {
        if (endpoint is RouteEndpointBuilder { RoutePattern.RawText: { } path } && path.TrimStart('/').StartsWith(OwnOriginOnly.Circuits.TrimStart('/'), StringComparison.Ordinal))
        {
            endpoint.Metadata.Add(new AllowAnonymousAttribute());
        }
    });
}
