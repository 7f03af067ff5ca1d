using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Accounts;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Apps;

/// <summary>
/// Which White Labels counted for a charge. An order kept them, since nobody else knows the moment in its day; for the
/// charges of a 1st the licence terms tell, which never change for a day that is over.
/// </summary>
internal sealed class CountedWhiteLabels
{
    private readonly Dictionary<long, IReadOnlyList<string>> byOrder;
    private readonly List<WhiteLabelTerm> terms;

    private CountedWhiteLabels(Dictionary<long, IReadOnlyList<string>> byOrder, List<WhiteLabelTerm> terms) =>
        (this.byOrder, this.terms) = (byOrder, terms);

    public static async Task<CountedWhiteLabels> ReadAsync(PortalDb db, Access access, IReadOnlyCollection<Charge> charges, CancellationToken ct)
    {
        var orders = charges.Where(c => c.OrderId is not null).Select(c => c.OrderId!.Value).Distinct().ToList();
        var ofOrders = await db.Orders.Where(o => orders.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.CountedApps, ct);
        var whiteLabels = await (
            from term in db.LicenceTerms
            where term.ResellerId == access.ResellerId && term.Bundle == Bundle.WhiteLabel
            join licence in db.Licences on term.LicenceId equals licence.Id
            join app in db.Apps on licence.AppId equals app.Id
            orderby term.BundleSince, app.Id
            select new WhiteLabelTerm(app.CloudId, licence.Id, licence.OrderedOn, term.From, term.To, term.Status)).ToListAsync(ct);
        return new CountedWhiteLabels(ofOrders, whiteLabels);
    }

    public IReadOnlyList<string> Of(Charge charge)
    {
        if (charge.OrderId is { } order)
        {
            return byOrder[order];
        }

        // As ChargeMonth prices them: Platform at 00:00 of the 1st, which what is ordered that day follows; Users at the month's end.
        return charge.Component == PriceComponent.Platform
            ? On(charge.ChargedOn, orderedBefore: charge.ChargedOn)
            : On(charge.PeriodTo, orderedBefore: charge.ChargedOn);
    }

    private List<string> On(DateOnly day, DateOnly orderedBefore) =>
    [
        .. terms
            .Where(t => t.From <= day && (t.To is null || t.To >= day) && t.Status.IsLicensed() && t.OrderedOn < orderedBefore)
            .Select(t => t.CloudId?.Value ?? UnnamedApp.NameOf(t.LicenceNumber)),
    ];

    private sealed record WhiteLabelTerm(CloudId? CloudId, long LicenceNumber, DateOnly OrderedOn, DateOnly From, DateOnly? To, AppStatus Status);
}
