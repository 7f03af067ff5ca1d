using CloudPortal.Domain.Mail;

namespace CloudPortal.Services.Mail;

/// <summary>What the list of mails shows; the page keeps it in its address.</summary>
public sealed record OutboxListQuery
{
    public const int RowsPerPage = 50;

    /// <summary>In the address, the name or the subject, without case.</summary>
    public string Search { get; init; } = "";

    /// <summary>Null shows all.</summary>
    public MailState? State { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;
}

/// <summary>One mail in the list.</summary>
/// <param name="At">UTC; when it was written.</param>
/// <param name="AboutReseller">Null for the portal's own people.</param>
public sealed record OutboxRow(long Id, DateTime At, string ToAddress, string ToName, string Subject, string? AboutReseller, MailKind Kind, MailState State);

/// <summary>A page of the list, newest first.</summary>
/// <param name="IsSending">Whether there is a mail server.</param>
/// <param name="MailsInAll">Whatever the filter.</param>
/// <param name="Waiting">Queued in all.</param>
/// <param name="ToLookAt">Failed or of unknown outcome, in all.</param>
public sealed record OutboxList(IReadOnlyList<OutboxRow> Rows, bool IsSending, int MailsInAll, int Waiting, int ToLookAt, int Matches, int Page, int Pages);

/// <summary>One mail, whole.</summary>
/// <param name="ShownLink">The path that the page shows; null where there is none, or it stays hidden.</param>
/// <param name="Attachments">Names of the files that go with it.</param>
/// <param name="IsSending">Whether there is a mail server.</param>
/// <param name="IsLinkOver">It had a one-time link that opens nothing any more.</param>
public sealed record OutboxLetter(OutboxMail Mail, string? AboutReseller, string? ShownLink, bool IsLinkOver, IReadOnlyList<string> Attachments, bool IsSending);
