using CloudPortal.Domain.Pricing;

namespace CloudPortal.Domain.Quotes;

/// <summary>A full month of an app that the recipient has besides what is quoted: Platform, then Users where it has users.</summary>
public sealed record AppMonth(IReadOnlyList<PriceLine> Lines)
{
    public LicensedApp App => Lines[0].App;

    public ListNet Month => Lines.Aggregate(default(ListNet), (sum, l) => sum + ListNet.Of(l));

    /// <inheritdoc cref="PricedQuoteLine.ReasonsAgainst"/>
    public IReadOnlyList<string> ReasonsAgainst(AppMonth other) =>
        [.. Lines.SelectMany(l => other.Lines.Where(o => o.Component == l.Component).SelectMany(o => PriceDifference.Reasons(o, l))).Distinct()];
}

/// <summary>An alternative of a quote, together with the recipient's other apps, as one price book prices it.</summary>
/// <param name="Book">Of what is quoted.</param>
/// <param name="Quoted">Without the lines that the book does not sell.</param>
/// <param name="Others">The same: without the apps that are not sold by their book.</param>
public sealed record QuoteUnderBook(PriceBook Book, PricedAlternative Quoted, IReadOnlyList<AppMonth> Others)
{
    private Dictionary<long, AppMonth>? byLicence;

    /// <summary>Of the other apps.</summary>
    public ListNet OthersMonth => Others.Aggregate(default(ListNet), (sum, o) => sum + o.Month);

    /// <summary>Of the whole portfolio, once what acceptance orders is in it.</summary>
    public ListNet Month => Quoted.Totals.Monthly + OthersMonth;

    /// <summary>As it stands: the quote by its book, with its promises where it was sent, and each other app by the book of its licence.</summary>
    /// <param name="book">Of the version.</param>
    /// <param name="existing">What the recipient has besides.</param>
    /// <param name="alternative">As numbers.</param>
    /// <param name="promises">Of a sent version.</param>
    public static QuoteUnderBook AsItStands(PriceBook book, Portfolio existing, CheckedAlternative alternative, IReadOnlyList<QuotePromise>? promises) =>
        Of(new QuotePricer(book, existing), book, alternative, promises);

    /// <summary>All of it by one book, whether or not licences move to it.</summary>
    /// <param name="book">Of a day.</param>
    /// <param name="existing">What the recipient has besides, with the agreement of that day.</param>
    /// <param name="alternative">As numbers.</param>
    public static QuoteUnderBook AllBy(PriceBook book, Portfolio existing, CheckedAlternative alternative)
    {
        var sold = existing.Apps.Where(a => a.Status.IsLicensed() && book.RateFor(a.Bundle, a.Placement) is not null);
        var moved = existing.Of(sold.Select(a => a.Book.Id == book.Id ? a : a.MovedTo(book)));
        return Of(new QuotePricer(book, moved), book, alternative, promises: null);
    }

    public AppMonth? OtherOf(long licenceNumber)
    {
        byLicence ??= Others.ToDictionary(o => o.App.LicenceNumber);
        return byLicence.GetValueOrDefault(licenceNumber);
    }

    private static QuoteUnderBook Of(QuotePricer pricer, PriceBook book, CheckedAlternative alternative, IReadOnlyList<QuotePromise>? promises)
    {
        var priced = pricer.Price(alternative, promises);
        return new QuoteUnderBook(book, priced, pricer.Others(priced));
    }
}
