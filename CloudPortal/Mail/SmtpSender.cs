using System.Net.Sockets;
using System.Text;
using CloudPortal.Domain.Mail;
using CloudPortal.Services.Mail;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace CloudPortal.Mail;

/// <summary>
/// Hands one mail to the mail server over a connection of its own. Only a server's own no is a refusal; where the connection
/// breaks after it has taken the recipient, nobody knows.
/// </summary>
internal sealed class SmtpSender(SmtpSettings settings, TimeProvider clock) : IMailSender
{
    /// <summary>For all of it: far below the time after which another server gives up the claim.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private const int FirstLastingRefusal = 500;

    public bool IsConfigured => true;

    public async Task<SendResult> SendAsync(OutgoingMail mail)
    {
        MimeMessage message;
        try
        {
            message = Message(mail);
        }
        catch (ParseException)
        {
            return new SendResult.Refused($"{mail.ToAddress} is no address that a mail server takes.");
        }

        using (message)
        using (var client = new WatchedSmtpClient())
        using (var patience = new CancellationTokenSource(Patience, clock))
        {
            return await SendAsync(client, message, patience.Token);
        }
    }

    private async Task<SendResult> SendAsync(WatchedSmtpClient client, MimeMessage message, CancellationToken ct)
    {
        var isConnected = false;
        try
        {
            await client.ConnectAsync(settings.Host, settings.Port, settings.Tls, ct);
            if (settings.User.Length > 0)
            {
                await client.AuthenticateAsync(settings.User, settings.Password, ct);
            }

            isConnected = true;
            await client.SendAsync(FormatOf(client), message, ct);
            return SendResult.Taken.Instance;
        }
        catch (SmtpCommandException said)
        {
            var sentence = $"The mail server says: {(int)said.StatusCode} {said.Message}";
            return isConnected && (int)said.StatusCode >= FirstLastingRefusal ? new SendResult.Refused(sentence) : new SendResult.NotNow(sentence, IsServer: !isConnected);
        }
        catch (Exception broken) when (IsOfConnection(broken))
        {
            return client.HasRecipient
                ? new SendResult.Unclear($"The connection broke before the mail server said whether it took the mail. {broken.Message}")
                : new SendResult.NotNow($"The mail server cannot be reached. {broken.Message}", IsServer: true);
        }
    }

    private MimeMessage Message(OutgoingMail mail)
    {
        var message = new MimeMessage
        {
            MessageId = mail.MessageId,
            Subject = mail.Subject,
            Date = new DateTimeOffset(mail.WrittenAt),
        };
        message.From.Add(settings.Sender);
        message.To.Add(new MailboxAddress(Encoding.UTF8, mail.ToName, mail.ToAddress));

        // No absence notes come back, and no other machine answers this one.
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        var body = new BodyBuilder { TextBody = mail.Text };
        foreach (var file in mail.Attachments)
        {
            body.Attachments.Add(file.FileName, file.Bytes, ContentType.Parse(file.MediaType));
        }

        message.Body = body.ToMessageBody();
        return message;
    }

    /// <summary>Addresses with letters beyond ASCII, where the server takes them.</summary>
    private static FormatOptions FormatOf(WatchedSmtpClient client)
    {
        var format = FormatOptions.Default.Clone();
        format.International = client.Capabilities.HasFlag(SmtpCapabilities.UTF8);
        return format;
    }

    private static bool IsOfConnection(Exception failure) => failure is IOException or SocketException or SmtpProtocolException or AuthenticationException
        or SslHandshakeException or TimeoutException or OperationCanceledException or NotSupportedException or MailKit.ServiceNotConnectedException;
}
