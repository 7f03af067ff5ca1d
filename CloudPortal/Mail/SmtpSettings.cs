using System.Globalization;
using MailKit.Security;
using MimeKit;

namespace CloudPortal.Mail;

/// <summary>The mail server of this portal.</summary>
public sealed class SmtpSettings
{
    private const int LargestPort = 65535;

    private SmtpSettings()
    {
    }

    public required string Host { get; init; }

    public required int Port { get; init; }

    public required SecureSocketOptions Tls { get; init; }

    /// <summary>Empty where the server asks for none.</summary>
    public required string User { get; init; }

    public required string Password { get; init; }

    /// <summary>Whom mails come from.</summary>
    public required MailboxAddress Sender { get; init; }

    /// <returns>Null without a host.</returns>
    /// <exception cref="FormatException">A setting cannot be right; the portal does not start with it.</exception>
    public static SmtpSettings? From(IConfiguration configuration)
    {
        var smtp = configuration.GetSection("Mail:Smtp");
        if (smtp["Host"] is not { Length: > 0 } host)
        {
            return null;
        }

        var (user, tls) = (smtp["User"] ?? "", TlsOf(smtp["Tls"]));
        return user.Length > 0 && tls == SecureSocketOptions.None
            ? throw new FormatException("Mail:Smtp:User is set while Mail:Smtp:Tls is None; a password never travels unencrypted")
            : new SmtpSettings { Host = host, Port = PortOf(smtp["Port"]), Tls = tls, User = user, Password = smtp["Password"] ?? "", Sender = SenderOf(configuration["Mail:From"]) };
    }

    private static SecureSocketOptions TlsOf(string? word) => word switch
    {
        null or "" or "StartTls" => SecureSocketOptions.StartTls,
        "Implicit" => SecureSocketOptions.SslOnConnect,
        "None" => SecureSocketOptions.None,
        _ => throw new FormatException($"Mail:Smtp:Tls is {word}; it is StartTls, Implicit or None"),
    };

    private static int PortOf(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= LargestPort
            ? port
            : throw new FormatException($"Mail:Smtp:Port is {text}; it is 1 to {LargestPort}");

    private static MailboxAddress SenderOf(string? text) =>
        MailboxAddress.TryParse(text ?? "", out var sender) && sender.Address.Contains('@', StringComparison.Ordinal)
            ? sender
            : throw new FormatException($"Mail:From is {text}; it must look like CloudPortal <portal@example.com>");
}
