using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Audit;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Resellers;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Licensing;

/// <summary>
/// One change of a portfolio in one transaction: rights, the verb, the new portfolio version, and the audit entry with
/// what it changes per month from the next 1st, as the engine says before and after; and the stored summary of the reseller.
/// </summary>
internal sealed class PortfolioChange(PortalDbFactory databases, WriteGate gate, PortfolioCache portfolios, TimeProvider clock)
{
    /// <param name="actor">Who asks.</param>
    /// <param name="resellerId">Whose portfolio.</param>
    /// <param name="permission">What it needs.</param>
    /// <param name="verb">Loads, decides, and returns the entry for the audit; it saves nothing.</param>
    /// <param name="ct">Cancels before the commit.</param>
    public Task<Outcome<Done>> MakeAsync(
        Actor actor, long resellerId, Permission permission, Func<Context, Task<Outcome<AuditEntry>>> verb, CancellationToken ct) =>
        MakeAsync(
            actor,
            resellerId,
            permission,
            async context => (await verb(context)).Is(out var entry, out var refusal) ? new Outcome<IReadOnlyList<AuditEntry>>([entry]) : refusal,
            ct);

    /// <summary>The same for a change that leaves several entries, the first with what all of it changes.</summary>
    public async Task<Outcome<Done>> MakeAsync(
        Actor actor, long resellerId, Permission permission, Func<Context, Task<Outcome<IReadOnlyList<AuditEntry>>>> verb, CancellationToken ct)
    {
        await using var db = databases.For(actor);
        if (!(await gate.WriteAsync(db, token => TryAsync(db, actor, resellerId, permission, verb, token), ct)).Is(out var made, out var refusal))
        {
            return refusal;
        }

        portfolios.Keep(resellerId, made.Version, made.After);
        return Done.Instance;
    }

    private async Task<Outcome<Made>> TryAsync(
        PortalDb db,
        Actor actor,
        long resellerId,
        Permission permission,
        Func<Context, Task<Outcome<IReadOnlyList<AuditEntry>>>> verb,
        CancellationToken ct)
    {
        if (!(await AccessCheck.For(db, actor, resellerId, permission, ct)).Is(out var access, out var refusal))
        {
            return refusal;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var before = await portfolios.GetAsync(db, access, DateOnly.FromDateTime(now), ct);
        var who = await AuditAuthor.OfAsync(db, actor, ct);
        if (!(await verb(new Context(db, access, before, now, who, ct))).Is(out var entries, out refusal))
        {
            return refusal;
        }

        var reseller = await db.Resellers.SingleAsync(r => r.Id == resellerId, ct);
        reseller.PortfolioChanged();
        await db.SaveChangesAsync(ct);

        var after = await PortfolioSnapshot.ReadAsync(db, access, before.Calendar, before.Day, ct);
        var (monthlyBefore, monthlyAfter) = (PortfolioPricer.MonthlyTotal(before.OnNextFirst), PortfolioPricer.MonthlyTotal(after.OnNextFirst));
        if (monthlyAfter > Order.LargestAmount && monthlyAfter > monthlyBefore)
        {
            return new AmountTooLarge();
        }

        entries[0].Costing(monthlyAfter - monthlyBefore);
        await StoredSummary.RewriteAsync(db, reseller, after.Calendar, after.Today, after.OnNextFirst, now, ct);
        db.AuditEntries.AddRange(entries);
        await db.SaveChangesAsync(ct);
        return new Made(reseller.PortfolioVersion, after);
    }

    private sealed record Made(long Version, PortfolioSnapshot After);

    internal sealed record Context(PortalDb Db, Access Access, PortfolioSnapshot Before, DateTime Now, AuditAuthor Author, CancellationToken Ct)
    {
        public DateOnly Today => DateOnly.FromDateTime(Now);

        public AuditEntry Entry(AuditAction action, string subject, string detail) =>
            AuditEntry.Of(Access.ResellerId, Now, Author.Id, Author.Name, action, subject, detail);
    }
}
