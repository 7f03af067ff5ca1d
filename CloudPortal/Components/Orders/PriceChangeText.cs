using CloudPortal.Components.Shared;
using CloudPortal.Domain;
using CloudPortal.Domain.Audit;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Orders;

namespace CloudPortal.Components.Orders;

/// <summary>Who or what moved a price after it was shown, and what that did.</summary>
internal static class PriceChangeText
{
    /// <summary><c>10:44, Jonas Reed set KESTREL to end on 30 November.</c></summary>
    public static string Cause(PriceChanged changed)
    {
        var entry = changed.Causes.FirstOrDefault(c => c.MonthlyChange is not (null or 0m)) ?? (changed.Causes is [var latest, ..] ? latest : null);
        if (entry is not null)
        {
            return $"{Days.TimeOfDay(entry.At)}, {entry.ActorName} {What(entry)}.";
        }

        var day = changed.Now.Price.Preview.Day;
        return day != DateOnly.FromDateTime(changed.Shown.ShownAt)
            ? $"A new day has begun: it is {Days.WithYear(day)} (UTC)."
            : "Something of your prices has changed since you looked.";
    }

    /// <summary>How many count now, and at which tier.</summary>
    public static string Consequence(PriceChanged changed)
    {
        var preview = changed.Now.Price.Preview;
        var line = preview.NewLines.First(l => l.Component == PriceComponent.Platform);
        var count = Numerals.Counted(preview.WhiteLabelsAfter, "White Label");
        return $"On {Days.DayAndMonth(preview.MonthlyFrom)} {count} count{(preview.WhiteLabelsAfter == 1 ? "s" : "")} with this order, at the tier of {MoneyFormat.Percent(line.App.Book.TierOf(preview.WhiteLabelsAfter).Discount)}.";
    }

    /// <summary>What has moved beside the figures, a sentence each; when neither, how it falls on single apps.</summary>
    public static IReadOnlyList<string> Beside(DraftReview shown, OrderReview now)
    {
        var (then, next, preview) = (shown.Price, now.Kept.Price, now.Price.Preview);
        var moved = new List<string>();
        if (DateOnly.FromDateTime(shown.ShownAt) != preview.Day)
        {
            moved.Add($"The billing day is {Days.WithYear(preview.Day)} (UTC); it was {Days.WithYear(DateOnly.FromDateTime(shown.ShownAt))}.");
        }

        if (then.WhiteLabelsToday != next.WhiteLabelsToday)
        {
            moved.Add($"White Labels that count today, with this order: {next.WhiteLabelsToday}; it was {then.WhiteLabelsToday}.");
        }

        if (then.WhiteLabelsAfter != next.WhiteLabelsAfter)
        {
            moved.Add($"White Labels that count on {Days.DayAndMonth(preview.MonthlyFrom)}, with this order: {next.WhiteLabelsAfter}; it was {then.WhiteLabelsAfter}.");
        }

        if (then.Book != next.Book)
        {
            moved.Add($"The price book is {next.Book}; it was {then.Book}.");
        }

        return moved.Count > 0 || PriceMove.Of(shown, now).Any(m => m.HasMoved) ? moved : ["The amounts of single apps have moved; their sums have not."];
    }

    private static string What(AuditEntry entry) => entry.Action switch
    {
        AuditAction.Ordered => $"ordered {entry.Subject}",
        AuditAction.Provisioned => $"provisioned {entry.Subject}",
        AuditAction.SetToEnd => $"set {entry.Subject} to end on {Days.DayAndMonth(LastDayOfMonth(entry.Day))}",
        AuditAction.EndingTakenBack => $"took the ending of {entry.Subject} back",
        AuditAction.Suspended => $"suspended {entry.Subject}",
        AuditAction.Resumed => $"resumed {entry.Subject}",
        AuditAction.WentLive => $"marked {entry.Subject} Live",
        AuditAction.ExpectedUsersChanged => $"changed the expected users of {entry.Subject}",
        AuditAction.AgreementMade => "made an agreement",
        AuditAction.AgreementEnded => "ended an agreement early",
        AuditAction.AgreementTakenBack => "took an agreement back",
        AuditAction.MultiTenancyEnabled => $"switched multi-tenancy on for {entry.Subject}",
        _ => $"changed {entry.Subject}",
    };

    private static DateOnly LastDayOfMonth(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
}
