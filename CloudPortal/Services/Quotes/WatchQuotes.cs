using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Jobs;
using CloudPortal.Services.Mail;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Quotes;

/// <summary>
/// Reminds the recipient of a quote before it expires, and tells its seller when it has. That it has expired follows from
/// the days alone; this only writes mails, once for each version however many servers look.
/// </summary>
public sealed class WatchQuotes(PortalDbFactory databases, OncePerPeriod once, Outbox outbox, TimeProvider clock)
{
    /// <summary>How long before its last day the recipient is reminded.</summary>
    public const int DaysBefore = 3;

    /// <returns>How many mails were written.</returns>
    public async Task<Outcome<int>> RunAsync(Actor actor, CancellationToken ct = default)
    {
        var today = UtcDay.Today(clock);
        List<(long QuoteId, long VersionId, bool IsOver)> due;
        await using (var db = databases.For(actor))
        {
            if ((await AccessCheck.Administrator(db, actor, ct)).Refusal is { } refusal)
            {
                return refusal;
            }

            // A quote that was sent shortly before its last day needs no reminder.
            var rows = await db.QuoteVersions.AsNoTracking()
                .Where(v => (v.Status == QuoteStatus.Sent || v.Status == QuoteStatus.Viewed) && v.ValidUntil <= today.AddDays(DaysBefore))
                .Select(v => new { v.QuoteId, v.Id, v.ValidUntil, v.SentAt }).ToListAsync(ct);
            due = [.. rows.Where(r => r.ValidUntil < today || DateOnly.FromDateTime(r.SentAt!.Value) < r.ValidUntil!.Value.AddDays(-DaysBefore)).Select(r => (r.QuoteId, r.Id, r.ValidUntil < today))];
        }

        var written = 0;
        foreach (var (quoteId, versionId, isOver) in due)
        {
            var done = await once.RunAsync(
                actor, isOver ? "quote-expired" : "quote-reminder", FormattableString.Invariant($"{versionId}"), (db, token) => WriteAsync(db, quoteId, versionId, isOver, today, token), ct);
            if (!done.Is(out var now, out var refusal))
            {
                return refusal;
            }

            written += now ? 1 : 0;
        }

        return written;
    }

    private async Task<Outcome<Done>> WriteAsync(PortalDb db, long quoteId, long versionId, bool isOver, DateOnly today, CancellationToken ct)
    {
        var quote = await db.Quotes.Include(q => q.Versions).SingleAsync(q => q.Id == quoteId, ct);
        var version = quote.Versions.Single(v => v.Id == versionId);

        // Somebody may have answered since it was looked for.
        var status = version.StatusOn(today);
        if (isOver && status == QuoteStatus.Expired)
        {
            await QuoteReservations.GiveBackAsync(db, quote, ct);
            await outbox.TellSellerAsync(db, quote, "has expired", "", ct);
        }
        else if (!isOver && status.IsOpen())
        {
            outbox.Add(db, QuoteMails.Reminder(quote, version, QuoteLinks.Add(db, version, clock.GetUtcNow().UtcDateTime)));
        }

        return Done.Instance;
    }
}
