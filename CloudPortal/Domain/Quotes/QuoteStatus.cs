namespace CloudPortal.Domain.Quotes;

/// <summary>What a version of a quote is on a day. Expired is never stored: it follows from the days.</summary>
public enum QuoteStatus
{
    Draft = 0,

    /// <summary>It gives more points than its seller may; an admin decides.</summary>
    AwaitingApproval = 1,

    Sent = 2,

    /// <summary>Sent, and the recipient has had it open.</summary>
    Viewed = 3,

    Accepted = 4,
    Declined = 5,

    /// <summary>Sent, and its last day has ended without an answer.</summary>
    Expired = 6,

    Withdrawn = 7,

    /// <summary>A later version was sent.</summary>
    Superseded = 8,
}

public static class QuoteStatusRules
{
    /// <summary>Nothing changes it any more.</summary>
    public static bool IsFinal(this QuoteStatus status) =>
        status is QuoteStatus.Accepted or QuoteStatus.Declined or QuoteStatus.Expired or QuoteStatus.Withdrawn or QuoteStatus.Superseded;

    /// <summary>With the recipient, who may answer.</summary>
    public static bool IsOpen(this QuoteStatus status) => status is QuoteStatus.Sent or QuoteStatus.Viewed;

    /// <summary>Not sent yet, so that it may change.</summary>
    public static bool IsEditable(this QuoteStatus status) => status is QuoteStatus.Draft or QuoteStatus.AwaitingApproval;
}
