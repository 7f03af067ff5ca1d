using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Audit;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Licensing;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Quotes;

/// <summary>The order of one acceptance, within its transaction.</summary>
internal sealed class QuoteOrders(PortalDb db, PortfolioCache portfolios, InvitePeople people, Actor actor, AuditAuthor author, DateTime now)
{
    private DateOnly Today => DateOnly.FromDateTime(now);

    /// <summary>What an acceptance came to that was made before.</summary>
    public static async Task<AcceptedQuote> ToldAsync(PortalDb db, Quote quote, QuoteAcceptance acceptance, CancellationToken ct)
    {
        var due = await db.Orders.Where(o => o.Id == acceptance.OrderId).Select(o => o.DueNow).SingleAsync(ct);
        return new AcceptedQuote(quote.Number, acceptance.Answer.Name, acceptance.Answer.At, due, quote.Currency, acceptance.InvitedOwner);
    }

    /// <returns>Refused with <see cref="QuoteNotPossible"/> where the rules refuse what was promised; nothing is created then.</returns>
    public async Task<Outcome<AcceptedQuote>> PlaceAsync(Quote quote, QuoteVersion version, AcceptanceForm form, CancellationToken ct)
    {
        if (!(await QuoteBasis.ReadAsync(db, portfolios, actor, quote.Currency, quote.ResellerId, version.PriceBookId, Today, ct)).Is(out var basis, out var refusal))
        {
            return refusal;
        }

        var what = QuotedOrder.Of(quote, version, form.Alternative, form.Users, basis, step: null);
        if (await QuoteRules.RefusalAsync(db, quote, basis, [what.Alternative], ct) is { } rule)
        {
            return new QuoteNotPossible(rule.Sentence);
        }

        var (resellerId, ownerEmail) = (quote.ResellerId, (string?)null);
        if (resellerId is null)
        {
            if (!(await QuoteAccounts.OpenAsync(db, people, quote, version, author, now, ct)).Is(out var opened, out refusal))
            {
                return new QuoteNotPossible(refusal.Sentence);
            }

            (resellerId, ownerEmail) = (opened.ResellerId, opened.Owner.Email);
        }

        return await WriteAsync(what, form, resellerId.Value, ownerEmail, ct);
    }

    private async Task<Outcome<AcceptedQuote>> WriteAsync(QuotedOrder what, AcceptanceForm form, long resellerId, string? ownerEmail, CancellationToken ct)
    {
        var (quote, version) = (what.Quote, what.Version);
        if (!(await new QuoteLicences(db, author, now).WriteAsync(what, resellerId, new Dictionary<int, App>(), ct)).Is(out var order, out var refusal))
        {
            return new QuoteNotPossible(refusal.Sentence);
        }

        var answer = new QuoteAnswer(NameRule.Normalise(form.Name), NameRule.Normalise(form.Position), form.From, "", now);
        var users = what.Alternative.Lines.Select(l => l.Users).ToList();
        if (quote.Accept(version, new QuoteAcceptance(form.Alternative, users, order.Id, answer) { InvitedOwner = ownerEmail }, resellerId, Today) is { } notOpen)
        {
            return notOpen;
        }

        QuoteFigures.Take(version, what.Basis.Pricer.Price(what.Alternative, what.Promises));
        db.AuditEntries.Add(author.OnQuote(quote, AuditAction.QuoteAccepted, $"Version {version.Number}, alternative {what.Alternative.Letter}", now).Costing(what.Preview.MonthlyChange, what.Preview.DueNow));
        await QuoteReservations.KeepPlannedAsync(db, quote, what.Alternative, ct);
        await db.SaveChangesAsync(ct);
        return new AcceptedQuote(quote.Number, answer.Name, answer.At, order.DueNow, quote.Currency, ownerEmail);
    }
}
