using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Licensing;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Resellers;

/// <summary>What an agreement, or its end, changes about the month of a reseller: two results of the engine over the portfolio of one 1st.</summary>
/// <param name="From">The first day that is affected.</param>
/// <param name="To">The last.</param>
/// <param name="On">The first 1st among those days; null when they hold none, so that no platform fee of a month changes.</param>
public sealed record AgreementEffect(DateOnly From, DateOnly To, DateOnly? On, decimal Before, decimal After)
{
    public decimal Change => After - Before;
}

/// <summary>Shows before anything is saved what an agreement, its early end or its taking back does.</summary>
public sealed class AgreementEffects(PortalDbFactory databases, TimeProvider clock)
{
    /// <inheritdoc cref="MakeAgreement.AgreeAsync"/>
    public Task<Outcome<AgreementEffect>> OfMakingAsync(Actor actor, long resellerId, decimal discount, DateOnly from, DateOnly to, CancellationToken ct = default) =>
        OfAsync(
            actor,
            resellerId,
            (today, all) => Agreement.TermsRefusal(discount, from, to, today, all) is { } refused ? refused : new Change(from, to, discount),
            ct);

    /// <inheritdoc cref="EndAgreement.EndEarlyAsync"/>
    public Task<Outcome<AgreementEffect>> OfEndingAsync(Actor actor, long resellerId, long agreementId, DateOnly lastDay, CancellationToken ct = default) =>
        OfAsync(
            actor,
            resellerId,
            (today, all) => all.Find(a => a.Id == agreementId) is not { } agreement ? NotFound.Instance
                : agreement.EndRefusal(lastDay, today) is { } refused ? refused
                : new Change(lastDay.AddDays(1), agreement.To, 0m),
            ct);

    /// <inheritdoc cref="EndAgreement.TakeBackAsync"/>
    public Task<Outcome<AgreementEffect>> OfTakingBackAsync(Actor actor, long resellerId, long agreementId, CancellationToken ct = default) =>
        OfAsync(
            actor,
            resellerId,
            (today, all) => all.Find(a => a.Id == agreementId) is not { } agreement ? NotFound.Instance
                : agreement.TakeBackRefusal(today) is { } refused ? refused
                : new Change(agreement.From, agreement.To, 0m),
            ct);

    private async Task<Outcome<AgreementEffect>> OfAsync(
        Actor actor, long resellerId, Func<DateOnly, List<Agreement>, Outcome<Change>> decide, CancellationToken ct)
    {
        await using var db = databases.For(actor);
        if (!(await AccessCheck.For(db, actor, resellerId, Permission.Administrate, ct)).Is(out var access, out var refusal))
        {
            return refusal;
        }

        var today = UtcDay.Today(clock);
        var all = await db.Agreements.AsNoTracking().Where(a => a.ResellerId == resellerId).ToListAsync(ct);
        return decide(today, all).Is(out var change, out refusal) ? await PriceAsync(db, access, change, today, ct) : refusal;
    }

    private static async Task<AgreementEffect> PriceAsync(PortalDb db, Access access, Change change, DateOnly today, CancellationToken ct)
    {
        if (FirstWithin(change.From, change.To) is not { } first)
        {
            return new AgreementEffect(change.From, change.To, null, 0m, 0m);
        }

        var calendar = await PortfolioReader.CalendarAsync(db, access.Currency, ct);
        var before = (await PortfolioSnapshot.SideAsync(db, access, calendar, first, today, ct)).Portfolio;
        var after = new Portfolio(first, before.Currency, change.Discount, before.Apps);
        return new AgreementEffect(change.From, change.To, first, PortfolioPricer.MonthlyTotal(before), PortfolioPricer.MonthlyTotal(after));
    }

    /// <summary>Only where the last day is in a later month: after the last month there is none to count to.</summary>
    private static DateOnly? FirstWithin(DateOnly from, DateOnly to) =>
        from.Day == 1 ? from
        : (from.Year, from.Month) == (to.Year, to.Month) ? null
        : UtcDay.NextFirst(from);

    /// <summary>From one day to another this discount holds, which 0 takes away.</summary>
    private sealed record Change(DateOnly From, DateOnly To, decimal Discount);
}
