using System.Collections.Immutable;
using System.Globalization;
using CloudPortal.Services.PriceBooks;
using Microsoft.AspNetCore.WebUtilities;

namespace CloudPortal.Components.PriceBooks;

/// <summary>
/// A book's impact as an address: the day, what is priced, which resellers are listed and whose lines are open. What cannot be
/// read falls back to what the page shows by itself, so that no typed or old address fails.
/// </summary>
public sealed record ImpactAddress(long BookId)
{
    public const int LongestSearch = 100;

    private static readonly ImmutableDictionary<string, ImpactShow> Shows = new Dictionary<string, ImpactShow>
    {
        ["more"] = ImpactShow.PayMore,
        ["less"] = ImpactShow.PayLess,
        ["unchanged"] = ImpactShow.Unchanged,
        ["above"] = ImpactShow.AboveLimit,
    }.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly ImmutableDictionary<string, ImpactSort> Sorts =
        Enum.GetValues<ImpactSort>().ToImmutableDictionary(Name, StringComparer.OrdinalIgnoreCase);

    public ImpactQuery Query { get; init; } = new();

    /// <summary>The reseller whose lines are open.</summary>
    public long? ResellerId { get; init; }

    /// <summary>The notice to that reseller is open instead.</summary>
    public bool Letter { get; init; }

    /// <summary>The question whether to publish is open.</summary>
    public bool Publishes { get; init; }

    /// <summary>The page's address, without what is so by itself.</summary>
    public string Href => Path(BookId) + Text(All());

    /// <summary>The same resellers as a file: all pages of them.</summary>
    public string FileHref => $"{Path(BookId)}.csv" + Text(All().Where(part => part.Name is not ("page" or "reseller" or "letter" or "publish")));

    public static string Path(long bookId) => string.Create(CultureInfo.InvariantCulture, $"/price-books/{bookId}/impact");

    /// <param name="bookId">From the path.</param>
    /// <param name="query">With or without the question mark.</param>
    public static ImpactAddress Parse(long bookId, string query)
    {
        var parts = QueryHelpers.ParseQuery(query);
        var sort = First("sort");
        return new ImpactAddress(bookId)
        {
            Query = new ImpactQuery
            {
                On = Day("on") is { Day: 1 } on ? on : null,
                From = Day("from"),
                Stays = First("on").Equals("stays", StringComparison.OrdinalIgnoreCase),
                Scope = First("scope").Equals("everything", StringComparison.OrdinalIgnoreCase) ? ImpactScope.Everything : ImpactScope.BillsOfTheDay,
                Show = Shows.GetValueOrDefault(First("show")),
                Search = First("q") is var text && text.Length > LongestSearch ? text[..LongestSearch] : text,
                Sort = Sorts.GetValueOrDefault(sort.TrimStart('-')),
                Descending = sort.StartsWith('-') && Sorts.GetValueOrDefault(sort.TrimStart('-')) != default,
                Page = int.TryParse(First("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 1 ? page : 1,
            },
            ResellerId = long.TryParse(First("reseller"), NumberStyles.None, CultureInfo.InvariantCulture, out var reseller) ? reseller : null,
            Letter = First("letter") == "1",
            Publishes = First("publish") == "1",
        };

        DateOnly? Day(string name) => DateOnly.TryParseExact(First(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

        string First(string name) => parts.TryGetValue(name, out var values) ? (values.FirstOrDefault() ?? "").Trim() : "";
    }

    /// <summary>From its first page, with nobody's lines open.</summary>
    public ImpactAddress With(Func<ImpactQuery, ImpactQuery> change) => this with { Query = change(Query) with { Page = 1 }, ResellerId = null, Letter = false, Publishes = false };

    public ImpactAddress OnPage(int page) => this with { Query = Query with { Page = page }, ResellerId = null, Letter = false, Publishes = false };

    public ImpactAddress Of(long? resellerId, bool letter = false) => this with { ResellerId = resellerId, Letter = letter, Publishes = false };

    /// <summary>The question whether to publish stands over what will be on the bills.</summary>
    public ImpactAddress Publishing(bool open) => this with { Publishes = open, ResellerId = null, Letter = false, Query = open ? Query with { Scope = ImpactScope.BillsOfTheDay } : Query };

    /// <summary>Another tab has its own order.</summary>
    public ImpactAddress Showing(ImpactShow show) => With(q => q with { Show = show, Sort = default, Descending = false });

    /// <summary>Names up first and figures down first, then the other way, then by the largest effect again.</summary>
    public ImpactAddress SortedBy(ImpactSort sort)
    {
        var first = sort != ImpactSort.Name;
        return With(q => q.Sort != sort
            ? q with { Sort = sort, Descending = first }
            : q.Descending == first ? q with { Descending = !first } : q with { Sort = ImpactSort.Effect, Descending = false });
    }

    private static string Name(ImpactSort sort) => sort.ToString().ToLowerInvariant();

    private IEnumerable<(string Name, string? Value)> All()
    {
        yield return ("on", Query.Stays ? "stays" : Text(Query.On));
        yield return ("from", Text(Query.From));
        yield return ("scope", Query.Scope == ImpactScope.Everything ? "everything" : null);
        yield return ("show", Query.Show == default ? null : Shows.First(s => s.Value == Query.Show).Key);
        yield return ("q", Query.Search);
        yield return ("sort", Query.Sort == default ? null : (Query.Descending ? "-" : "") + Name(Query.Sort));
        yield return ("page", Query.Page > 1 ? Query.Page.ToString(CultureInfo.InvariantCulture) : null);
        yield return ("reseller", ResellerId?.ToString(CultureInfo.InvariantCulture));
        yield return ("letter", ResellerId is not null && Letter ? "1" : null);
        yield return ("publish", Publishes ? "1" : null);
    }

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(IEnumerable<(string Name, string? Value)> parts)
    {
        var set = parts.Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}");
        return string.Join('&', set) is { Length: > 0 } text ? "?" + text : "";
    }
}
