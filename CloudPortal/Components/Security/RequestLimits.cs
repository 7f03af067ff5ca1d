using System.Globalization;
using System.Threading.RateLimiting;
using CloudPortal.Components.Quotes.Public;
using CloudPortal.Services.Quotes;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CloudPortal.Components.Security;

/// <summary>How often one network may ask for what needs no sign-in. Nobody finds a link by trying; this keeps whoever tries from being a burden.</summary>
public static class RequestLimits
{
    /// <summary>Pages behind a link, a minute: an office that looks at a quote together stays far below.</summary>
    public const int PagesPerMinute = 60;

    // A page that is opened takes a handful of these.
    private const int CircuitRequestsPerMinute = 8 * PagesPerMinute;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddRequestLimits(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            context.Request.Path.StartsWithSegments(VerifyAddress.Path, StringComparison.OrdinalIgnoreCase) ? PerNetwork("code", context, PagesPerMinute)
            : PublicLinks.Is(context.Request.Path) ? PerNetwork("page", context, PagesPerMinute)
            : context.Request.Path.StartsWithSegments(OwnOriginOnly.Circuits, StringComparison.OrdinalIgnoreCase) && context.User.Identity is not { IsAuthenticated: true } ? PerNetwork("circuit", context, CircuitRequestsPerMinute)
            : RateLimitPartition.GetNoLimiter(""));
        limits.OnRejected = (rejected, _) => new ValueTask(RefuseAsync(rejected.HttpContext));
    });

    private static RateLimitPartition<string> PerNetwork(string what, HttpContext context, int perMinute) => RateLimitPartition.GetFixedWindowLimiter(
        $"{what} {NetworkAddress.NetworkOf(context)}", _ => new FixedWindowRateLimiterOptions { PermitLimit = perMinute, Window = Window });

    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.Headers.RetryAfter = Window.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        return new RazorComponentResult<TooManyRequestsPage> { StatusCode = StatusCodes.Status429TooManyRequests }.ExecuteAsync(context);
    }
}
