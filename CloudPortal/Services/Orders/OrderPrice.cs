using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Licensing;

namespace CloudPortal.Services.Orders;

/// <summary>The price of a draft, with the portfolio that it was priced over.</summary>
public sealed record OrderPrice(OrderPreview Preview, PortfolioSnapshot Portfolio)
{
    public PriceBook Book => Portfolio.BookInForce!;
}
