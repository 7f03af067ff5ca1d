namespace CloudPortal.Domain.Mail;

/// <summary>What is known of a mail: facts, never guesses.</summary>
public enum MailState
{
    Queued = 0,

    /// <summary>Claimed by a server that has not said yet what came of it.</summary>
    Sending = 1,

    /// <summary>The mail server has taken it.</summary>
    Sent = 2,

    /// <summary>It was not delivered, and is not tried again by itself.</summary>
    Failed = 3,

    /// <summary>It may have been delivered or not, so it is not sent again by itself.</summary>
    Unknown = 4,

    /// <summary>It was not sent, and need not be any more.</summary>
    Withdrawn = 5,
}
