using CloudPortal.Data;
using CloudPortal.Domain;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.PriceBooks;

/// <summary>The calendar of a currency has changed: what was priced over any of its portfolios is out of date.</summary>
internal static class PricesMayMove
{
    public static Task OfAllAsync(PortalDb db, Currency currency, CancellationToken ct) =>
        db.Resellers.Where(r => r.Currency == currency)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.PortfolioVersion, r => r.PortfolioVersion + 1), ct);
}
