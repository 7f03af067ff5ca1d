using CloudPortal.Domain.Pricing;

namespace CloudPortal.Domain.Quotes;

/// <summary>What one app comes to under one book.</summary>
/// <param name="OneOff">The setup fee; null for an app that the recipient has.</param>
/// <param name="Month">Platform and users.</param>
/// <param name="Reasons">Why it differs from the first book, as sentences.</param>
public sealed record AppPrice(decimal? OneOff, decimal Month, IReadOnlyList<string> Reasons);

/// <summary>One app of a quote's portfolio under several books, side by side.</summary>
/// <param name="Quoted">Of the quote; null for an app that the recipient has.</param>
/// <param name="Other">The other way round.</param>
/// <param name="Prices">Parallel to the books; null where there is no book that day, or it does not sell the app.</param>
/// <param name="Unsold">Parallel to the books: the sentence where a book does not sell it; otherwise null.</param>
public sealed record AppUnderBooks(CheckedLine? Quoted, LicensedApp? Other, IReadOnlyList<AppPrice?> Prices, IReadOnlyList<string?> Unsold)
{
    /// <summary>Whether some book prices it otherwise than the first.</summary>
    public bool Differs => Prices.Where((p, i) => i > 0 && (p is null ? Unsold[i] is not null : p.OneOff != Prices[0]?.OneOff || p.Month != Prices[0]?.Month)).Any();

    /// <summary>The largest change of a month.</summary>
    public decimal LargestChange => Prices.Skip(1).Select(p => Math.Abs((p?.Month ?? 0m) - (Prices[0]?.Month ?? 0m))).DefaultIfEmpty().Max();

    /// <param name="books">The first is what the others are compared with; null where no book is in force.</param>
    public static IReadOnlyList<AppUnderBooks> Of(IReadOnlyList<QuoteUnderBook?> books)
    {
        var first = books[0]!;
        var others = books.OfType<QuoteUnderBook>().SelectMany(b => b.Others).Select(o => o.App).DistinctBy(a => a.LicenceNumber);
        return [.. first.Quoted.Alternative.Lines.Select(l => OfQuoted(l, books)), .. others.Select(a => OfOther(a, books))];
    }

    private static AppUnderBooks OfQuoted(CheckedLine line, IReadOnlyList<QuoteUnderBook?> books)
    {
        var own = books[0]!.Quoted.Of(line.Brand);
        return new AppUnderBooks(
            line, null, [.. books.Select(b => b?.Quoted.Of(line.Brand) is { } priced ? new AppPrice(priced.Setup.Amount, priced.Month.Net, own is null ? [] : priced.ReasonsAgainst(own)) : null)],
            [.. books.Select(b => b is null || b.Quoted.Of(line.Brand) is not null ? null : PriceDifference.NotSold(line.Bundle, line.Placement, b.Book))]);
    }

    private static AppUnderBooks OfOther(LicensedApp app, IReadOnlyList<QuoteUnderBook?> books)
    {
        var own = books[0]!.OtherOf(app.LicenceNumber);
        return new AppUnderBooks(
            null, app, [.. books.Select(b => b?.OtherOf(app.LicenceNumber) is { } month ? new AppPrice(null, month.Month.Net, own is null ? [] : month.ReasonsAgainst(own)) : null)],
            [.. books.Select(b => b is null || b.OtherOf(app.LicenceNumber) is not null ? null : PriceDifference.NotSold(app.Bundle, app.Placement, b.Book))]);
    }
}
