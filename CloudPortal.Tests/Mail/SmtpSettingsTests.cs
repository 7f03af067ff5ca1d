using CloudPortal.Mail;
using Microsoft.Extensions.Configuration;

namespace CloudPortal.Tests.Mail;

public sealed class SmtpSettingsTests
{
    [Fact]
    public void Without_a_host_there_is_no_mail_server() => Assert.Null(SmtpSettings.From(Settings(("Host", ""))));

    [Fact]
    public void Port_encryption_user_and_sender_are_read()
    {
        var smtp = SmtpSettings.From(Settings(("Tls", "Implicit"), ("Port", "465"), ("User", "portal"), ("Password", "p")))!;

        Assert.Equal(("mail.example", 465, "SslOnConnect", "portal", "p"), (smtp.Host, smtp.Port, smtp.Tls.ToString(), smtp.User, smtp.Password));
        Assert.Equal(("CloudPortal", "portal@portal.example"), (smtp.Sender.Name, smtp.Sender.Address));
    }

    [Theory]
    [InlineData("Port", "0", "Mail:Smtp:Port is 0")]
    [InlineData("Port", "smtp", "Mail:Smtp:Port is smtp")]
    [InlineData("Tls", "Maybe", "Mail:Smtp:Tls is Maybe; it is StartTls, Implicit or None")]
    [InlineData("From", "nobody", "Mail:From is nobody")]
    [InlineData("From", "", "Mail:From is ; it must look like CloudPortal <portal@example.com>")]
    public void What_cannot_be_right_stops_the_start_and_says_what_would_be(string setting, string value, string message) =>
        Assert.StartsWith(message, Assert.Throws<FormatException>(() => SmtpSettings.From(Settings((setting, value)))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_password_never_travels_unencrypted()
    {
        var refused = Assert.Throws<FormatException>(() => SmtpSettings.From(Settings(("Tls", "None"), ("User", "portal"), ("Password", "very secret"))));

        Assert.DoesNotContain("very secret", refused.Message, StringComparison.Ordinal);
    }

    private static IConfiguration Settings(params (string Name, string Value)[] changes)
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Mail:From"] = "CloudPortal <portal@portal.example>",
            ["Mail:Smtp:Host"] = "mail.example",
            ["Mail:Smtp:Port"] = "587",
        };
        foreach (var (name, value) in changes)
        {
            settings[name == "From" ? "Mail:From" : $"Mail:Smtp:{name}"] = value;
        }

        return new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
    }
}
