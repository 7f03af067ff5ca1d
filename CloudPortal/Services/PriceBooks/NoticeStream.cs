using System.Runtime.CompilerServices;
using CloudPortal.Data;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Licensing;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.PriceBooks;

/// <summary>The figures of each reseller's notice of a planned book, one reseller after the other.</summary>
internal static class NoticeStream
{
    /// <param name="db">Opened for staff or the operator; the caller has checked the rights.</param>
    /// <param name="planned">With the day on which existing licences move.</param>
    /// <param name="isIncrease">As simulated: then each licence has its own notice.</param>
    /// <param name="today">Users are those of the last full month before it.</param>
    /// <param name="onlyOf">One reseller; null for all.</param>
    /// <param name="ct">Cancels between two resellers.</param>
    public static async IAsyncEnumerable<(long ResellerId, NoticeFigures Figures)> ReadAsync(
        PortalDb db, PriceBook planned, bool isIncrease, DateOnly today, long? onlyOf = null, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var on = planned.MovesExistingOn ?? throw new ArgumentException($"{planned.Name} moves nobody", nameof(planned));
        var without = new MovingLicences(planned, on, ImpactScope.BillsOfTheDay).Without(await PortfolioReader.CalendarAsync(db, planned.Currency, ct));
        var bookOfNew = new PriceBookCalendar([.. without.Books, planned]).InForceOn(on);
        var agreements = await db.Agreements.Where(a => a.From <= on && a.To >= on).ToDictionaryAsync(a => a.ResellerId, a => a.Discount, ct);
        await foreach (var streamed in PortfolioStream.ReadAsync(db, planned.Currency, without, on, today, onlyOf, ct))
        {
            var portfolio = new Portfolio(on, planned.Currency, agreements.GetValueOrDefault(streamed.ResellerId), streamed.Licensed);
            yield return (streamed.ResellerId, NoticeFigures.Of(portfolio, planned, MovesOn(streamed, planned, isIncrease), bookOfNew));
        }
    }

    // A licence under a newer book stays there.
    private static List<DateOnly?> MovesOn(StreamedPortfolio streamed, PriceBook planned, bool isIncrease) =>
    [
        .. streamed.Licensed.Zip(
            streamed.Days,
            (app, days) => app.Book.EffectiveFrom < planned.EffectiveFrom ? PriceBookCalendar.MovesOn(planned, days, isIncrease) : null),
    ];
}
