namespace CloudPortal.Domain.Accounts;

/// <summary>
/// Who asks: only identities, never rights. Each operation reads the rights as they are now, so a page that has been
/// open for hours cannot do what its user may no longer do.
/// </summary>
public abstract record Actor
{
    private Actor()
    {
    }

    /// <summary>A person who signed in; <paramref name="ResellerId"/> is null for staff.</summary>
    public sealed record User(string UserId, long? ResellerId) : Actor;

    /// <summary>A command or a job on the portal's own machine.</summary>
    public sealed record Operator : Actor
    {
        public static readonly Operator Instance = new();
    }
}
