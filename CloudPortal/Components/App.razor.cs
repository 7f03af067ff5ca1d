using CloudPortal.Components.Quotes.Public;
using CloudPortal.Components.Security;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;

namespace CloudPortal.Components;

public partial class App
{
    private static readonly string[] Sheets =
        ["tokens.css", "mud.css", "portal.css", "shell.css", "components.css", "forms.css", "overlays.css", "pages.css", "orders.css", "price-books.css", "impact.css", "accounts.css", "resellers.css", "outbox.css", "quotes.css", "sales.css", "public.css"];

    // Not prerendered: a page would read its data twice to show the same first picture.
    private static readonly InteractiveServerRenderMode Live = new(prerender: false);

    [CascadingParameter]
    public required HttpContext HttpContext { get; init; }

    // A circuit knows no request: it is told with its first page, sealed by the server.
    private NetworkAddress From => NetworkAddress.Of(HttpContext);

    private bool IsPublic => PublicLinks.Is(HttpContext.Request.Path);

    // Account pages set cookies, which a circuit cannot.
    private InteractiveServerRenderMode? PageRenderMode => HttpContext.AcceptsInteractiveRouting() ? Live : null;

    // Without the cookie the attribute is left out and the sheets follow the system.
    private string? Theme => HttpContext.Request.Cookies["theme"] is "light" or "dark" ? HttpContext.Request.Cookies["theme"] : null;
}
