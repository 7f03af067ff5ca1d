using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Audit;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Mail;

namespace CloudPortal.Services.Quotes;

/// <summary>What a seller does about a quote besides its content: notes, owner, follow-up, withdrawing.</summary>
public sealed class KeepQuote(PortalDbFactory databases, WriteGate gate, Outbox outbox, TimeProvider clock)
{
    private const int MostYearsToFollowUp = 5;

    private readonly QuoteChange changes = new(databases, gate, clock);

    /// <summary>For colleagues alone.</summary>
    public Task<Outcome<Done>> NoteAsync(Actor actor, string number, string note, CancellationToken ct = default) =>
        Kept(actor, number, context => TooLong("Note", note, Quote.MaxNoteLength) ?? Did(() => context.Quote.TakeNote(note)), ct);

    public Task<Outcome<Done>> LostBecauseAsync(Actor actor, string number, string reason, CancellationToken ct = default) =>
        Kept(actor, number, context => TooLong("LostReason", reason, Quote.MaxLostReasonLength) ?? Did(() => context.Quote.LoseBecause(reason)), ct);

    public Task<Outcome<Done>> FollowUpAsync(Actor actor, string number, DateOnly? day, CancellationToken ct = default) =>
        Kept(actor, number, context => day is { } on && (on < context.Today || on > context.Today.AddYears(MostYearsToFollowUp)) ? new FollowUpOutOfRange() : Did(() => context.Quote.FollowUp(day)), ct);

    /// <summary>Whoever had to look has looked.</summary>
    public Task<Outcome<Done>> SettleAsync(Actor actor, string number, CancellationToken ct = default) =>
        Kept(actor, number, context => Did(context.Quote.Settle), ct);

    /// <summary>Ends the current version, and its links say so; a draft after a version that was sent is only dropped.</summary>
    public Task<Outcome<Done>> WithdrawAsync(Actor actor, string number, CancellationToken ct = default) =>
        changes.MakeAsync<Done>(
            actor,
            number,
            async context =>
            {
                var version = context.Version;
                if (!context.Quote.Withdraw(context.Today, context.Now).Is(out var hasEnded, out var refusal))
                {
                    return refusal;
                }

                if (hasEnded)
                {
                    await QuoteReservations.GiveBackAsync(context.Db, context.Quote, context.Ct);
                    await outbox.WithdrawAsync(context.Db, QuoteMails.TopicOf(context.Quote, version), "The quote was withdrawn.", context.Ct);
                }

                context.Record(AuditAction.QuoteWithdrawn, $"Version {version.Number}");
                return Done.Instance;
            },
            ct);

    /// <param name="ownerId">Somebody of staff whose account is on.</param>
    public Task<Outcome<Done>> ReassignAsync(Actor actor, string number, string ownerId, CancellationToken ct = default) =>
        changes.MakeAsync<Done>(
            actor,
            number,
            async context =>
            {
                if (await Seller.NameOfActiveAsync(context.Db, ownerId, context.Ct) is not { } owner)
                {
                    return NotFound.Instance;
                }

                context.Quote.Reassign(ownerId);
                context.Record(AuditAction.QuoteReassigned, $"To {owner}");
                if (ownerId != context.By.Id)
                {
                    await outbox.TellSellerAsync(context.Db, context.Quote, $"was given to you by {context.By.Name}", "", context.Ct);
                }

                return Done.Instance;
            },
            ct);

    private Task<Outcome<Done>> Kept(Actor actor, string number, Func<QuoteChange.Context, Refusal?> verb, CancellationToken ct) =>
        changes.MakeAsync(actor, number, context => Task.FromResult(verb(context) is { } refusal ? new Outcome<Done>(refusal) : Done.Instance), ct);

    private static FieldsRefused? TooLong(string field, string text, int most) => text.Trim().Length > most
        ? new FieldsRefused([new FieldProblem(field, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"At most {most} characters."))])
        : null;

    private static Refusal? Did(Action act)
    {
        act();
        return null;
    }
}

public sealed record FollowUpOutOfRange : Refusal
{
    public override string Sentence => "Choose a day from today on, at most five years ahead.";
}
