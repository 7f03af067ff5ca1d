using CloudPortal.Services.Mail;

namespace CloudPortal.Mail;

public static class MailServer
{
    /// <param name="services">Of the host.</param>
    /// <param name="settings">Null for a portal that sends nothing.</param>
    public static IServiceCollection AddMailServer(this IServiceCollection services, SmtpSettings? settings) =>
        settings is null ? services : services.AddSingleton(settings).AddSingleton<IMailSender, SmtpSender>();
}
