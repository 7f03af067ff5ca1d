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

/// <summary>What somebody confirms.</summary>
/// <param name="Alternative">Its place, from 0.</param>
/// <param name="Users">By brand, where they were moved within the bounds.</param>
/// <param name="Consents">To the terms of the quote.</param>
/// <param name="From">The network address that it comes from.</param>
public sealed record AcceptanceForm(int Alternative, IReadOnlyDictionary<int, int> Users, string Name, string Position, bool Consents, string From);

/// <summary>What an acceptance came to.</summary>
/// <param name="ByName">Who accepted, which may have been somebody else a moment before.</param>
/// <param name="OwnerEmail">Who is invited to a new account; null where there was one.</param>
public sealed record AcceptedQuote(string Number, string ByName, DateTime At, decimal DueNow, Currency Currency, string? OwnerEmail);

/// <summary>Orders what was quoted, at the promised price: once, and all of it in one transaction.</summary>
public sealed partial class AcceptQuote(
    PortalDbFactory databases, WriteGate gate, PortfolioCache portfolios, InvitePeople people, Outbox outbox, TimeProvider clock, ILogger<AcceptQuote> log)
{
    /// <summary>A prospect, by its link.</summary>
    public async Task<Outcome<AcceptedQuote>> AcceptAsync(Actor.Recipient recipient, AcceptanceForm form, CancellationToken ct = default)
    {
        // A prospect becomes a reseller here, which no scope of its own could do; what it may touch is the one version of its link.
        var portal = Actor.Operator.Instance;
        await using var db = databases.For(portal);
        return await AcceptAsync(db, portal, async token =>
        {
            var quote = await db.Quotes.Include(q => q.Versions).SingleAsync(q => q.Id == recipient.QuoteId, token);
            var version = quote.Versions.Single(v => v.Id == recipient.VersionId);
            return quote.ResellerId is not null && version.Acceptance is null && version.StatusOn(UtcDay.Today(clock)).IsOpen()
                ? new SignInToAccept()
                : new Accepting(quote, version, AuditAuthor.OfRecipient(form.Name));
        }, form, ct);
    }

    /// <summary>A reseller's own quote, by an Owner or a Manager with billable changes.</summary>
    /// <param name="actor">Signed in.</param>
    /// <param name="resellerId">Whose quote.</param>
    /// <param name="number">Of the quote.</param>
    /// <param name="version">1, 2, 3…</param>
    /// <param name="form">The name is that of the user.</param>
    /// <param name="ct">Cancels before the commit.</param>
    public async Task<Outcome<AcceptedQuote>> AcceptAsync(Actor actor, long resellerId, string number, int version, AcceptanceForm form, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        return await AcceptAsync(db, actor, async token =>
        {
            if ((await AccessCheck.For(db, actor, resellerId, Permission.BillableChange, token)).Refusal is { } refusal)
            {
                return refusal;
            }

            var quote = await db.Quotes.Include(q => q.Versions).SingleOrDefaultAsync(q => q.Number == number && q.ResellerId == resellerId, token);
            return quote?.Version(version) is { Sent: not null } found
                ? new Accepting(quote, found, await AuditAuthor.OfAsync(db, actor, token))
                : NotFound.Instance;
        }, form, ct);
    }

    private async Task<Outcome<AcceptedQuote>> AcceptAsync(
        PortalDb db, Actor actor, Func<CancellationToken, Task<Outcome<Accepting>>> find, AcceptanceForm form, CancellationToken ct)
    {
        var outcome = await gate.WriteAsync(
            db,
            async token => (await find(token)).Is(out var accepting, out var refusal) ? await OrderAsync(db, actor, accepting, form, token) : refusal,
            ct);
        if (outcome.Refusal is QuoteNotPossible notPossible)
        {
            // What was made before the rules refused has gone with its transaction; that it was tried is kept by another one.
            db.ChangeTracker.Clear();
            return (await gate.WriteAsync<Done>(
                db,
                async token => (await find(token)).Is(out var accepting, out var refusal) ? await NoteAsync(db, accepting, form, notPossible, token) : refusal,
                ct)).Refusal ?? notPossible;
        }

        if (outcome.Is(out var accepted, out _))
        {
            LogAccepted(accepted.Number);
        }

        return outcome;
    }

    private async Task<Outcome<AcceptedQuote>> OrderAsync(PortalDb db, Actor actor, Accepting accepting, AcceptanceForm form, CancellationToken ct)
    {
        var (quote, version, now) = (accepting.Quote, accepting.Version, clock.GetUtcNow().UtcDateTime);
        if (version.Acceptance is { } done)
        {
            // A double click, a replay, or somebody else a moment before: what was ordered is told, and nothing more is.
            return await QuoteOrders.ToldAsync(db, quote, done, ct);
        }

        var signed = form with { Name = accepting.Author.Name };
        if (Problems(version, signed) is [_, ..] problems)
        {
            return new FieldsRefused(problems);
        }

        if (version.StatusOn(DateOnly.FromDateTime(now)) is var status && !status.IsOpen())
        {
            return status == QuoteStatus.Expired ? new QuoteExpired(version.ValidUntil!.Value) : new QuoteIs(quote.Number, status, "It cannot be accepted any more.");
        }

        var order = new QuoteOrders(db, portfolios, people, actor, accepting.Author, now);
        if (!(await order.PlaceAsync(quote, version, signed, ct)).Is(out var accepted, out var refusal))
        {
            return refusal;
        }

        await outbox.WithdrawAsync(db, QuoteMails.TopicOf(quote, version), "It was accepted.", ct);
        await outbox.TellSellerAsync(db, quote, $"was accepted by {accepted.ByName}", "", ct);
        await db.SaveChangesAsync(ct);
        return accepted;
    }

    /// <summary>So that somebody here sees to it.</summary>
    private async Task<Outcome<Done>> NoteAsync(PortalDb db, Accepting accepting, AcceptanceForm form, QuoteNotPossible notPossible, CancellationToken ct)
    {
        var (quote, name, now) = (accepting.Quote, accepting.Author.Name, clock.GetUtcNow().UtcDateTime);
        var attempt = new QuoteAnswer(name, form.Position, form.From, notPossible.Cause, now);
        if (accepting.Version.CouldNotBeAccepted(attempt, quote.Number, DateOnly.FromDateTime(now)) is { } closedMeanwhile)
        {
            return closedMeanwhile;
        }

        db.AuditEntries.Add(accepting.Author.OnQuote(quote, AuditAction.QuoteNotPossible, notPossible.Cause, now));
        await outbox.TellSellerAsync(db, quote, $"could not be ordered when {name} accepted it", notPossible.Cause, ct);
        await db.SaveChangesAsync(ct);
        LogNotPossible(quote.Number, notPossible.Cause);
        return Done.Instance;
    }

    private static List<FieldProblem> Problems(QuoteVersion version, AcceptanceForm form)
    {
        (string Field, string? Sentence)[] judged =
        [
            ("Alternative", form.Alternative >= 0 && form.Alternative < version.Content.Alternatives.Count ? null : "Choose an alternative."),
            ("Users", MovedUsers.AreAllowed(version.Content, form.Users) ? null : "The users are beyond what this quote allows. Choose them within the bounds."),
            (nameof(form.Name), NameRule.Check(form.Name, NewReseller.MaxPersonNameLength)),
            (nameof(form.Position), form.Position.Trim().Length == 0 ? "Type your position in the company." : NameRule.Check(form.Position, QuoteAnswer.MaxPositionLength)),
            (nameof(form.Consents), form.Consents ? null : "Accepting needs your consent to the terms."),
        ];
        return [.. judged.Where(j => j.Sentence is not null).Select(j => new FieldProblem(j.Field, j.Sentence!))];
    }

    [LoggerMessage(LogLevel.Information, "Quote {Number} accepted")]
    private partial void LogAccepted(string number);

    [LoggerMessage(LogLevel.Warning, "Quote {Number} was accepted and could not be ordered: {Cause}")]
    private partial void LogNotPossible(string number, string cause);

    private sealed record Accepting(Quote Quote, QuoteVersion Version, AuditAuthor Author);
}

public sealed record SignInToAccept : Refusal
{
    public override string Sentence => "This quote is for an account that exists. Sign in there to accept it.";
}
