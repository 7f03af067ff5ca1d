using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Audit;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Mail;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Quotes;

/// <summary>The answers that order nothing: a decline with its reason, a wish for a change, a fresh quote in the place of an expired one.</summary>
public sealed class AnswerQuote(PortalDbFactory databases, WriteGate gate, Outbox outbox, TimeProvider clock)
{
    private static readonly Verb Decline = new("Reason", AuditAction.QuoteDeclined, (quote, version, answer, today) => quote.Decline(version, answer, today));
    private static readonly Verb Change = new("Wish", AuditAction.QuoteChangeAsked, (quote, version, answer, today) => version.AskForChange(answer, quote.Number, today));

    /// <param name="recipient">Who holds the link.</param>
    /// <param name="name">As typed.</param>
    /// <param name="reason">For the seller.</param>
    /// <param name="from">The network address that it comes from.</param>
    /// <param name="ct">Cancels before the commit.</param>
    public Task<Outcome<Done>> DeclineAsync(Actor.Recipient recipient, string name, string reason, string from, CancellationToken ct = default) =>
        AnswerAsync(Decline, name, reason, from, db => OfLinkAsync(db, recipient, name, ct), ct);

    /// <param name="wish">For the seller.</param>
    /// <inheritdoc cref="DeclineAsync(Actor.Recipient, string, string, string, CancellationToken)"/>
    public Task<Outcome<Done>> AskForChangeAsync(Actor.Recipient recipient, string name, string wish, string from, CancellationToken ct = default) =>
        AnswerAsync(Change, name, wish, from, db => OfLinkAsync(db, recipient, name, ct), ct);

    /// <summary>One click on an expired version.</summary>
    public Task<Outcome<Done>> AskForFreshAsync(Actor.Recipient recipient, string from, CancellationToken ct = default) =>
        AnswerAsync(Change, null, "A fresh quote, please: this one has expired.", from, db => OfLinkAsync(db, recipient, null, ct), ct);

    /// <summary>A reseller's own quote, by whoever could accept it.</summary>
    /// <param name="actor">Signed in.</param>
    /// <param name="resellerId">Whose quote.</param>
    /// <param name="number">Of the quote.</param>
    /// <param name="version">1, 2, 3…</param>
    /// <param name="reason">For the seller.</param>
    /// <param name="from">The network address that it comes from.</param>
    /// <param name="ct">Cancels before the commit.</param>
    public Task<Outcome<Done>> DeclineAsync(Actor actor, long resellerId, string number, int version, string reason, string from, CancellationToken ct = default) =>
        AnswerAsync(Decline, null, reason, from, db => OfResellerAsync(db, actor, resellerId, number, version, ct), ct);

    /// <param name="wish">For the seller.</param>
    /// <inheritdoc cref="DeclineAsync(Actor, long, string, int, string, string, CancellationToken)"/>
    public Task<Outcome<Done>> AskForChangeAsync(Actor actor, long resellerId, string number, int version, string wish, string from, CancellationToken ct = default) =>
        AnswerAsync(Change, null, wish, from, db => OfResellerAsync(db, actor, resellerId, number, version, ct), ct);

    private async Task<Outcome<Done>> AnswerAsync(Verb verb, string? name, string text, string from, Func<PortalDb, Task<Outcome<Answering>>> find, CancellationToken ct)
    {
        if (Problems(name, text, verb.Field) is [_, ..] problems)
        {
            return new FieldsRefused(problems);
        }

        // The audit and the reservations are nobody's of a recipient's scope or a reseller's.
        await using var db = databases.For(Actor.Operator.Instance);
        return await gate.WriteAsync<Done>(
            db,
            async token =>
            {
                if (!(await find(db)).Is(out var found, out var refusal))
                {
                    return refusal;
                }

                var (quote, version, now) = (found.Quote, found.Version, clock.GetUtcNow().UtcDateTime);
                var answer = new QuoteAnswer(found.Author.Name, "", from, text.Trim(), now);
                if (verb.Do(quote, version, answer, DateOnly.FromDateTime(now)) is { } notNow)
                {
                    return notNow;
                }

                if (version.Status.IsFinal())
                {
                    await QuoteReservations.GiveBackAsync(db, quote, token);
                }

                db.AuditEntries.Add(found.Author.OnQuote(quote, verb.Action, answer.Text, now));
                await outbox.TellSellerAsync(db, quote, verb == Decline ? $"was declined by {answer.Name}" : $"should change, says {answer.Name}", answer.Text, token);
                await db.SaveChangesAsync(token);
                return Done.Instance;
            },
            ct);
    }

    private static async Task<Outcome<Answering>> OfLinkAsync(PortalDb db, Actor.Recipient recipient, string? name, CancellationToken ct)
    {
        var quote = await db.Quotes.Include(q => q.Versions).SingleAsync(q => q.Id == recipient.QuoteId, ct);
        var version = quote.Versions.Single(v => v.Id == recipient.VersionId);
        return new Answering(quote, version, AuditAuthor.OfRecipient(name ?? version.Content.Recipient.ContactName));
    }

    private static async Task<Outcome<Answering>> OfResellerAsync(PortalDb db, Actor actor, long resellerId, string number, int version, CancellationToken ct)
    {
        if ((await AccessCheck.For(db, actor, resellerId, Permission.BillableChange, ct)).Refusal is { } refusal)
        {
            return refusal;
        }

        var quote = await db.Quotes.Include(q => q.Versions).SingleOrDefaultAsync(q => q.Number == number && q.ResellerId == resellerId, ct);
        return quote?.Version(version) is { Sent: not null } found
            ? new Answering(quote, found, await AuditAuthor.OfAsync(db, actor, ct))
            : NotFound.Instance;
    }

    private static List<FieldProblem> Problems(string? name, string text, string field)
    {
        var problems = new List<FieldProblem>();
        if (name is not null && NameRule.Check(name, NewReseller.MaxPersonNameLength) is { } wrong)
        {
            problems.Add(new FieldProblem("Name", wrong));
        }

        if (text.Trim().Length is 0 or > QuoteAnswer.MaxTextLength)
        {
            problems.Add(new FieldProblem(field, "Say it in at most 1 000 characters."));
        }

        return problems;
    }

    private sealed record Answering(Quote Quote, QuoteVersion Version, AuditAuthor Author);

    private sealed record Verb(string Field, AuditAction Action, Func<Quote, QuoteVersion, QuoteAnswer, DateOnly, Refusal?> Do);
}
