using System.Globalization;
using CloudPortal.Domain;
using CloudPortal.Domain.Audit;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;

namespace CloudPortal.Services.Apps;

/// <summary>Merges what was charged for an app, what was done to it, and what its terms and books did by themselves.</summary>
internal static class AppHistory
{
    /// <returns>Newest first; of one day the charges, then what moved by itself, then what people did.</returns>
    public static IReadOnlyList<AppEvent> Of(
        Licence licence,
        IEnumerable<Charge> charges,
        CountedWhiteLabels counted,
        IEnumerable<AuditEntry> entries,
        PriceBookCalendar calendar,
        DateOnly today)
    {
        var charged = charges.OrderByDescending(c => c.Component).ThenByDescending(c => c.Id)
            .Select(c => OfCharge(c, counted.Of(c)));
        var done = entries.OrderByDescending(e => e.Id).Select(e => new AppEvent(e.Day, AuditWords.Of(e.Action), $"{e.Detail} · by {e.ActorName}"));
        return [.. charged.Concat(BookMoves(licence, calendar, today)).Concat(Endings(licence, today)).Concat(done).OrderByDescending(e => e.Day)];
    }

    private static AppEvent OfCharge(Charge charge, IReadOnlyList<string> counted)
    {
        var month = charge.PeriodFrom.ToString("MMMM", CultureInfo.InvariantCulture);
        var title = charge.Component switch
        {
            PriceComponent.Setup => "Setup fee",
            PriceComponent.Platform => charge.OrderId is null ? $"Platform fee for {month}, in advance" : $"Platform fee for {month}, from the order on",
            _ => $"Users of {month}, in arrears",
        };
        return new AppEvent(charge.ChargedOn, title, PriceSummary.Of(charge.Explanation), new AppCharge(charge.Id, charge.Amount, charge.Explanation, counted));
    }

    /// <summary>A book moves licences only on a 1st.</summary>
    private static IEnumerable<AppEvent> BookMoves(Licence licence, PriceBookCalendar calendar, DateOnly today)
    {
        var before = calendar.BookOf(licence.Terms[0].PriceBookId, licence.Days, licence.OrderedOn);
        for (var first = UtcDay.NextFirst(licence.OrderedOn); first <= today && licence.TermOn(first).Status.IsLicensed(); first = first.AddMonths(1))
        {
            var book = calendar.BookOf(licence.TermOn(first).PriceBookId, licence.Days, first);
            if (book.Id != before.Id)
            {
                var announced = book.ScheduledOn is { } day ? $"Announced on {day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}" : "";
                yield return new AppEvent(first, $"Moved to {book.Name}", announced);
            }

            before = book;
        }
    }

    private static IEnumerable<AppEvent> Endings(Licence licence, DateOnly today) => licence.Terms
        .Where(t => t.Status == AppStatus.Terminated && t.From <= today)
        .Select(t => new AppEvent(t.From.AddDays(-1), "Ended", "Its last day"));
}
