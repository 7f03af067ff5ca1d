using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Audit;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Accounts;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Licensing;

/// <summary>
/// One change of a portfolio in one transaction: rights, the verb, the new portfolio version, and the audit entry with
/// what it changes per month from the next 1st, as the engine says before and after.
/// </summary>
internal sealed class PortfolioChange(PortalDbFactory databases, WriteGate gate, PortfolioCache portfolios, TimeProvider clock)
{
    /// <param name="actor">Who asks.</param>
    /// <param name="resellerId">Whose portfolio.</param>
    /// <param name="permission">What it needs.</param>
    /// <param name="verb">Loads, decides, and returns the entry for the audit; it saves nothing.</param>
    /// <param name="ct">Cancels before the commit.</param>
    public async Task<Outcome<Done>> MakeAsync(
        Actor actor, long resellerId, Permission permission, Func<Context, Task<Outcome<AuditEntry>>> verb, CancellationToken ct)
    {
        await using var db = databases.For(actor);
        return await gate.WriteAsync<Done>(
            db,
            async token =>
            {
                if (!(await AccessCheck.For(db, actor, resellerId, permission, token)).Is(out var access, out var refusal))
                {
                    return refusal;
                }

                var now = clock.GetUtcNow().UtcDateTime;
                var before = await portfolios.GetAsync(db, access, DateOnly.FromDateTime(now), token);
                var who = await AuditAuthor.OfAsync(db, actor, token);
                if (!(await verb(new Context(db, access, before, now, who, token))).Is(out var entry, out refusal))
                {
                    return refusal;
                }

                var reseller = await db.Resellers.SingleAsync(r => r.Id == resellerId, token);
                reseller.PortfolioChanged();
                await db.SaveChangesAsync(token);

                var after = await PortfolioSnapshot.ReadAsync(db, access, before.Day, token);
                entry.Costing(PortfolioPricer.MonthlyTotal(after.OnNextFirst) - PortfolioPricer.MonthlyTotal(before.OnNextFirst));
                db.AuditEntries.Add(entry);
                await db.SaveChangesAsync(token);
                return Done.Instance;
            },
            ct);
    }

    internal sealed record Context(PortalDb Db, Access Access, PortfolioSnapshot Before, DateTime Now, AuditAuthor Author, CancellationToken Ct)
    {
        public DateOnly Today => DateOnly.FromDateTime(Now);

        public AuditEntry Entry(AuditAction action, string subject, string detail) =>
            AuditEntry.Of(Access.ResellerId, Now, Author.Id, Author.Name, action, subject, detail);
    }
}
