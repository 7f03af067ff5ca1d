using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Audit;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Mail;
using CloudPortal.Services.Resellers;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.PriceBooks;

/// <summary>
/// Takes a scheduled book off the calendar before it starts: it is a draft again, and its notices are withdrawn. The last
/// one published goes first, since what the others would do was judged without it, and what it does with them.
/// </summary>
public sealed class UnschedulePriceBook(PortalDbFactory databases, WriteGate gate, ResellerSummaries summaries, Outbox outbox, TimeProvider clock, ILogger<UnschedulePriceBook> log)
{
    private readonly PriceBookChange change = new(databases, gate, clock);

    /// <param name="actor">The operator, or an admin.</param>
    /// <param name="bookId">The scheduled book.</param>
    /// <param name="reason">For the next reader.</param>
    /// <param name="ct">Cancels before the commit.</param>
    public async Task<Outcome<Done>> UnscheduleAsync(Actor actor, long bookId, string reason, CancellationToken ct = default)
    {
        var outcome = await change.MakeAsync(actor, bookId, (context, book) => TakeOffAsync(context, book, reason), ct);
        if (outcome.Is(out var withdrawn, out var refusal))
        {
            log.LogInformation("Price book {BookId} is taken off the calendar, withdrawing {Notices} notices", bookId, withdrawn);
            summaries.RefreshSoon();
            return Done.Instance;
        }

        return refusal;
    }

    private async Task<Outcome<int>> TakeOffAsync(PriceBookChange.Context context, PriceBook book, string reason)
    {
        if (string.IsNullOrWhiteSpace(reason) || reason.Trim().Length > Publication.LongestReason)
        {
            return new ReasonNeeded(Publication.LongestReason);
        }

        // Only what a book does to existing licences is judged, and only by moving them can another one change that.
        var later = book.MovesExistingOn is null ? null : await context.Db.PriceBooks.AsNoTracking().AsSplitQuery()
            .Where(b => b.Currency == book.Currency && b.MovesExistingOn != null && b.PublicationNumber > book.PublicationNumber).OrderByDescending(b => b.PublicationNumber).FirstOrDefaultAsync(context.Ct);
        if (book.Unschedule(context.Today) is { } refused)
        {
            return refused;
        }

        if (later is not null)
        {
            return new LaterBookWasJudgedWithIt(book.Name, later.Name);
        }

        var notices = await context.Db.PriceNotices.Where(n => n.PriceBookId == book.Id && n.WithdrawnAt == null).ToListAsync(context.Ct);
        notices.ForEach(n => n.Withdraw(context.Now));
        await outbox.WithdrawAsync(context.Db, NoticeMails.TopicOf(book), $"{book.Name} is taken off the calendar.", context.Ct);
        context.Record(book, AuditAction.BookUnscheduled, $"{Publication.CountedNotices(notices.Count)} withdrawn. {reason.Trim()}");
        await PricesMayMove.OfAllAsync(context.Db, book.Currency, context.Ct);
        return notices.Count;
    }
}

/// <summary>Without the first the later one might make bills dearer that nobody has looked at.</summary>
public sealed record LaterBookWasJudgedWithIt(string Name, string Later) : Refusal
{
    public override string Sentence =>
        $"{Later} was published after {Name}, and what it changes was judged with {Name} on the calendar. Take {Later} off the calendar first.";
}
