namespace CloudPortal.Domain.Mail;

/// <summary>A mail to write into the outbox: plain text with one purpose and at most one link.</summary>
/// <param name="Topic">What it stands for, such as <c>invitation/17</c>, so that it can be withdrawn when that is over.</param>
/// <param name="Opening">The text before the link.</param>
public sealed record NewMail(MailKind Kind, string Topic, string ToAddress, string ToName, string Subject, string Opening)
{
    public MailLink? Link { get; init; }

    /// <summary>The text behind the link.</summary>
    public string Closing { get; init; } = "";

    /// <summary>The reseller that it concerns; the outbox itself belongs to staff.</summary>
    public long? AboutResellerId { get; init; }

    public NewAttachment? Attachment { get; init; }
}

/// <summary>A way into the portal; where that is, is known when the mail is sent.</summary>
/// <param name="Path">Within the portal, with its slash and query.</param>
/// <param name="SecretUntil">UTC; for a link that opens something to whoever holds it, the moment from which it does not. Null for an address behind the sign-in.</param>
public sealed record MailLink(string Path, DateTime? SecretUntil = null);

public sealed record NewAttachment(string FileName, string MediaType, byte[] Bytes);
