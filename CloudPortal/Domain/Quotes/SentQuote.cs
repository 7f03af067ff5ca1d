using CloudPortal.Domain.Pricing;

namespace CloudPortal.Domain.Quotes;

/// <summary>What sending fixed for good, besides the content: the promise, and who was who that day.</summary>
/// <param name="PricedOn">The UTC day of sending.</param>
/// <param name="Recipient">Legal data as they were printed.</param>
/// <param name="SellerName">Whom the recipient writes to.</param>
/// <param name="Promises">For each alternative one for each of its lines.</param>
public sealed record SentQuote(
    DateOnly PricedOn, Party Recipient, string SellerName, string SellerEmail, IReadOnlyList<IReadOnlyList<QuotePromise>> Promises)
{
    /// <summary>Whether its recipient was a reseller that day, which a prospect becomes by accepting; null in what was sent before this was kept.</summary>
    public bool? ForReseller { get; init; }
}
