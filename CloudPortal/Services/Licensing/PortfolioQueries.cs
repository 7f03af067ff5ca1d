using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Services.Accounts;

namespace CloudPortal.Services.Licensing;

/// <summary>A reseller's whole portfolio, for whoever explains its numbers.</summary>
public sealed class PortfolioQueries(PortalDbFactory databases, PortfolioCache portfolios, TimeProvider clock)
{
    public async Task<Outcome<PortfolioSnapshot>> GetAsync(Actor actor, long resellerId, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        return (await AccessCheck.For(db, actor, resellerId, Permission.Read, ct)).Is(out var access, out var refusal)
            ? await portfolios.GetAsync(db, access, UtcDay.Today(clock), ct)
            : refusal;
    }
}
