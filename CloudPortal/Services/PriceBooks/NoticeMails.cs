using System.Globalization;
using CloudPortal.Data;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Mail;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Mail;

namespace CloudPortal.Services.PriceBooks;

/// <summary>What tells a reseller's Owners that a notice of coming prices waits for them. The amounts stay behind the sign-in.</summary>
internal static class NoticeMails
{
    public static string TopicOf(PriceBook book) => string.Create(CultureInfo.InvariantCulture, $"price-book/{book.Id}");

    /// <summary>Within the transaction that publishes the book, once its notices have their ids.</summary>
    public static async Task AddAsync(PortalDb db, Outbox outbox, PriceBook book, IReadOnlyList<PriceNotice> notices, CancellationToken ct)
    {
        if (notices.Count == 0)
        {
            return;
        }

        var owners = await Owners.OfAsync(db, book.Currency, ct);
        foreach (var notice in notices)
        {
            foreach (var owner in owners[notice.ResellerId])
            {
                outbox.Add(db, Of(book, notice, owner.Email, owner.Name));
            }
        }
    }

    private static NewMail Of(PriceBook book, PriceNotice notice, string email, string name)
    {
        var day = notice.MovesOn.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        var sample = notice.IsSample ? " (sample prices, illustrative)" : "";
        return new NewMail(
            MailKind.PriceNotice, TopicOf(book), email, name, $"CloudPortal: new prices from {day}", $"Hello {name},\n\nFrom {day} on, your apps are priced by {notice.BookName}{sample}. What that changes in your month, and what lowers it, stands here:")
        {
            Link = new MailLink(string.Create(CultureInfo.InvariantCulture, $"/notices/{notice.Id}")),
            Closing = "Sign in to read it.\n\nCloudPortal",
            AboutResellerId = notice.ResellerId,
        };
    }
}
