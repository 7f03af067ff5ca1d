using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Licensing;

namespace CloudPortal.Services.Orders;

/// <summary>The price of a draft, with the portfolio that it was priced over.</summary>
public sealed record OrderPrice(OrderPreview Preview, PortfolioSnapshot Portfolio)
{
    public PriceBook Book => Portfolio.BookInForce!;

    /// <summary>Whether the one who asked for this preview may keep a draft. Only for what a page shows; each operation asks anew.</summary>
    public bool MayDraft { get; init; }

    /// <summary>Whether the one who asked for this preview may order. Only for what a page shows; the order asks anew.</summary>
    public bool MayOrder { get; init; }
}
