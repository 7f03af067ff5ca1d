using System.Runtime.CompilerServices;
using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Licensing;

/// <summary>A reseller's licensed apps of one day, as the engine wants them.</summary>
/// <param name="Licensed">Parallel to <paramref name="Days"/>.</param>
/// <param name="Days">Of each licence.</param>
internal sealed record StreamedPortfolio(long ResellerId, IReadOnlyList<LicensedApp> Licensed, IReadOnlyList<LicenceDays> Days);

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
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await using var command = PricedTerm.Command(db, currency, day, usersAsOf, onlyOf);
            await using var rows = await command.ExecuteReaderAsync(ct);
            var isThere = await rows.ReadAsync(ct);
            while (isThere)
            {
                var (licensed, days) = (new List<LicensedApp>(), new List<LicenceDays>());
                var reseller = rows.GetInt64(0);
                do
                {
                    var term = PricedTerm.Read(rows);
                    if (term.ResellerId != reseller)
                    {
                        break;
                    }

                    if (term.Status.IsLicensed())
                    {
                        licensed.Add(AppOf(term, calendar, day));
                        days.Add(term.Days);
                    }

                    isThere = await rows.ReadAsync(ct);
                }
                while (isThere);

                if (licensed.Count > 0)
                {
                    yield return new StreamedPortfolio(reseller, licensed, days);
                }
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static LicensedApp AppOf(in PricedTerm term, PriceBookCalendar calendar, DateOnly day) =>
        AppOf(term, calendar.BookOf(term.PriceBookId, term.Days, day));

    private static LicensedApp AppOf(in PricedTerm term, PriceBook book) => new()
    {
        CloudId = term.CloudId,
        LicenceNumber = term.LicenceId,
        Bundle = term.Bundle,
        Placement = term.Placement,
        Status = term.Status,
        OrderedOn = term.BundleSince,
        Users = term.Users,
        ExtraPoints = term.ExtraPoints,
        QuotedAgreement = LicenceTerm.AgreementUnder(book, term.PriceBookId, term.QuotedAgreement),
        Book = book,
    };
}
