using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Quotes;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Quotes;

/// <summary>The Cloud IDs that sent quotes keep for their recipients, until they end.</summary>
internal static class QuoteReservations
{
    /// <summary>Keeps the Cloud IDs of a version that is sent, and gives back those of the version before.</summary>
    public static async Task KeepAsync(PortalDb db, Quote quote, CheckedQuote content, DateOnly lastDay, CancellationToken ct)
    {
        await GiveBackAsync(db, quote, ct);
        db.CloudIdReservations.AddRange(content.Alternatives.SelectMany(a => a.Lines).Select(l => l.CloudId).OfType<CloudId>().Distinct()
            .Select(id => CloudIdReservation.For(quote, id, lastDay)));
    }

    /// <summary>After acceptance only what a growth plan has later is still to come, each until its day and the time to order it.</summary>
    public static async Task KeepPlannedAsync(PortalDb db, Quote quote, CheckedAlternative accepted, CancellationToken ct)
    {
        await GiveBackAsync(db, quote, ct);
        db.CloudIdReservations.AddRange(accepted.Lines.Where(l => l is { CloudId: not null, PlannedFor: not null })
            .Select(l => CloudIdReservation.For(quote, l.CloudId!, GrowthPlan.LastDay(l.PlannedFor!.Value))));
    }

    /// <summary>A step was ordered: its apps have them now.</summary>
    public static async Task TakeAsync(PortalDb db, Quote quote, IEnumerable<CheckedLine> step, CancellationToken ct)
    {
        var taken = step.Select(l => l.CloudId).OfType<CloudId>().ToList();
        await db.CloudIdReservations.Where(r => r.QuoteId == quote.Id && taken.Contains(r.CloudId)).ExecuteDeleteAsync(ct);
    }

    public static Task GiveBackAsync(PortalDb db, Quote quote, CancellationToken ct) =>
        db.CloudIdReservations.Where(r => r.QuoteId == quote.Id).ExecuteDeleteAsync(ct);
}
