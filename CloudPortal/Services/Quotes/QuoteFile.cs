using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Licensing;

namespace CloudPortal.Services.Quotes;

/// <summary>A version as its recipient reads it, for staff: also a draft, as it would be sent now.</summary>
public sealed class QuoteFile(PortalDbFactory databases, PortfolioCache portfolios, SellerDetails seller, TimeProvider clock)
{
    /// <param name="actor">Somebody of staff.</param>
    /// <param name="number">Of the quote.</param>
    /// <param name="version">Null for the current one.</param>
    /// <param name="ct">Cancels the reading.</param>
    public async Task<Outcome<QuoteDocument>> GetAsync(Actor actor, string number, int? version = null, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        if (!(await QuoteAccess.FindAsync(db, actor, number, ct)).Is(out var access, out var refusal))
        {
            return refusal;
        }

        var quote = access.Quote;
        if ((version is null ? quote.Current : quote.Version(version.Value)) is not { } shown)
        {
            return NotFound.Instance;
        }

        var today = UtcDay.Today(clock);
        if (!(await QuoteBasis.ReadAsync(db, portfolios, actor, quote.Currency, quote.ResellerId, shown.PriceBookId, today, ct)).Is(out var basis, out refusal))
        {
            return refusal;
        }

        var price = QuotePricing.Price(shown.Content, basis, quote.ResellerId is null, shown.Sent, shown.Approval);
        var sent = shown.Sent ?? await DraftAsync(db, quote, shown, today, ct);
        return QuoteDocuments.Of(quote, shown, sent, price, basis.Book, seller.Party);
    }

    private static async Task<SentQuote> DraftAsync(PortalDb db, Quote quote, QuoteVersion version, DateOnly today, CancellationToken ct)
    {
        var owner = await Seller.FindAsync(db, quote.OwnerId, ct);
        return new SentQuote(today, await QuoteRecipients.PartyAsync(db, quote, version.Content.Recipient, ct), owner.Name, owner.Email, []);
    }
}
