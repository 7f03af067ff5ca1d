using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace CloudPortal.Components.Security;

/// <summary>Takes a proxy's word for who asks, but only that of those that the settings name: anybody could say it.</summary>
public static class BehindProxy
{
    private static readonly char[] Separators = [',', ' ', ';'];

    /// <exception cref="FormatException">Proxies has something that is no address.</exception>
    public static void UseNamedProxies(this WebApplication app)
    {
        if (app.Configuration["Proxies"]?.Split(Separators, StringSplitOptions.RemoveEmptyEntries) is not { Length: > 0 } named)
        {
            return;
        }

        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var text in named)
        {
            options.KnownProxies.Add(IPAddress.TryParse(text, out var address)
                ? address
                : throw new FormatException($"Proxies has {text}; it must be addresses like 10.0.0.7, separated by commas"));
        }

        app.UseForwardedHeaders(options);
    }
}
