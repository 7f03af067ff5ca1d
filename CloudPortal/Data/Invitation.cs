namespace CloudPortal.Data;

/// <summary>A one-time link by which a person sets the first password. There is one of each person at most: a new one takes its place.</summary>
public sealed class Invitation
{
    private Invitation()
    {
    }

    public string UserId { get; private set; } = "";

    /// <summary>The user's; null for staff.</summary>
    public long? ResellerId { get; private set; }

    /// <summary>Whoever reads the database cannot open the link.</summary>
    public string TokenHash { get; private set; } = "";

    /// <summary>UTC; from this moment on it opens nothing.</summary>
    public DateTime ExpiresAt { get; private set; }

    public static Invitation For(PortalUser user, string tokenHash, DateTime expiresAt) =>
        new() { UserId = user.Id, ResellerId = user.ResellerId, TokenHash = tokenHash, ExpiresAt = expiresAt };
}
