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
    public async Task<Outcome<QuoteDocument>> GetAsync(Actor actor, string number, int? version = null, CancellationToken ct = default) =>
        (await PreviewAsync(actor, number, version, null, ct)).Is(out var preview, out var refusal) ? preview.Document : refusal;

    /// <summary>With its prices and why, as on the recipient's page.</summary>
    /// <param name="users">By brand, as its recipient could move them.</param>
    /// <inheritdoc cref="GetAsync"/>
    public async Task<Outcome<OpenedQuote>> PreviewAsync(
        Actor actor, string number, int? version = null, IReadOnlyDictionary<int, int>? users = null, CancellationToken ct = default)
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

        basis = await basis.OfDroppedAsync(db, quote, shown, ct);
        var content = MovedUsers.Shown(shown, users);
        var price = QuotePricing.Price(content, basis, quote.ResellerId is null, shown.Sent, shown.Approval);
        var sent = shown.Sent ?? await DraftAsync(db, quote, shown, today, ct);
        return new OpenedQuote(
            QuoteDocuments.Of(quote, shown, sent, price, basis.Book, seller.Party),
            shown.StatusOn(today), price.Alternatives, quote.ResellerId is not null, shown.Answer, shown.Acceptance, HasNewer: false, today);
    }

    private static async Task<SentQuote> DraftAsync(PortalDb db, Quote quote, QuoteVersion version, DateOnly today, CancellationToken ct)
    {
        var owner = await Seller.FindAsync(db, quote.OwnerId, ct);
        return new SentQuote(today, await QuoteRecipients.PartyAsync(db, quote, version.Content.Recipient, ct), owner.Name, owner.Email, []) { ForReseller = quote.ResellerId is not null };
    }
}
