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

    /// <summary>A person who signed in.</summary>
    /// <param name="UserId">Who it is.</param>
    /// <param name="ResellerId">Null for staff.</param>
    /// <param name="SessionId">The sign-in that it acts under; when that ends, so does all that is done under it.</param>
    public sealed record User(string UserId, long? ResellerId, Guid SessionId) : Actor;

    /// <summary>Whoever holds the public link of a quote: that version and nothing else.</summary>
    public sealed record Recipient(long QuoteId, long VersionId) : Actor;

    /// <summary>A command or a job on the portal's own machine.</summary>
    public sealed record Operator : Actor
    {
        public static readonly Operator Instance = new();
    }
}
