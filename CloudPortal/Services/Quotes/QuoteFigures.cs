using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Licensing;

namespace CloudPortal.Services.Quotes;

/// <summary>Rewrites what lists show of a quote, within the transaction of the change; what cannot be priced is shown as nothing.</summary>
internal static class QuoteFigures
{
    public static async Task RewriteAsync(QuoteChange.Context context, PortfolioCache portfolios, Actor actor)
    {
        var (quote, version) = (context.Quote, context.Version);
        var basis = await QuoteBasis.ReadAsync(context.Db, portfolios, actor, quote.Currency, quote.ResellerId, version.PriceBookId, context.Today, context.Ct);
        if (!basis.Is(out var read, out _))
        {
            return;
        }

        Take(version, QuotePricing.Price(version.Content, read, quote.ResellerId is null, version.Sent, version.Approval).First);
    }

    /// <param name="version">Of which they are shown.</param>
    /// <param name="priced">Alternative A, or the accepted one; null where there is none.</param>
    public static void Take(QuoteVersion version, PricedAlternative? priced)
    {
        var year = priced?.Totals.FirstYear.Net ?? 0m;
        version.PricedAt(priced?.Lines.Count(l => l.Line.PlannedFor is null) ?? 0, year <= Order.LargestAmount ? year : 0m);
    }
}
