using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Licensing;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Orders;

/// <summary>
/// Shows what will be ordered. Fingerprint and idempotency key are made here and kept with the draft; the order takes
/// nothing else.
/// </summary>
public sealed class ReviewOrder(PortalDbFactory databases, WriteGate gate, PortfolioCache portfolios, TimeProvider clock)
{
    public async Task<Outcome<OrderReview>> ReviewAsync(Actor actor, long resellerId, Guid draftId, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        return await gate.WriteAsync<OrderReview>(
            db,
            async token =>
            {
                if (!(await AccessCheck.For(db, actor, resellerId, Permission.EditApps, token)).Is(out var access, out var refusal))
                {
                    return refusal;
                }

                if (await OrderDrafts.FindAsync(db, actor, resellerId, draftId, token) is not { } draft)
                {
                    return NotFound.Instance;
                }

                if (draft.OrderId is not null)
                {
                    return new AlreadyOrdered();
                }

                var portfolio = await portfolios.GetAsync(db, access, UtcDay.Today(clock), token);
                return await ShowAsync(db, draft, portfolio, clock.GetUtcNow().UtcDateTime, token);
            },
            ct);
    }

    /// <summary>Checks, prices, and keeps what is shown with the draft.</summary>
    internal static async Task<Outcome<OrderReview>> ShowAsync(
        PortalDb db, WizardDraft draft, PortfolioSnapshot portfolio, DateTime now, CancellationToken ct)
    {
        if (await ProblemsAsync(db, draft, now, ct) is { Count: > 0 } problems)
        {
            return new DraftIncomplete(problems);
        }

        if (MainAppRefusal(draft.Content, portfolio) is { } mainApp)
        {
            return mainApp;
        }

        if (!DraftPricing.Preview(draft.Content, portfolio).Is(out var preview, out var refusal))
        {
            return refusal;
        }

        if (Order.IsTooLarge(preview))
        {
            return new AmountTooLarge();
        }

        var before = draft.Review;
        var kept = draft.ShowReview(Guid.NewGuid(), PriceFingerprint.Of(preview), ShownPrice.Of(preview), now);
        await db.SaveChangesAsync(ct);
        return new OrderReview(draft.Id, draft.Content, new OrderPrice(preview, portfolio), kept, before?.Fingerprint == kept.Fingerprint ? null : before);
    }

    internal static Refusal? MainAppRefusal(OrderDraft draft, PortfolioSnapshot portfolio)
    {
        if (draft.Kind != DraftKind.CustomerApp)
        {
            return null;
        }

        return MainAppOf(draft, portfolio) is { } main
            ? MainAppRule.Check(main.Licensed.CloudId, main.Licensed.Bundle, main.Licensed.Status)
            : NotFound.Instance;
    }

    internal static PortfolioApp? MainAppOf(OrderDraft draft, PortfolioSnapshot portfolio) =>
        CloudId.TryParse(draft.MainApp, out var id) ? portfolio.AppsToday.FirstOrDefault(a => a.Licensed.CloudId == id) : null;

    private static async Task<List<DraftProblem>> ProblemsAsync(PortalDb db, WizardDraft draft, DateTime now, CancellationToken ct)
    {
        var problems = DraftCheck.Problems(draft.Content).ToList();
        for (var i = 0; i < draft.Content.Apps.Count; i++)
        {
            var app = draft.Content.Apps[i];
            if (CloudId.TryParse(app.CloudId.Trim(), out var id) && await CloudIdCheck.IsTakenAsync(db, id, DateOnly.FromDateTime(now), quoteId: null, ct))
            {
                problems.Add(new(i, nameof(AppDraft.CloudId), new CloudIdTaken(id, nameof(AppDraft.CloudId)).Sentence));
            }

            if (app.CustomerId is { } customer && !await db.Customers.AnyAsync(c => c.Id == customer && c.ResellerId == draft.ResellerId, ct))
            {
                problems.Add(new(i, nameof(AppDraft.CustomerName), "This customer does not exist any more. Choose another."));
            }

            var name = Customer.KeyOf(app.CustomerName);
            if (app.CustomerId is null && name.Length > 0 && await db.Customers.AnyAsync(c => c.ResellerId == draft.ResellerId && c.NameKey == name, ct))
            {
                problems.Add(new(i, nameof(AppDraft.CustomerName), "You have a customer of this name already. Choose it under Existing."));
            }
        }

        return problems;
    }
}
