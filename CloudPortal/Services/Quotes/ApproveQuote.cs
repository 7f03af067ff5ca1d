using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Audit;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Licensing;
using CloudPortal.Services.Mail;

namespace CloudPortal.Services.Quotes;

/// <summary>More points than a seller may give: asked by the seller, decided by an admin who is somebody else.</summary>
public sealed class ApproveQuote(PortalDbFactory databases, WriteGate gate, PortfolioCache portfolios, Outbox outbox, TimeProvider clock)
{
    public const int MaxReasonLength = 300;

    private readonly QuoteChange changes = new(databases, gate, clock);

    /// <param name="actor">Its seller, or an admin.</param>
    /// <param name="number">Of the quote.</param>
    /// <param name="revision">What the asker has seen.</param>
    /// <param name="ct">Cancels before the commit.</param>
    public Task<Outcome<Done>> AskAsync(Actor actor, string number, int revision, CancellationToken ct = default) =>
        changes.MakeAsync<Done>(
            actor,
            number,
            async context =>
            {
                if (context.Version.Revision != revision)
                {
                    return new QuoteChangedMeanwhile(context.Version.SavedBy, context.Version.SavedAt);
                }

                if (!(await PriceAsync(context, actor)).Is(out var price, out var refusal))
                {
                    return refusal;
                }

                if (price.Problems.Count > 0)
                {
                    return new QuoteIncomplete(price.Problems);
                }

                if (price.AboveLimit.Count == 0)
                {
                    return new QuoteIs(number, context.Version.Status, "It gives no more points than you may; send it.");
                }

                if (context.Version.AskApproval(number, context.By) is { } wrongState)
                {
                    return wrongState;
                }

                context.Record(AuditAction.QuoteApprovalAsked, $"Up to {price.AboveLimit.Max(l => l.Points):0.##} points");
                return Done.Instance;
            },
            ct);

    /// <param name="revision">What the admin has seen: what changed since is not approved.</param>
    /// <inheritdoc cref="AskAsync"/>
    public Task<Outcome<Done>> ApproveAsync(Actor actor, string number, int revision, CancellationToken ct = default) =>
        changes.MakeAsAdminAsync<Done>(
            actor,
            number,
            async context =>
            {
                if (context.Version.Revision != revision)
                {
                    return new QuoteChangedMeanwhile(context.Version.SavedBy, context.Version.SavedAt);
                }

                if (!(await PriceAsync(context, actor)).Is(out var price, out var refusal))
                {
                    return refusal;
                }

                // All that is above the limit, so that what was approved before and stays is approved still.
                var above = QuoteApproval.Above(price.Quote, price.Alternatives.SelectMany(a => a.Lines).Select(l => l.Platform.App.Book.PointsLimit).FirstOrDefault());
                if (context.Version.Approve(above, number, context.Quote.OwnerId, context.By) is { } notNow)
                {
                    return notNow;
                }

                context.Record(AuditAction.QuoteApproved, $"Up to {above.Select(l => l.Points).DefaultIfEmpty().Max():0.##} points");
                await outbox.TellSellerAsync(context.Db, context.Quote, $"was approved by {context.By.Name}", "It can be sent now.", context.Ct);
                return Done.Instance;
            },
            ct);

    /// <param name="revision">What the admin has seen: what is asked for by now may be another thing.</param>
    /// <param name="reason">For the seller.</param>
    /// <inheritdoc cref="AskAsync"/>
    public Task<Outcome<Done>> RefuseAsync(Actor actor, string number, int revision, string reason, CancellationToken ct = default) =>
        changes.MakeAsAdminAsync<Done>(
            actor,
            number,
            async context =>
            {
                if (reason.Trim().Length is 0 or > MaxReasonLength)
                {
                    return new FieldsRefused([new FieldProblem("Reason", "Say why, for the seller, in at most 300 characters.")]);
                }

                if (context.Version.Revision != revision)
                {
                    return new QuoteChangedMeanwhile(context.Version.SavedBy, context.Version.SavedAt);
                }

                if (context.Version.RefuseApproval(reason, number, context.Quote.OwnerId, context.By) is { } notNow)
                {
                    return notNow;
                }

                context.Record(AuditAction.QuoteNotApproved, reason.Trim());
                await outbox.TellSellerAsync(context.Db, context.Quote, $"was not approved by {context.By.Name}", reason.Trim(), context.Ct);
                return Done.Instance;
            },
            ct);

    private async Task<Outcome<QuotePrice>> PriceAsync(QuoteChange.Context context, Actor actor) =>
        (await QuoteBasis.ReadAsync(context.Db, portfolios, actor, context.Quote.Currency, context.Quote.ResellerId, context.Version.PriceBookId, context.Today, context.Ct)).Is(out var basis, out var refusal)
            ? QuotePricing.Price(context.Version.Content, basis, context.Quote.ResellerId is null, sent: null, context.Version.Approval)
            : refusal;
}
