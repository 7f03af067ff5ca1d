using CloudPortal.Domain;
using CloudPortal.Services.Quotes;
using Microsoft.AspNetCore.Components;

namespace CloudPortal.Components.Quotes.Versions;

/// <summary>What the pages beside the editor say of versions and books.</summary>
internal static class VersionText
{
    /// <summary><c>version 1 as it was sent on 10 November 2026</c></summary>
    public static string Prices(ComparedVersion compared) => compared.Version switch
    {
        { SentAt: { } sent } version => $"version {version.Number} as it was sent on {Days.WithYear(DateOnly.FromDateTime(sent))}",
        var version => $"version {version.Number} at the prices of today",
    };

    /// <summary>What a column of the time machine is.</summary>
    public static string Column(BookOfDay book, bool wasSent) => book.Choice switch
    {
        BookChoice.Own => wasSent ? "As sent" : "Its own book",
        BookChoice.Today => "Today",
        _ => Days.AbbreviatedWithYear(book.Day),
    };

    /// <summary>Why a day has no prices.</summary>
    public static string NoBook(TimeMachineView view, BookOfDay book)
    {
        var from = Days.WithYear(view.FirstBook.EffectiveFrom!.Value);
        return book.Choice == BookChoice.Today
            ? $"There is no price book in {view.Currency.Code} for today; the first, {view.FirstBook.Name}, starts on {from}."
            : $"There is no price book in {view.Currency.Code} for {Days.WithYear(book.Day)}; the first, {view.FirstBook.Name}, starts on {from}. Choose that day or a later one.";
    }

    /// <summary>The page's own address with a why in it.</summary>
    public static string Why(NavigationManager navigation, string key) =>
        "/" + navigation.ToBaseRelativePath(navigation.GetUriWithQueryParameter("why", key));
}
