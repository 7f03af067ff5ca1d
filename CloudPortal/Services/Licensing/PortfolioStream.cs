using System.Runtime.CompilerServices;
using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Licensing;

/// <summary>A reseller's licensed apps of one day, as the engine wants them.</summary>
/// <param name="Licensed">Parallel to <paramref name="OrderedOn"/>.</param>
/// <param name="OrderedOn">The order day of each licence, from which notice runs.</param>
internal sealed record StreamedPortfolio(long ResellerId, IReadOnlyList<LicensedApp> Licensed, IReadOnlyList<DateOnly> OrderedOn);

/// <summary>The portfolios of all resellers in a currency, one after the other: however many there are, only one is held.</summary>
internal static class PortfolioStream
{
    /// <param name="db">Opened for staff or the operator; the caller has checked the rights.</param>
    /// <param name="currency">Whose resellers.</param>
    /// <param name="calendar">All books of the currency.</param>
    /// <param name="day">The day of the terms: past, present or scheduled.</param>
    /// <param name="usersAsOf">Users are those of the last full month before this day.</param>
    /// <param name="onlyOf">One reseller; null for all.</param>
    /// <param name="ct">Cancels the reading.</param>
    public static async IAsyncEnumerable<StreamedPortfolio> ReadAsync(
        PortalDb db,
        Currency currency,
        PriceBookCalendar calendar,
        DateOnly day,
        DateOnly usersAsOf,
        long? onlyOf = null,
        [EnumeratorCancellation] CancellationToken ct = default)
    {
        var terms = onlyOf is { } reseller ? db.LicenceTerms.Where(t => t.ResellerId == reseller) : db.LicenceTerms;
        var month = new DateOnly(usersAsOf.Year, usersAsOf.Month, 1);
        var rows = (
            from term in terms
            join owner in db.Resellers on term.ResellerId equals owner.Id
            where owner.Currency == currency && term.From <= day && (term.To == null || term.To >= day)
            join licence in db.Licences on term.LicenceId equals licence.Id
            join app in db.Apps on licence.AppId equals app.Id
            orderby term.ResellerId, app.Id
            select new Row(
                term.ResellerId,
                app.CloudId,
                db.UsageMonths
                    .Where(u => u.AppId == app.Id && u.IsFullMonth && u.Month < month)
                    .OrderByDescending(u => u.Month)
                    .Select(u => (int?)u.BillableUsers)
                    .FirstOrDefault() ?? app.ExpectedUsers,
                licence.Id,
                licence.OrderedOn,
                term.Status,
                term.Bundle,
                term.Placement,
                term.PriceBookId,
                term.ExtraPoints,
                term.BundleSince)).AsAsyncEnumerable();

        long? open = null;
        var (licensed, orderedOn) = (new List<LicensedApp>(), new List<DateOnly>());
        await foreach (var row in rows.WithCancellation(ct))
        {
            if (!row.Status.IsLicensed())
            {
                continue;
            }

            if (open is { } previous && previous != row.ResellerId)
            {
                yield return new StreamedPortfolio(previous, licensed, orderedOn);
                (licensed, orderedOn) = ([], []);
            }

            open = row.ResellerId;
            licensed.Add(row.ToApp(calendar, day));
            orderedOn.Add(row.OrderedOn);
        }

        if (open is { } last)
        {
            yield return new StreamedPortfolio(last, licensed, orderedOn);
        }
    }

    private sealed record Row(
        long ResellerId,
        CloudId? CloudId,
        int Users,
        long LicenceId,
        DateOnly OrderedOn,
        AppStatus Status,
        Bundle Bundle,
        Placement Placement,
        long PriceBookId,
        decimal ExtraPoints,
        DateOnly BundleSince)
    {
        public LicensedApp ToApp(PriceBookCalendar calendar, DateOnly day) => new()
        {
            CloudId = CloudId,
            LicenceNumber = LicenceId,
            Bundle = Bundle,
            Placement = Placement,
            Status = Status,
            OrderedOn = BundleSince,
            Users = Users,
            ExtraPoints = ExtraPoints,
            Book = calendar.BookOf(PriceBookId, OrderedOn, day),
        };
    }
}
