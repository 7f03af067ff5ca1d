using System.Net;
using System.Net.Sockets;

namespace CloudPortal.Components.Security;

/// <summary>
/// Where a page was asked from, as the connection says. What a request says of itself is not believed: behind a proxy this is
/// the proxy, unless the portal is told whose word it takes (setting Proxies).
/// </summary>
/// <param name="Text">Empty where none is known.</param>
public sealed record NetworkAddress(string Text)
{
    private const int NetworkBytes = 8;

    public static NetworkAddress Of(HttpContext context) => new(Plain(context.Connection.RemoteIpAddress)?.ToString() ?? "");

    /// <summary>Whom one counts as one: of IPv6 the network, since a household or a company has as many addresses in it as it likes.</summary>
    public static string NetworkOf(HttpContext context)
    {
        var address = Plain(context.Connection.RemoteIpAddress);
        return address is { AddressFamily: AddressFamily.InterNetworkV6 }
            ? Convert.ToHexString(address.GetAddressBytes(), 0, NetworkBytes)
            : address?.ToString() ?? "";
    }

    private static IPAddress? Plain(IPAddress? address) => address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
}
