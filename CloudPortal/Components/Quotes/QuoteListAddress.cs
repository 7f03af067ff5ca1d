using System.Collections.Immutable;
using System.Globalization;
using CloudPortal.Components.Shared;
using CloudPortal.Domain;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Quotes;
using Microsoft.AspNetCore.WebUtilities;

namespace CloudPortal.Components.Quotes;

/// <summary>
/// The list of quotes as an address. What cannot be read falls back to what the page shows by itself, so that no typed or
/// old address fails.
/// </summary>
public sealed record QuoteListAddress : IListAddress<QuoteListAddress, QuoteListQuery>
{
    public const string Page = "/quotes";
    public const int LongestSearch = 100;
    private const string Yes = "yes";

    private static readonly ImmutableDictionary<string, QuoteSort> Sorts = Named<QuoteSort>();
    private static readonly ImmutableDictionary<string, QuoteStatus> States = Named<QuoteStatus>();

    public QuoteListQuery Query { get; init; } = new();

    static string IListAddress<QuoteListAddress, QuoteListQuery>.Path => Page;

    /// <summary>The page's address, without what is so by itself.</summary>
    public string Href => Page + Text(All());

    /// <summary>One quote's page.</summary>
    public static string Of(string number) => $"{Page}/{number}";

    /// <param name="query">With or without the question mark.</param>
    public static QuoteListAddress Parse(string query)
    {
        var parts = QueryHelpers.ParseQuery(query);
        return new QuoteListAddress
        {
            Query = new QuoteListQuery
            {
                Search = First("q") is var text && text.Length > LongestSearch ? text[..LongestSearch] : text,
                Currency = Currency.TryFromCode(First("currency").ToUpperInvariant(), out var currency) ? currency.Code : "",
                Status = StateOf(First("state")),
                Mine = First("mine") == Yes,
                ExpiringSoon = First("expiring") == Yes,
                NeedsAttention = First("attention") == Yes,
                Sort = Sorts.GetValueOrDefault(First("sort").TrimStart('-')),
                Reversed = First("sort").StartsWith('-'),
                Page = int.TryParse(First("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 1 ? page : 1,
            },
        };

        string First(string name) => parts.TryGetValue(name, out var values) ? (values.FirstOrDefault() ?? "").Trim() : "";
    }

    static QuoteListAddress IListAddress<QuoteListAddress, QuoteListQuery>.Read(string query) => Parse(query);

    /// <summary>From its first page.</summary>
    public QuoteListAddress With(Func<QuoteListQuery, QuoteListQuery> change) => new() { Query = change(Query) with { Page = 1 } };

    public QuoteListAddress OnPage(int page) => new() { Query = Query with { Page = page } };

    /// <summary>By this; then turned round; then by the latest change again.</summary>
    public QuoteListAddress SortedBy(QuoteSort sort) => With(q => q.Sort != sort
        ? q with { Sort = sort, Reversed = false }
        : !q.Reversed ? q with { Reversed = true } : q with { Sort = default, Reversed = false });

    /// <summary>The word of a state in the address.</summary>
    public static string Name(QuoteStatus status) => status.ToString().ToLowerInvariant();

    public static QuoteStatus? StateOf(string? name) => name is not null && States.TryGetValue(name, out var state) ? state : null;

    private static ImmutableDictionary<string, T> Named<T>() where T : struct, Enum =>
        Enum.GetValues<T>().ToImmutableDictionary(value => value.ToString().ToLowerInvariant(), StringComparer.OrdinalIgnoreCase);

    private IEnumerable<(string Name, string? Value)> All()
    {
        yield return ("q", Query.Search);
        yield return ("currency", Query.Currency);
        yield return ("state", Query.Status is { } state ? Name(state) : null);
        yield return ("mine", Query.Mine ? Yes : null);
        yield return ("expiring", Query.ExpiringSoon ? Yes : null);
        yield return ("attention", Query.NeedsAttention ? Yes : null);
        yield return ("sort", Query.Sort == default && !Query.Reversed ? null : (Query.Reversed ? "-" : "") + Query.Sort.ToString().ToLowerInvariant());
        yield return ("page", Query.Page > 1 ? Query.Page.ToString(CultureInfo.InvariantCulture) : null);
    }

    private static string Text(IEnumerable<(string Name, string? Value)> parts)
    {
        var set = parts.Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}");
        return string.Join('&', set) is { Length: > 0 } text ? "?" + text : "";
    }
}
