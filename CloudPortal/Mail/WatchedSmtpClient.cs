using MailKit.Net.Smtp;
using MimeKit;

namespace CloudPortal.Mail;

/// <summary>Knows from when on the server may have the mail: once it takes the recipient, the text follows.</summary>
internal sealed class WatchedSmtpClient : SmtpClient
{
    public bool HasRecipient { get; private set; }

    protected override void OnRecipientAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response)
    {
        HasRecipient = true;
        base.OnRecipientAccepted(message, mailbox, response);
    }
}
