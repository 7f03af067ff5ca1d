using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Audit;
using CloudPortal.Domain.Licensing;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Licensing;
using CloudPortal.Services.Resellers;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Orders;

/// <summary>The order that came of a confirmed review.</summary>
/// <param name="CloudIds">The ordered apps, in the order of the review.</param>
public sealed record PlacedOrder(long OrderId, IReadOnlyList<string> CloudIds, decimal DueNow, Currency Currency);

/// <summary>Orders exactly what the review showed, once, or nothing.</summary>
public sealed partial class PlaceOrder(
    PortalDbFactory databases, WriteGate gate, PortfolioCache portfolios, TimeProvider clock, ILogger<PlaceOrder> log)
{
    /// <param name="actor">Who confirms.</param>
    /// <param name="resellerId">For which reseller.</param>
    /// <param name="draftId">The draft whose review was shown.</param>
    /// <param name="key">The idempotency key that came with that review.</param>
    /// <param name="ct">Cancels before the commit.</param>
    public async Task<Outcome<PlacedOrder>> PlaceAsync(Actor actor, long resellerId, Guid draftId, Guid key, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        var outcome = await gate.WriteAsync(db, token => TryAsync(db, actor, resellerId, draftId, key, token), ct);
        if (!outcome.Is(out var attempt, out var refusal))
        {
            return refusal;
        }

        if (attempt.Changed is { } changed)
        {
            return changed;
        }

        LogPlaced(attempt.Placed!.OrderId, resellerId, attempt.Placed.CloudIds.Count);
        return attempt.Placed;
    }

    private async Task<Outcome<Attempt>> TryAsync(PortalDb db, Actor actor, long resellerId, Guid draftId, Guid key, CancellationToken ct)
    {
        if (!(await AccessCheck.For(db, actor, resellerId, Permission.BillableChange, ct)).Is(out var access, out var refusal))
        {
            return refusal;
        }

        if (await OrderDrafts.FindAsync(db, actor, resellerId, draftId, ct) is not { } draft)
        {
            return NotFound.Instance;
        }

        if (await PlacedWithAsync(db, access, key, ct) is { } placed)
        {
            return new Attempt(placed, null);
        }

        if (draft.OrderId is not null)
        {
            return new AlreadyOrdered();
        }

        if (draft.Review is not { } shown || shown.Key != key)
        {
            return new ReviewOutdated();
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var portfolio = await portfolios.GetAsync(db, access, DateOnly.FromDateTime(now), ct);
        if (!(await ReviewOrder.ShowAsync(db, draft, portfolio, now, ct)).Is(out var review, out refusal))
        {
            return refusal;
        }

        return review.Kept.Fingerprint != shown.Fingerprint
            ? new Attempt(null, new PriceChanged(shown, review, await CausesAsync(db, resellerId, shown.ShownAt, ct)))
            : await WriteAsync(db, actor, access, draft, review, now, ct);
    }

    private static async Task<Outcome<Attempt>> WriteAsync(
        PortalDb db, Actor actor, Access access, WizardDraft draft, OrderReview review, DateTime now, CancellationToken ct)
    {
        var preview = review.Price.Preview;
        var author = await AuditAuthor.OfAsync(db, actor, ct);
        if (!(await OrderedApps.CreateAsync(db, access, review, ct)).Is(out var apps, out var refusal))
        {
            return refusal;
        }

        if (!Order.Place(review.Kept.Key, preview, apps, now, author.Id).Is(out var order, out refusal))
        {
            return refusal;
        }

        db.Orders.Add(order);
        db.AuditEntries.AddRange(OrderAudit.Entries(access.ResellerId, review, apps, author, now));
        var reseller = await db.Resellers.SingleAsync(r => r.Id == access.ResellerId, ct);
        reseller.PortfolioChanged();
        var portfolio = review.Price.Portfolio;
        await StoredSummary.RewriteAsync(db, reseller, portfolio.Calendar, preview.OnOrderDay(portfolio.Today), preview.AfterOrder(portfolio.OnNextFirst), now, ct);
        await db.SaveChangesAsync(ct);
        draft.OrderedAs(order.Id);
        await db.SaveChangesAsync(ct);
        return new Attempt(new PlacedOrder(order.Id, [.. apps.Select(a => a.CloudId!.Value)], order.DueNow, access.Currency), null);
    }

    private static async Task<PlacedOrder?> PlacedWithAsync(PortalDb db, Access access, Guid key, CancellationToken ct) =>
        await db.Orders.Where(o => o.ResellerId == access.ResellerId && o.IdempotencyKey == key)
            .Select(o => new { o.Id, o.DueNow }).SingleOrDefaultAsync(ct) is { } order
            ? new PlacedOrder(order.Id, await OrderDrafts.OrderedAppsAsync(db, order.Id, ct), order.DueNow, access.Currency)
            : null;

    private static async Task<IReadOnlyList<AuditEntry>> CausesAsync(PortalDb db, long resellerId, DateTime since, CancellationToken ct) =>
        await db.AuditEntries.AsNoTracking().Where(e => e.ResellerId == resellerId && e.At > since && !AuditActions.OfPeople.Contains(e.Action)).OrderByDescending(e => e.Id).Take(5).ToListAsync(ct);

    [LoggerMessage(LogLevel.Information, "Order {OrderId} of reseller {ResellerId} placed with {Apps} apps")]
    private partial void LogPlaced(long orderId, long resellerId, int apps);

    /// <summary>What a transaction that is to be committed came to: an order, or a new review that is kept with the draft.</summary>
    private sealed record Attempt(PlacedOrder? Placed, PriceChanged? Changed);
}
