using CloudPortal.Domain;
using CloudPortal.Domain.Licensing;
using CloudPortal.Services.PriceBooks;

namespace CloudPortal.Components.PriceBooks;

/// <summary>The sentences of a simulation.</summary>
internal static class ImpactText
{
    private const int MostNames = 3;

    /// <summary><c>+11.8 %</c>; from nothing there is no percentage.</summary>
    public static string Percent(decimal? percent) => percent is { } value ? MoneyFormat.ChangeInPercent(value) : "–";

    /// <summary>Whether licences really move that day is only said of a book that says so itself.</summary>
    public static string Moving(ImpactBook book, DateOnly on) => book switch
    {
        { State: PriceBookState.Scheduled, Book.MovesExistingOn: { } moves } when moves == on => $"Existing licences move on {When(book, on)}",
        { State: PriceBookState.Scheduled, Book.MovesExistingOn: null } => $"Existing licences stay with their price book; this is as if they moved on {When(book, on)}",
        { State: PriceBookState.Scheduled } => $"As if existing licences moved on {When(book, on)}",
        _ => $"Existing licences would move on {When(book, on)}",
    };

    public static string Compared(ImpactBook book, DateOnly on, ImpactScope scope) => scope == ImpactScope.Everything
        ? $"Every licence priced by {book.Book.Name} on {Days.WithYear(on)}, as if there were no notice, against the same day without it"
        : $"What the bills of {Days.WithYear(on)} will be with {book.Book.Name}, against the same day without it";

    public static string Staying(ImpactBook book, DateOnly on) =>
        $"No bill changes. The figures show what it would be if {book.Book.Name} priced every licence on {Days.WithYear(on)}";

    /// <param name="book">That is published for new orders only.</param>
    /// <param name="lacking">Why it cannot price all licences.</param>
    public static string StayingWithout(ImpactBook book, Refusal lacking) => lacking is BookLacksLicensedRate rate
        ? $"No bill changes. {book.Book.Name} has no price for {Words.Of(rate.Bundle)}, {Words.Of(rate.Placement).ToLowerInvariant()}, which existing licences have, so what it would cost all of them cannot be shown. They stay with their price book, and it can be published for new orders."
        : lacking.Sentence;

    public static string Above(ImpactBook book, IReadOnlyList<ResellerImpact> above)
    {
        var resellers = MoneyFormat.Counted(above.Count, "reseller");
        return book.State == PriceBookState.Draft ? $"Publishing waits for {resellers}." : $"{resellers} {(above.Count == 1 ? "is" : "are")} above the limit.";
    }

    public static string AboveNames(IReadOnlyList<ResellerImpact> above, decimal limit)
    {
        IReadOnlyList<string> names = above.Count <= MostNames
            ? [.. above.Select(r => r.LegalName)]
            : [.. above.Take(MostNames).Select(r => r.LegalName), $"{MoneyFormat.Count(above.Count - MostNames)} more"];
        var all = names.Count == 1 ? names[0] : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
        return $"{all} would pay more than {MoneyFormat.Percent(limit)} more.";
    }

    private static string When(ImpactBook book, DateOnly on) => $"{Days.WithYear(on)}, in {MoneyFormat.Counted(on.DayNumber - book.Day.DayNumber, "day")}";
}
