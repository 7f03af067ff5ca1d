using CloudPortal.Domain.Mail;

namespace CloudPortal.Services.Mail;

/// <summary>Hands mails to a mail server; the portal's way out.</summary>
public interface IMailSender
{
    /// <summary>Whether there is a mail server at all.</summary>
    bool IsConfigured { get; }

    /// <summary>Hands over one mail, once, and says what came of it. It ends by itself within a few minutes, whatever the server does.</summary>
    Task<SendResult> SendAsync(OutgoingMail mail);
}

/// <summary>A mail as it leaves: with its link.</summary>
public sealed record OutgoingMail(
    string MessageId, string ToAddress, string ToName, string Subject, string Text, DateTime WrittenAt, IReadOnlyList<NewAttachment> Attachments);

/// <summary>For a portal without a mail server, for commands, and for data that is built.</summary>
internal sealed class NoMailServer : IMailSender
{
    public bool IsConfigured => false;

    public Task<SendResult> SendAsync(OutgoingMail mail) => throw new InvalidOperationException("there is no mail server");
}
