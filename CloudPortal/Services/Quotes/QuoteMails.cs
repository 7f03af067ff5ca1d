using System.Globalization;
using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Mail;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Mail;

namespace CloudPortal.Services.Quotes;

/// <summary>The mails of quotes: to the recipient with a link of its own, to the seller what became of it.</summary>
internal static class QuoteMails
{
    public const string PublicPath = "/q/";

    /// <summary>Those to the recipient of a version, so that they can be withdrawn when it ends.</summary>
    public static string TopicOf(Quote quote, QuoteVersion version) => FormattableString.Invariant($"quote/{quote.Number}/{version.Number}");

    /// <param name="quote">Whose version it is.</param>
    /// <param name="version">Just sent.</param>
    /// <param name="token">Of the link that goes with it.</param>
    /// <param name="pdf">The same as a file.</param>
    public static NewMail Sent(Quote quote, QuoteVersion version, string token, byte[] pdf) => ToRecipient(
        MailKind.Quote,
        quote,
        version,
        token,
        $"CloudPortal: your quote {quote.Number}",
        $"Hello {Contact(version)},\n\n{version.Sent!.SellerName} has prepared quote {quote.Number}, version {version.Number}, for {version.Sent.Recipient.LegalName}. It is valid until {Day(version.ValidUntil!.Value)}. Read it, choose between its alternatives and answer it here:",
        "The quote is attached as a PDF, too. All prices exclude tax.") with
    {
        Attachment = new NewAttachment($"{quote.Number}-{version.Number}.pdf", "application/pdf", pdf),
    };

    public static NewMail Reminder(Quote quote, QuoteVersion version, string token) => ToRecipient(
        MailKind.QuoteReminder,
        quote,
        version,
        token,
        $"CloudPortal: your quote {quote.Number} is valid until {Day(version.ValidUntil!.Value)}",
        $"Hello {Contact(version)},\n\nQuote {quote.Number} is valid until {Day(version.ValidUntil.Value)}. You can read and answer it here:",
        $"If you need more time or something else, ask {version.Sent!.SellerName} there.");

    /// <summary>To the seller.</summary>
    /// <param name="quote">Its number is the topic.</param>
    /// <param name="to">Whose account is on.</param>
    /// <param name="what">Behind the number: <c>was accepted by Elena Riva</c>.</param>
    /// <param name="text">What was written about it; may be empty.</param>
    private static NewMail ToSeller(Quote quote, Seller to, string what, string text) => new(
        MailKind.QuoteAnswer, $"quote-answer/{quote.Number}", to.Email, to.Name, $"CloudPortal: quote {quote.Number} {what}",
        $"Hello {to.Name},\n\nQuote {quote.Number} {what}.{(text.Length > 0 ? $"\n\n{text}" : "")}\n\nIts page:")
    {
        Link = new MailLink($"/quotes/{quote.Number}"),
        Closing = "CloudPortal",
        AboutResellerId = quote.ResellerId,
    };

    /// <summary>Adds it to the transaction; nobody is told where no account that is on sells the quote.</summary>
    /// <inheritdoc cref="ToSeller"/>
    public static async Task TellSellerAsync(this Outbox outbox, PortalDb db, Quote quote, string what, string text, CancellationToken ct)
    {
        if (await Seller.FindAsync(db, quote.OwnerId, ct) is { IsOn: true } seller)
        {
            outbox.Add(db, ToSeller(quote, seller, what, text));
        }
    }

    private static NewMail ToRecipient(MailKind kind, Quote quote, QuoteVersion version, string token, string subject, string opening, string closing) => new(
        kind, TopicOf(quote, version), EmailRule.Normalise(version.Content.Recipient.ContactEmail), Contact(version), subject, opening)
    {
        Link = new MailLink(PublicPath + token, version.ValidUntil!.Value.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)),
        Closing = $"{closing}\n\nQuestions? Write to {version.Sent!.SellerName}, {version.Sent.SellerEmail}.\n\nCloudPortal",
        AboutResellerId = quote.ResellerId,
    };

    private static string Contact(QuoteVersion version) => NameRule.Normalise(version.Content.Recipient.ContactName);

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
