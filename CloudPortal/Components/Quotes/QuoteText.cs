using CloudPortal.Domain;
using CloudPortal.Services.Quotes;

namespace CloudPortal.Components.Quotes;

/// <summary>What lists say of a quote, in short.</summary>
internal static class QuoteText
{
    /// <summary>A link needs a name, also while nobody has typed one.</summary>
    public static string Recipient(QuoteLine quote) => quote.Recipient.Length > 0 ? quote.Recipient : "No recipient yet";

    /// <summary><c>18 Nov, tomorrow</c>, <c>22 Nov, Sunday</c>, <c>8 Dec</c></summary>
    public static string Until(DateOnly day, DateOnly today) => Days.Abbreviated(day) + ((day.DayNumber - today.DayNumber) switch
    {
        0 => ", today",
        1 => ", tomorrow",
        > 1 and < 7 => $", {day.DayOfWeek}",
        _ => "",
    });

    /// <summary><c>not opened yet</c>, <c>viewed yesterday</c>, <c>viewed 5 times</c></summary>
    public static string Viewed(SentLine sent, DateOnly today) => sent switch
    {
        { Views: 0 } or { LastViewedAt: null } => "not opened yet",
        { Views: > 1 } => $"viewed {MoneyFormat.Count(sent.Views)} times",
        { LastViewedAt: { } at } => (today.DayNumber - DateOnly.FromDateTime(at).DayNumber) switch
        {
            0 => "viewed today",
            1 => "viewed yesterday",
            _ => $"viewed on {Days.DayAndMonth(DateOnly.FromDateTime(at))}",
        },
    };
}
