namespace CloudPortal.Domain.Mail;

/// <summary>The words of mails on every screen.</summary>
public static class MailWords
{
    public static string Of(MailKind kind) => kind switch
    {
        MailKind.Invitation => "Invitation",
        MailKind.PriceNotice => "New prices",
        MailKind.Quote => "Quote",
        MailKind.QuoteReminder => "Reminder of a quote",
        MailKind.QuoteAnswer => "News of a quote",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string Of(MailState state) => state switch
    {
        MailState.Queued => "Queued",
        MailState.Sending => "Being sent",
        MailState.Sent => "Sent",
        MailState.Failed => "Failed",
        MailState.Unknown => "Outcome unknown",
        MailState.Withdrawn => "Withdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
