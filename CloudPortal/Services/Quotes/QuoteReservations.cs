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

    public static Task GiveBackAsync(PortalDb db, Quote quote, CancellationToken ct) =>
        db.CloudIdReservations.Where(r => r.QuoteId == quote.Id).ExecuteDeleteAsync(ct);
}
