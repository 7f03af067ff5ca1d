using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Quotes;

namespace CloudPortal.Services.Quotes;

/// <summary>What a quote comes to while it is typed; it saves nothing.</summary>
public sealed class PriceQuote(PortalDbFactory databases, TimeProvider clock)
{
    /// <param name="actor">Somebody of staff.</param>
    /// <param name="view">What was loaded; its portfolio and books are those of then, which the sending reads anew.</param>
    /// <param name="content">As typed by now.</param>
    /// <param name="ct">Cancels the reading.</param>
    public async Task<Outcome<QuotePrice>> PriceAsync(Actor actor, QuoteView view, QuoteContent content, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        if ((await QuoteAccess.OfStaffAsync(db, actor, ct)).Refusal is { } refusal)
        {
            return refusal;
        }

        return QuotePricing.Price(content, view.Basis with { Today = UtcDay.Today(clock) }, view.Facts.IsProspect, sent: null, view.Approval);
    }
}
