using System.Globalization;
using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Audit;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Resellers;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.PriceBooks;

/// <summary>Takes a scheduled book off the calendar before it starts: it is a draft again, and its notices are withdrawn.</summary>
public sealed class UnschedulePriceBook(PortalDbFactory databases, WriteGate gate, ResellerSummaries summaries, TimeProvider clock, ILogger<UnschedulePriceBook> log)
{
    /// <param name="actor">The operator, or an admin.</param>
    /// <param name="bookId">The scheduled book.</param>
    /// <param name="reason">For the next reader.</param>
    /// <param name="ct">Cancels before the commit.</param>
    public async Task<Outcome<Done>> UnscheduleAsync(Actor actor, long bookId, string reason, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        var outcome = await gate.WriteAsync<Done>(
            db,
            async token =>
            {
                if ((await AccessCheck.Administrator(db, actor, token)).Refusal is { } refusal)
                {
                    return refusal;
                }

                if (await db.PriceBooks.AsSplitQuery().SingleOrDefaultAsync(b => b.Id == bookId, token) is not { } book)
                {
                    return NotFound.Instance;
                }

                if (string.IsNullOrWhiteSpace(reason) || reason.Trim().Length > Publication.LongestReason)
                {
                    return new ReasonNeeded(Publication.LongestReason);
                }

                var now = clock.GetUtcNow().UtcDateTime;
                if (book.Unschedule(DateOnly.FromDateTime(now)) is { } refused)
                {
                    return refused;
                }

                var notices = await db.PriceNotices.Where(n => n.PriceBookId == bookId && n.WithdrawnAt == null).ToListAsync(token);
                notices.ForEach(n => n.Withdraw(now));
                var author = await AuditAuthor.OfAsync(db, actor, token);
                var detail = string.Create(CultureInfo.InvariantCulture, $"{notices.Count} notice{(notices.Count == 1 ? "" : "s")} withdrawn. {reason.Trim()}");
                db.AuditEntries.Add(AuditEntry.Of(AuditEntry.OfPortal, now, author.Id, author.Name, AuditAction.BookUnscheduled, book.Name, detail));
                await db.SaveChangesAsync(token);
                await PricesMayMove.OfAllAsync(db, book.Currency, token);
                log.LogInformation("Price book {Book} is taken off the calendar, withdrawing {Notices} notices", book.Name, notices.Count);
                return Done.Instance;
            },
            ct);
        if (outcome.Refusal is null)
        {
            summaries.RefreshSoon();
        }

        return outcome;
    }
}
