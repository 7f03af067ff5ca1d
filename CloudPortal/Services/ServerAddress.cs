namespace CloudPortal.Services;

/// <summary>Where this server listens, for links that nobody's browser asked for; known once it does.</summary>
public sealed class ServerAddress
{
    public Uri Own { get; set; } = new("http://localhost");
}
