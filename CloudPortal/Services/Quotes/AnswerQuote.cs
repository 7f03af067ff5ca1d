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
    public Task<Outcome<Done>> DeclineAsync(Actor.Recipient recipient, string name, string reason, string from, CancellationToken ct = default) =>
        AnswerAsync(recipient, name, reason, from, "Reason", AuditAction.QuoteDeclined, (version, answer, number, today) => version.Decline(answer, number, today), ct);

    public Task<Outcome<Done>> AskForChangeAsync(Actor.Recipient recipient, string name, string wish, string from, CancellationToken ct = default) =>
        AnswerAsync(recipient, name, wish, from, "Wish", AuditAction.QuoteChangeAsked, (version, answer, number, today) => version.AskForChange(answer, number, today), ct);

    /// <summary>One click on an expired version.</summary>
    public Task<Outcome<Done>> AskForFreshAsync(Actor.Recipient recipient, string from, CancellationToken ct = default) =>
        AnswerAsync(recipient, name: null, "A fresh quote, please: this one has expired.", from, "Wish", AuditAction.QuoteChangeAsked, (version, answer, number, today) => version.AskForChange(answer, number, today), ct);

    private async Task<Outcome<Done>> AnswerAsync(
        Actor.Recipient recipient,
        string? name,
        string text,
        string from,
        string field,
        AuditAction action,
        Func<QuoteVersion, QuoteAnswer, string, DateOnly, Refusal?> verb,
        CancellationToken ct)
    {
        if (Problems(name, text, field) is [_, ..] problems)
        {
            return new FieldsRefused(problems);
        }

        // The audit and the reservations are nobody's of the recipient's scope.
        await using var db = databases.For(Actor.Operator.Instance);
        return await gate.WriteAsync<Done>(
            db,
            async token =>
            {
                var quote = await db.Quotes.Include(q => q.Versions).SingleAsync(q => q.Id == recipient.QuoteId, token);
                var version = quote.Versions.Single(v => v.Id == recipient.VersionId);
                var (now, who) = (clock.GetUtcNow().UtcDateTime, name is null ? version.Content.Recipient.ContactName : name);
                var answer = new QuoteAnswer(NameRule.Normalise(who), "", from, text.Trim(), now);
                if (verb(version, answer, quote.Number, DateOnly.FromDateTime(now)) is { } refusal)
                {
                    return refusal;
                }

                if (version.Status.IsFinal())
                {
                    await QuoteReservations.GiveBackAsync(db, quote, token);
                }

                db.AuditEntries.Add(AuditAuthor.OfRecipient(answer.Name).OnQuote(quote, action, answer.Text, now));
                if (await WatchQuotes.SellerOf(db, quote, token) is { } seller)
                {
                    outbox.Add(db, QuoteMails.ToSeller(quote, seller, action == AuditAction.QuoteDeclined ? $"was declined by {answer.Name}" : $"should change, says {answer.Name}", answer.Text));
                }

                await db.SaveChangesAsync(token);
                return Done.Instance;
            },
            ct);
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
}
