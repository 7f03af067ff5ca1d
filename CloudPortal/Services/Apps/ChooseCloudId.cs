using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Audit;
using CloudPortal.Domain.Licensing;
using CloudPortal.Services.Licensing;
using CloudPortal.Services.Orders;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Apps;

/// <summary>Gives a licence from a quote the Cloud ID that was left open: once, and for ever.</summary>
public sealed class ChooseCloudId(PortalDbFactory databases, WriteGate gate, PortfolioCache portfolios, TimeProvider clock)
{
    private const string Field = "CloudId";

    private readonly PortfolioChange change = new(databases, gate, portfolios, clock);

    /// <param name="actor">Whoever may edit apps.</param>
    /// <param name="resellerId">Whose app.</param>
    /// <param name="appId">Which app; it has no Cloud ID to be named by.</param>
    /// <param name="typed">The Cloud ID.</param>
    /// <param name="ct">Cancels before the commit.</param>
    public Task<Outcome<Done>> ChooseAsync(Actor actor, long resellerId, long appId, string typed, CancellationToken ct = default) =>
        change.MakeAsync(
            actor,
            resellerId,
            Permission.EditApps,
            async context =>
            {
                if (await context.Db.Apps.Include(a => a.Licence.Terms).SingleOrDefaultAsync(a => a.ResellerId == context.Access.ResellerId && a.Id == appId, context.Ct) is not { } app)
                {
                    return NotFound.Instance;
                }

                if (app.CloudId is { } own)
                {
                    return new HasCloudId(own);
                }

                if (!CloudId.TryParse(typed.Trim(), out var id))
                {
                    return new FieldsRefused([new FieldProblem(Field, typed.Trim().EndsWith('*') ? "The * addresses the Editable version and is not part of a Cloud ID." : DraftCheck.CloudIdForm)]);
                }

                if (DraftCheck.IsReserved(id))
                {
                    return new FieldsRefused([new FieldProblem(Field, $"{id} is reserved. Choose another Cloud ID.")]);
                }

                if (await CloudIdCheck.IsTakenAsync(context.Db, id, context.Today, quoteId: null, context.Ct))
                {
                    return new CloudIdTaken(id, Field);
                }

                return app.NameAs(id, context.Today) is { } notNow
                    ? notNow
                    : context.Entry(AuditAction.CloudIdChosen, id.Value, $"For {app.Name}, which was ordered without one");
            },
            ct);
}
