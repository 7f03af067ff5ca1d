using CloudPortal.Data;
using CloudPortal.Documents.Quotes;
using CloudPortal.Documents.Typesetting;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Audit;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Licensing;
using CloudPortal.Services.Mail;

namespace CloudPortal.Services.Quotes;

/// <summary>That a version is with its recipient; the token opens its page and is nowhere else.</summary>
public sealed record SentLink(string Number, int Version, string Token, string Email);

/// <summary>Sends a version: from then on it is a promise and never changes.</summary>
public sealed class SendQuote(
    PortalDbFactory databases, WriteGate gate, PortfolioCache portfolios, SellerDetails details, VerifyAddress verifying, Outbox outbox, TimeProvider clock)
{
    private readonly QuoteChange changes = new(databases, gate, clock);

    /// <param name="actor">Its seller, or an admin.</param>
    /// <param name="number">Of the quote.</param>
    /// <param name="revision">What the sender has seen.</param>
    /// <param name="ct">Cancels before the commit.</param>
    public Task<Outcome<SentLink>> SendAsync(Actor actor, string number, int revision, CancellationToken ct = default) =>
        changes.MakeAsync(actor, number, context => SendAsync(context, actor, revision), ct);

    private async Task<Outcome<SentLink>> SendAsync(QuoteChange.Context context, Actor actor, int revision)
    {
        var (db, quote, version) = (context.Db, context.Quote, context.Version);
        if (version.Status.IsEditable() && version.Revision != revision)
        {
            return new QuoteChangedMeanwhile(version.SavedBy, version.SavedAt);
        }

        if (!(await QuoteBasis.ReadAsync(db, portfolios, actor, quote.Currency, quote.ResellerId, version.PriceBookId, context.Today, context.Ct)).Is(out var basis, out var refusal))
        {
            return refusal;
        }

        var price = QuotePricing.Price(version.Content, basis, quote.ResellerId is null, sent: null, version.Approval);
        if (await RefusalAsync(context, basis, price) is { } notReady)
        {
            return notReady;
        }

        var seller = await Seller.FindAsync(db, quote.OwnerId, context.Ct);
        var name = $"{quote.Number}, version {version.Number}";
        var sent = new SentQuote(
            context.Today,
            await QuoteRecipients.PartyAsync(db, quote, version.Content.Recipient, context.Ct),
            seller.Name,
            seller.Email,
            [.. price.Alternatives.Select(a => a.Promise(name, context.Today))])
        {
            ForReseller = quote.ResellerId is not null,
        };
        // Priced as it is promised from now on, which is what the recipient reads.
        var promised = QuotePricing.Price(version.Content, basis, quote.ResellerId is null, sent, version.Approval);
        var code = await QuoteSignature.OfAsync(db, QuoteDocuments.Of(quote, version, sent, promised, basis.Book, details.Party), context.Ct);
        if (quote.Send(sent, code, context.Today, context.Now) is { } wrongState)
        {
            return wrongState;
        }

        QuoteFigures.Take(version, promised.First);
        await QuoteReservations.KeepAsync(db, quote, price.Quote, version.ValidUntil!.Value, context.Ct);
        context.Record(AuditAction.QuoteSent, $"Version {version.Number} to {version.Content.Recipient.ContactEmail}, valid until {version.ValidUntil:yyyy-MM-dd}");
        var token = QuoteLinks.Add(db, version, context.Now);
        foreach (var earlier in quote.Versions.Where(v => v.Status == QuoteStatus.Superseded))
        {
            await outbox.WithdrawAsync(db, QuoteMails.TopicOf(quote, earlier), "A newer version took its place.", context.Ct);
        }

        var document = QuoteDocuments.Of(quote, version, sent, promised, basis.Book, details.Party);
        outbox.Add(db, QuoteMails.Sent(quote, version, token, QuotePdf.Render(document, PaperSize.A4, verifying.Of(document))));
        return new SentLink(quote.Number, version.Number, token, EmailRule.Normalise(version.Content.Recipient.ContactEmail));
    }

    private static async Task<Refusal?> RefusalAsync(QuoteChange.Context context, QuoteBasis basis, QuotePrice price)
    {
        if (context.Version.Status == QuoteStatus.Draft && price.Problems.Count > 0)
        {
            return new QuoteIncomplete(price.Problems);
        }

        if (price.AboveLimit.Count > 0)
        {
            return new QuoteNeedsApproval(basis.Book.PointsLimit);
        }

        if (basis.InForce is not { } current || current.Id != basis.Book.Id)
        {
            return basis.InForce is { } other ? new QuoteBookOutdated(basis.Book.Name, other.Name) : new NoPriceBook(context.Quote.Currency);
        }

        return await QuoteRules.RefusalAsync(context.Db, context.Quote, basis, price.Quote.Alternatives, context.Ct)
            ?? (price.Orders?.Any(Order.IsTooLarge) is true || price.Alternatives.Any(a => a.Totals.ThreeYears.List > Order.LargestAmount) ? new AmountTooLarge() : null);
    }
}
