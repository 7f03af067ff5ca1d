using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Licensing;

namespace CloudPortal.Services.Orders;

/// <summary>What a draft costs, at every keystroke: one query for the rights and the portfolio's version, and the engine.</summary>
public sealed class PreviewOrder(PortalDbFactory databases, PortfolioCache portfolios, TimeProvider clock)
{
    public async Task<Outcome<OrderPrice>> PriceAsync(Actor actor, long resellerId, OrderDraft draft, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        if (!(await AccessCheck.For(db, actor, resellerId, Permission.Read, ct)).Is(out var access, out var refusal))
        {
            return refusal;
        }

        var portfolio = await portfolios.GetAsync(db, access, UtcDay.Today(clock), ct);
        return DraftPricing.Preview(draft, portfolio).Is(out var preview, out refusal)
            ? new OrderPrice(preview, portfolio)
            {
                MayDraft = access.Rights.MayEditApps(resellerId),
                MayOrder = access.Rights.MayMakeBillableChanges(resellerId),
            }
            : refusal;
    }
}
