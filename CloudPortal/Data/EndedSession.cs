namespace CloudPortal.Data;

/// <summary>
/// A session that was signed out of. One that stands needs no row: its cookie is signed, and an id that was never made
/// cannot be in it.
/// </summary>
public sealed class EndedSession
{
    private EndedSession()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime EndedAt { get; private set; }

    public static EndedSession Of(Guid sessionId, DateTime now) => new() { Id = sessionId, EndedAt = now };
}
