using System.Globalization;
using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Audit;
using CloudPortal.Services.Licensing;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Accounts;

/// <summary>Writes down what was negotiated with a reseller.</summary>
public sealed class MakeAgreement(PortalDbFactory databases, WriteGate gate, PortfolioCache portfolios, TimeProvider clock)
{
    private readonly PortfolioChange change = new(databases, gate, portfolios, clock);

    /// <param name="actor">An admin, or the operator.</param>
    /// <param name="resellerId">With whom.</param>
    /// <param name="discount">Percent, above 0 and at most 50.</param>
    /// <param name="from">Tomorrow at the earliest.</param>
    /// <param name="to">The last day, included.</param>
    /// <param name="reason">For the next reader.</param>
    /// <param name="ct">Cancels before the commit.</param>
    public Task<Outcome<Done>> AgreeAsync(
        Actor actor, long resellerId, decimal discount, DateOnly from, DateOnly to, string reason, CancellationToken ct = default) =>
        change.MakeAsync(
            actor,
            resellerId,
            Permission.Administrate,
            async context =>
            {
                var existing = await context.Db.Agreements.Where(a => a.ResellerId == resellerId).ToListAsync(context.Ct);
                if (!Agreement.Make(resellerId, discount, from, to, reason, context.Today, existing).Is(out var agreement, out var refusal))
                {
                    return refusal;
                }

                context.Db.Agreements.Add(agreement);
                return context.Entry(AuditAction.AgreementMade, EndAgreement.SubjectOf(agreement), string.Create(CultureInfo.InvariantCulture, $"{from:d MMMM yyyy} to {to:d MMMM yyyy}: {agreement.Reason}"));
            },
            ct);
}
