using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Services.Licensing;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Quotes;

/// <summary>What a printed quote has to say to be the one that was sent.</summary>
/// <param name="Totals">Of each alternative, to be compared with the paper.</param>
public sealed record VerifiedQuote(string Number, int Version, DateOnly IssuedOn, DateOnly ValidUntil, Currency Currency, IReadOnlyList<(char Letter, Domain.Pricing.QuoteTotals Totals)> Totals);

/// <summary>
/// Confirms the numbers of a printed quote to whoever holds the paper with its code. It names neither recipient nor seller
/// nor state: nothing that is not on the paper.
/// </summary>
public sealed class VerifyQuote(PortalDbFactory databases, SellerDetails seller)
{
    /// <returns>Refused alike for every code that confirms nothing.</returns>
    public async Task<Outcome<VerifiedQuote>> FindAsync(string typed, CancellationToken ct = default)
    {
        var code = QuoteSignature.Normalise(typed);
        await using var db = databases.For(Actor.Operator.Instance);
        if (code.Length == 0 || await db.QuoteVersions.AsNoTracking().SingleOrDefaultAsync(v => v.VerificationCode == code, ct) is not { Sent: { } sent } version)
        {
            return NotFound.Instance;
        }

        var quote = await db.Quotes.AsNoTracking().SingleAsync(q => q.Id == version.QuoteId, ct);
        var calendar = await PortfolioReader.CalendarAsync(db, quote.Currency, ct);
        var basis = new QuoteBasis(calendar.Books.First(b => b.Id == version.PriceBookId), calendar, null, sent.PricedOn);
        var document = QuoteDocuments.Of(quote, version, sent, QuotePricing.Price(version.Content, basis, isProspect: true, sent, version.Approval), basis.Book, seller.Party);

        // What is in the database now is what was signed then, or it confirms nothing.
        return await QuoteSignature.OfAsync(db, document, ct) == code
            ? new VerifiedQuote(quote.Number, version.Number, document.IssuedOn, document.ValidUntil, quote.Currency, [.. document.Alternatives.Select(a => (a.Letter, a.Totals))])
            : NotFound.Instance;
    }
}
