using System.Globalization;
using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Audit;
using CloudPortal.Services.Licensing;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Accounts;

/// <summary>Ends an agreement before its last day, or takes back one that has not begun.</summary>
public sealed class EndAgreement(PortalDbFactory databases, WriteGate gate, PortfolioCache portfolios, TimeProvider clock)
{
    private readonly PortfolioChange change = new(databases, gate, portfolios, clock);

    /// <param name="actor">An admin, or the operator.</param>
    /// <param name="resellerId">With whom.</param>
    /// <param name="agreementId">Which of its agreements; it is running.</param>
    /// <param name="lastDay">Today at the earliest, and before its present last day.</param>
    /// <param name="ct">Cancels before the commit.</param>
    public Task<Outcome<Done>> EndEarlyAsync(Actor actor, long resellerId, long agreementId, DateOnly lastDay, CancellationToken ct = default) =>
        MakeAsync(
            actor,
            resellerId,
            agreementId,
            (agreement, context) =>
            {
                var before = agreement.To;
                if (agreement.EndEarly(lastDay, context.Today) is { } refused)
                {
                    return refused;
                }

                return context.Entry(AuditAction.AgreementEnded, SubjectOf(agreement), $"Ends on {Day(lastDay)} instead of {Day(before)}").Changing(Day(before), Day(lastDay));
            },
            ct);

    /// <param name="actor">An admin, or the operator.</param>
    /// <param name="resellerId">With whom.</param>
    /// <param name="agreementId">Which of its agreements; it begins tomorrow or later.</param>
    /// <param name="ct">Cancels before the commit.</param>
    public Task<Outcome<Done>> TakeBackAsync(Actor actor, long resellerId, long agreementId, CancellationToken ct = default) =>
        MakeAsync(
            actor,
            resellerId,
            agreementId,
            (agreement, context) =>
            {
                if (agreement.TakeBackRefusal(context.Today) is { } refused)
                {
                    return refused;
                }

                context.Db.Agreements.Remove(agreement);
                var days = $"{Day(agreement.From)} to {Day(agreement.To)}";
                return context.Entry(AuditAction.AgreementTakenBack, SubjectOf(agreement), $"{days}: {agreement.Reason}").Changing(days, null);
            },
            ct);

    /// <summary>What the audit calls an agreement.</summary>
    internal static string SubjectOf(Agreement agreement) => string.Create(CultureInfo.InvariantCulture, $"Agreement of {agreement.Discount:0.####} %");

    private Task<Outcome<Done>> MakeAsync(
        Actor actor, long resellerId, long agreementId, Func<Agreement, PortfolioChange.Context, Outcome<AuditEntry>> verb, CancellationToken ct) =>
        change.MakeAsync(
            actor,
            resellerId,
            Permission.Administrate,
            async context => await context.Db.Agreements.SingleOrDefaultAsync(a => a.Id == agreementId && a.ResellerId == resellerId, context.Ct) is { } agreement
                ? verb(agreement, context)
                : NotFound.Instance,
            ct);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
