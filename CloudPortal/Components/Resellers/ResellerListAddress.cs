using System.Collections.Immutable;
using System.Globalization;
using CloudPortal.Components.Shared;
using CloudPortal.Domain;
using CloudPortal.Services.Resellers;
using Microsoft.AspNetCore.WebUtilities;

namespace CloudPortal.Components.Resellers;

/// <summary>
/// The directory of resellers as an address. What cannot be read falls back to what the page shows by itself, so that no typed
/// or old address fails.
/// </summary>
public sealed record ResellerListAddress : IListAddress<ResellerListAddress, ResellerListQuery>
{
    public const string Page = "/resellers";
    public const int LongestSearch = 100;

    /// <summary>In the address's <c>tier</c>: those without White Labels.</summary>
    public const string NoWhiteLabels = "none";

    private static readonly ImmutableDictionary<string, ResellerSort> Sorts = Named<ResellerSort>();
    private static readonly ImmutableDictionary<string, AgreementFilter> Agreements = Named<AgreementFilter>();

    public ResellerListQuery Query { get; init; } = new();

    static string IListAddress<ResellerListAddress, ResellerListQuery>.Path => Page;

    /// <summary>The page's address, without what is so by itself.</summary>
    public string Href => Page + Text(All());

    /// <summary>One reseller's page.</summary>
    public static string Of(long resellerId) => string.Create(CultureInfo.InvariantCulture, $"{Page}/{resellerId}");

    /// <param name="query">With or without the question mark.</param>
    public static ResellerListAddress Parse(string query)
    {
        var parts = QueryHelpers.ParseQuery(query);
        var sort = Sorts.GetValueOrDefault(First("sort").TrimStart('-'));
        return new ResellerListAddress
        {
            Query = new ResellerListQuery
            {
                Search = First("q") is var text && text.Length > LongestSearch ? text[..LongestSearch] : text,
                Currency = Currency.TryFromCode(First("currency").ToUpperInvariant(), out var currency) ? currency.Code : "",
                Tier = TierOf(First("tier")),
                Agreement = Agreements.GetValueOrDefault(First("agreement")),
                Sort = sort,
                Descending = First("sort").StartsWith('-'),
                Page = int.TryParse(First("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 1 ? page : 1,
            },
        };

        string First(string name) => parts.TryGetValue(name, out var values) ? (values.FirstOrDefault() ?? "").Trim() : "";
    }

    static ResellerListAddress IListAddress<ResellerListAddress, ResellerListQuery>.Read(string query) => Parse(query);

    /// <summary>From its first page.</summary>
    public ResellerListAddress With(Func<ResellerListQuery, ResellerListQuery> change) => new() { Query = change(Query) with { Page = 1 } };

    public ResellerListAddress OnPage(int page) => new() { Query = Query with { Page = page } };

    /// <summary>Names and missing White Labels up first, figures down first; then the other way; then by name again.</summary>
    public ResellerListAddress SortedBy(ResellerSort sort)
    {
        var first = sort is not (ResellerSort.Name or ResellerSort.NextTier);
        return With(q => q.Sort != sort
            ? q with { Sort = sort, Descending = first }
            : q.Descending == first ? q with { Descending = !first } : q with { Sort = ResellerSort.Name, Descending = false });
    }

    public static string Name(AgreementFilter filter) => filter.ToString().ToLowerInvariant();

    /// <summary>The word of a tier in the address: <c>20</c>, <c>12.5</c>, <c>none</c>.</summary>
    public static string? Name(TierFilter? tier) => tier is { } chosen ? chosen.Discount?.ToString("0.####", CultureInfo.InvariantCulture) ?? NoWhiteLabels : null;

    public static TierFilter? TierOf(string? name) =>
        string.Equals(name, NoWhiteLabels, StringComparison.OrdinalIgnoreCase) ? new TierFilter(null)
        : decimal.TryParse(name, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && Domain.Pricing.PriceLimits.IsPercentage(percent) ? new TierFilter(percent)
        : null;

    private static ImmutableDictionary<string, T> Named<T>() where T : struct, Enum =>
        Enum.GetValues<T>().ToImmutableDictionary(value => value.ToString().ToLowerInvariant(), StringComparer.OrdinalIgnoreCase);

    private IEnumerable<(string Name, string? Value)> All()
    {
        yield return ("q", Query.Search);
        yield return ("currency", Query.Currency);
        yield return ("tier", Name(Query.Tier));
        yield return ("agreement", Query.Agreement == AgreementFilter.All ? null : Name(Query.Agreement));
        yield return ("sort", Query.Sort == default && !Query.Descending ? null : (Query.Descending ? "-" : "") + Query.Sort.ToString().ToLowerInvariant());
        yield return ("page", Query.Page > 1 ? Query.Page.ToString(CultureInfo.InvariantCulture) : null);
    }

    private static string Text(IEnumerable<(string Name, string? Value)> parts)
    {
        var set = parts.Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}");
        return string.Join('&', set) is { Length: > 0 } text ? "?" + text : "";
    }
}
