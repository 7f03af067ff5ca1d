namespace CloudPortal.E2E.Infrastructure;

/// <summary>A browser window to open.</summary>
public sealed record Window
{
    /// <summary>Who has signed in; null for a visitor.</summary>
    public Person? Of { get; init; }

    public bool OnPhone { get; init; }

    /// <summary>Of a server of the journey's own; null for the one that all share.</summary>
    public Uri? At { get; init; }
}
