using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Audit;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Licensing;
using CloudPortal.Services.Resellers;
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

        var content = MovedUsers.In(version.Content, form.Users);
        var alternative = QuoteCheck.Read(content, Today, isProspect: false).Quote.Alternatives[form.Alternative];
        var promises = version.Sent!.Promises[form.Alternative];
        var order = basis.Order(alternative, promises, content.PricesHeldUntil);
        if (await QuoteRules.RefusalAsync(db, quote, basis, [alternative], ct) is { } rule)
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

        return await WriteAsync(quote, version, new(alternative, promises, order, basis), form, resellerId.Value, ownerEmail, ct);
    }

    private async Task<Outcome<AcceptedQuote>> WriteAsync(
        Quote quote, QuoteVersion version, Accepted what, AcceptanceForm form, long resellerId, string? ownerEmail, CancellationToken ct)
    {
        if (!(await QuoteApps.CreateAsync(db, what.Alternative, what.Promises, what.Basis, version, resellerId, Today, ct)).Is(out var apps, out var refusal))
        {
            return new QuoteNotPossible(refusal.Sentence);
        }

        if (!Order.Place(version.AcceptanceKey, what.Order, apps, now, $"quote {quote.Number}").Is(out var order, out refusal))
        {
            return new QuoteNotPossible(refusal.Sentence);
        }

        db.Orders.Add(order);
        var reseller = await db.Resellers.SingleAsync(r => r.Id == resellerId, ct);
        reseller.PortfolioChanged();
        var onNextFirst = what.Order.AfterOrder(what.Basis.Portfolio?.OnNextFirst ?? new Portfolio(what.Order.MonthlyFrom, quote.Currency, agreement: 0m, []));
        await StoredSummary.RewriteAsync(db, reseller, what.Basis.Calendar, what.Order.OnOrderDay(what.Basis.Existing), onNextFirst, now, ct);
        await db.SaveChangesAsync(ct);
        var answer = new QuoteAnswer(NameRule.Normalise(form.Name), NameRule.Normalise(form.Position), form.From, "", now);
        var users = what.Alternative.Lines.Select(l => l.Users).ToList();
        if (quote.Accept(version, new QuoteAcceptance(form.Alternative, users, order.Id, answer) { InvitedOwner = ownerEmail }, resellerId, Today) is { } notOpen)
        {
            return notOpen;
        }

        await QuoteReservations.KeepPlannedAsync(db, quote, what.Alternative, ct);
        db.AuditEntries.AddRange(Entries(quote, version, what, apps, resellerId));
        await db.SaveChangesAsync(ct);
        return new AcceptedQuote(quote.Number, answer.Name, answer.At, order.DueNow, quote.Currency, ownerEmail);
    }

    private IEnumerable<AuditEntry> Entries(Quote quote, QuoteVersion version, Accepted what, IReadOnlyList<App> apps, long resellerId)
    {
        yield return author.OnQuote(quote, AuditAction.QuoteAccepted, $"Version {version.Number}, alternative {what.Alternative.Letter}", now).Costing(what.Order.MonthlyChange, what.Order.DueNow);
        foreach (var (app, i) in apps.Select((a, i) => (a, i)))
        {
            var action = app.Licence.Terms[0].Placement == Placement.CustomerApp ? AuditAction.Provisioned : AuditAction.Ordered;
            var entry = AuditEntry.Of(resellerId, now, author.Id, author.Name, action, app.CloudId?.Value ?? app.Name, $"{Words.Of(app.Licence.Terms[0].Bundle)}, quote {quote.Number}")
                .Changing(null, $"{AppStatus.Ordered}, {what.Basis.Book.Name}");
            yield return i == 0 ? entry.Costing(what.Order.MonthlyChange, what.Order.DueNow) : entry;
        }
    }

    private sealed record Accepted(CheckedAlternative Alternative, IReadOnlyList<QuotePromise> Promises, OrderPreview Order, QuoteBasis Basis);
}
