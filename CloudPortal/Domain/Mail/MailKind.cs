namespace CloudPortal.Domain.Mail;

/// <summary>What a mail is about.</summary>
public enum MailKind
{
    Invitation = 0,
    PriceNotice = 1,
    Quote = 2,
    QuoteReminder = 3,
    QuoteAnswer = 4,
}
