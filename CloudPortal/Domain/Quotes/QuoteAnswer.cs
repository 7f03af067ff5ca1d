namespace CloudPortal.Domain.Quotes;

/// <summary>What somebody on the recipient's side said to a version, with what is recorded of it.</summary>
/// <param name="Name">As typed, or of the user.</param>
/// <param name="Position">As typed; empty where it was not asked.</param>
/// <param name="From">The network address that it came from; empty where none is known.</param>
/// <param name="Text">The reason of a decline, or the change that was asked for; empty for an acceptance.</param>
/// <param name="At">UTC.</param>
public sealed record QuoteAnswer(string Name, string Position, string From, string Text, DateTime At)
{
    public const int MaxTextLength = 1_000;
    public const int MaxPositionLength = 120;

    /// <summary>Only who accepts is asked for a position: then the text is why that was not possible.</summary>
    public bool IsAcceptance => Position.Length > 0;
}

/// <summary>What acceptance fixed.</summary>
/// <param name="Alternative">Its place, from 0.</param>
/// <param name="Users">Of each line of the alternative, as the recipient moved them.</param>
/// <param name="OrderId">The order that came of it.</param>
public sealed record QuoteAcceptance(int Alternative, IReadOnlyList<int> Users, long OrderId, QuoteAnswer Answer)
{
    /// <summary>Who was invited to the account that it made, by e-mail; null where there was one.</summary>
    public string? InvitedOwner { get; init; }
}
