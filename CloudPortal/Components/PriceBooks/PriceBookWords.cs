using System.Globalization;
using CloudPortal.Domain;
using CloudPortal.Domain.Licensing;
using CloudPortal.Services.PriceBooks;

namespace CloudPortal.Components.PriceBooks;

/// <summary>A price book in one line: since when, and for whom.</summary>
internal static class PriceBookWords
{
    public static string Href(PriceBookLine line) => string.Create(CultureInfo.InvariantCulture, $"/price-books/{line.Book.Id}");

    public static string Of(PriceBookLine line, DateOnly day) => line.State switch
    {
        PriceBookState.Draft => "Not published: it prices nothing yet",
        PriceBookState.Scheduled => $"From {Days.WithYear(line.Book.EffectiveFrom!.Value)}, {In(line.Book.EffectiveFrom.Value, day)} · {Moving(line)}",
        _ => $"Since {Days.WithYear(line.Book.EffectiveFrom!.Value)} · {Priced(line)}",
    };

    private static string Moving(PriceBookLine line) => line.Book.MovesExistingOn is { } moves
        ? $"existing licences move on {Days.WithYear(moves)}"
        : "new orders only, existing licences stay";

    private static string Priced(PriceBookLine line)
    {
        var code = line.Book.Currency.Code;
        return line.Licences switch
        {
            0 => $"no licence in {code}",
            var all when all == line.OfLicences => $"all existing licences in {code}",
            1 => $"one of {MoneyFormat.Count(line.OfLicences)} licences in {code}",
            var some => $"{MoneyFormat.Count(some)} of {MoneyFormat.Count(line.OfLicences)} licences in {code}",
        };
    }

    private static string In(DateOnly later, DateOnly day) => (later.DayNumber - day.DayNumber) switch
    {
        1 => "tomorrow",
        var days => $"in {MoneyFormat.Count(days)} days",
    };
}
