namespace CloudPortal.Services;

/// <summary>Where people reach this portal, if somebody said so: behind a proxy it cannot know by itself.</summary>
/// <param name="Public">Scheme, host and port; null when it is the address that a browser asked for.</param>
public sealed record PortalAddress(Uri? Public)
{
    /// <exception cref="FormatException">PublicAddress is no http or https address.</exception>
    public static PortalAddress From(IConfiguration configuration) => configuration["PublicAddress"] switch
    {
        null or "" => new PortalAddress((Uri?)null),
        var text when Uri.TryCreate(text, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) => new PortalAddress(uri),
        var text => throw new FormatException($"PublicAddress is {text}; it must look like https://portal.example.com"),
    };

    /// <summary>An address that others can open.</summary>
    /// <param name="path">Within the portal, with its slash and query.</param>
    /// <param name="asked">The address of this request or server, for want of a public one.</param>
    public string LinkTo(string path, Uri asked) => new Uri(Public ?? asked, path).ToString();

    /// <summary>Whether a page of this origin, as a browser names it, is one of this portal's own.</summary>
    /// <param name="origin">As <c>https://portal.example</c>.</param>
    /// <param name="host">That the request was sent to, with its port if it has one.</param>
    public bool IsOwn(string origin, string host)
    {
        if (!Uri.TryCreate(origin, UriKind.Absolute, out var from) || (from.Scheme != Uri.UriSchemeHttp && from.Scheme != Uri.UriSchemeHttps))
        {
            return false;
        }

        // A proxy may have ended the encryption, so the scheme is the browser's; its default port is left out in both.
        var isHost = Uri.TryCreate($"{from.Scheme}://{host}", UriKind.Absolute, out var own) && string.Equals(own.Authority, from.Authority, StringComparison.OrdinalIgnoreCase);
        return isHost || (Public is not null && Uri.Compare(Public, from, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0);
    }
}
