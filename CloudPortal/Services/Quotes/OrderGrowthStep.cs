using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Audit;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Licensing;
using CloudPortal.Services.Mail;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Quotes;

/// <summary>Orders a later step of an accepted quote at its rates and points, with the White Labels of the day: once, in one transaction.</summary>
public sealed partial class OrderGrowthStep(
    PortalDbFactory databases, WriteGate gate, PortfolioCache portfolios, Outbox outbox, TimeProvider clock, ILogger<OrderGrowthStep> log)
{
    /// <param name="actor">An Owner, or a Manager with billable changes.</param>
    /// <param name="resellerId">Whose quote.</param>
    /// <param name="number">Of the quote.</param>
    /// <param name="day">Of the step.</param>
    /// <param name="shown">The fingerprint of the price that was on the screen.</param>
    /// <param name="ct">Cancels before the commit.</param>
    /// <returns>The order; that which was made before when there is one.</returns>
    public async Task<Outcome<OrderedStep>> OrderAsync(Actor actor, long resellerId, string number, DateOnly day, string shown, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        var outcome = await gate.WriteAsync(db, token => TryAsync(db, actor, resellerId, number, day, shown, token), ct);
        if (outcome.Is(out var ordered, out _))
        {
            LogOrdered(number, day, ordered.DueNow);
        }

        return outcome;
    }

    private async Task<Outcome<OrderedStep>> TryAsync(PortalDb db, Actor actor, long resellerId, string number, DateOnly day, string shown, CancellationToken ct)
    {
        if ((await AccessCheck.For(db, actor, resellerId, Permission.BillableChange, ct)).Refusal is { } refusal)
        {
            return refusal;
        }

        var quote = await db.Quotes.Include(q => q.Versions).SingleOrDefaultAsync(q => q.Number == number && q.ResellerId == resellerId, ct);
        var now = clock.GetUtcNow().UtcDateTime;
        if (quote?.Versions.Where(v => v.Sent is not null).MaxBy(v => v.Number) is not { } version)
        {
            return NotFound.Instance;
        }

        if (version.Acceptance is null)
        {
            return new QuoteIs(number, version.StatusOn(DateOnly.FromDateTime(now)), "Its steps can be ordered once it is accepted.");
        }

        if (!(await QuoteBasis.ReadAsync(db, portfolios, actor, quote.Currency, resellerId, version.PriceBookId, DateOnly.FromDateTime(now), ct)).Is(out var basis, out var notFound))
        {
            return notFound;
        }

        var steps = await PlannedSteps.ReadAsync(db, quote, version, basis, ct);
        if (!steps.Days.Contains(day))
        {
            return NotFound.Instance;
        }

        return await steps.AtAsync(day, ct) switch
        {
            // A double click, a replay, or a colleague a moment before: what was ordered is told, and nothing more is.
            { Ordered: { } before } => before,
            { Refusal: { } cannot } => new Outcome<OrderedStep>(cannot),
            { Offer: { } offer } when offer.Fingerprint != shown => new StepPriceChanged(),
            _ => await WriteAsync(db, steps, steps.Order(day), resellerId, await AuditAuthor.OfAsync(db, actor, ct), now, ct),
        };
    }

    private async Task<Outcome<OrderedStep>> WriteAsync(
        PortalDb db, PlannedSteps steps, QuotedOrder what, long resellerId, AuditAuthor author, DateTime now, CancellationToken ct)
    {
        var (quote, day) = (what.Quote, what.Step!.Value);
        if (!(await new QuoteLicences(db, author, now).WriteAsync(what, resellerId, await steps.MainAppsAsync(what, ct), ct)).Is(out var order, out var refusal))
        {
            return refusal;
        }

        db.AuditEntries.Add(author.OnQuote(quote, AuditAction.QuoteStepOrdered, $"Step of {Days.WithYear(day)}", now).Costing(what.Preview.MonthlyChange, order.DueNow));
        await QuoteReservations.TakeAsync(db, quote, what.Ordered.Lines, ct);
        await outbox.TellSellerAsync(db, quote, $"has its step of {Days.WithYear(day)} ordered by {author.Name}", "", ct);
        await db.SaveChangesAsync(ct);
        return new OrderedStep(order.Day, order.DueNow, what.Preview.MonthlyChange);
    }

    [LoggerMessage(LogLevel.Information, "Step {Day} of quote {Number} ordered, due now {DueNow}")]
    private partial void LogOrdered(string number, DateOnly day, decimal dueNow);
}
