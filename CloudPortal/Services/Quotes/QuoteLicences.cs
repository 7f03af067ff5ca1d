using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Audit;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Resellers;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Quotes;

/// <summary>Writes the licences, the order and the charges of one step of a quote, within somebody's transaction.</summary>
internal sealed class QuoteLicences(PortalDb db, AuditAuthor author, DateTime now)
{
    /// <param name="what">Checked against the rules.</param>
    /// <param name="resellerId">Whose licences they will be.</param>
    /// <param name="before">The apps of earlier steps under which some of them stand, by brand.</param>
    /// <param name="ct">Cancels the writing.</param>
    public async Task<Outcome<Order>> WriteAsync(QuotedOrder what, long resellerId, IReadOnlyDictionary<int, App> before, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(now);
        if (!(await QuoteApps.CreateAsync(db, what, before, resellerId, today, ct)).Is(out var apps, out var refusal))
        {
            return refusal;
        }

        if (!Order.Place(what.Key, what.Preview, apps, now, $"quote {what.Quote.Number}").Is(out var order, out refusal))
        {
            return refusal;
        }

        db.Orders.Add(order);
        db.AuditEntries.AddRange(Entries(what, apps, resellerId));
        var reseller = await db.Resellers.SingleAsync(r => r.Id == resellerId, ct);
        reseller.PortfolioChanged();
        var onNextFirst = what.Preview.AfterOrder(what.Basis.Portfolio?.OnNextFirst ?? new Portfolio(what.Preview.MonthlyFrom, what.Quote.Currency, agreement: 0m, []));
        await StoredSummary.RewriteAsync(db, reseller, what.Basis.Calendar, what.Preview.OnOrderDay(what.Basis.Existing), onNextFirst, now, ct);
        await db.SaveChangesAsync(ct);
        return order;
    }

    private IEnumerable<AuditEntry> Entries(QuotedOrder what, IReadOnlyList<App> apps, long resellerId) => apps.Select((app, i) =>
    {
        var action = app.Licence.Terms[0].Placement == Placement.CustomerApp ? AuditAction.Provisioned : AuditAction.Ordered;
        var entry = AuditEntry.Of(resellerId, now, author.Id, author.Name, action, app.CloudId?.Value ?? app.Name, $"{Words.Of(app.Licence.Terms[0].Bundle)}, quote {what.Quote.Number}")
            .Changing(null, $"{AppStatus.Ordered}, {what.Basis.Book.Name}");
        return i == 0 ? entry.Costing(what.Preview.MonthlyChange, what.Preview.DueNow) : entry;
    });
}
