using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.PriceBooks;

/// <summary>What a simulation says against publishing.</summary>
internal static class PublishGuard
{
    /// <param name="db">In the transaction of publishing.</param>
    /// <param name="book">With its limit.</param>
    /// <param name="impact">As of this moment; null when existing licences stay.</param>
    /// <param name="shown">The total that was confirmed.</param>
    /// <param name="ct">Cancels the query.</param>
    public static async Task<Refusal?> CheckAsync(PortalDb db, PriceBook book, Impact? impact, MonthChange shown, CancellationToken ct)
    {
        if (impact is null)
        {
            return null;
        }

        var now = new MonthChange(impact.Before, impact.After);
        if (HasMoved(shown.Before, now.Before) || HasMoved(shown.After, now.After))
        {
            return new ImpactMoved(book.Currency, shown, now);
        }

        var above = impact.Resellers.Where(r => r.Highest.RisesAbove(book.LossLimitPercent)).ToList();
        if (above.Count == 0)
        {
            return null;
        }

        var acknowledged = await db.LossAcknowledgements.Where(a => a.PriceBookId == book.Id).ToDictionaryAsync(a => a.ResellerId, ct);
        var open = above.Where(r => !(acknowledged.TryGetValue(r.ResellerId, out var seen) && seen.Covers(r.Highest))).ToList();
        return open.Count == 0
            ? null
            : new LossesNotAcknowledged([.. open.OrderByDescending(r => r.Highest.Percent ?? decimal.MaxValue)], book.LossLimitPercent);
    }

    /// <summary>Whether a total differs from the one shown by more than the tolerance, in per cent of the shown one.</summary>
    public static bool HasMoved(decimal shown, decimal now) => Math.Abs(now - shown) * 100m > Math.Abs(shown) * Publication.Tolerance;
}
