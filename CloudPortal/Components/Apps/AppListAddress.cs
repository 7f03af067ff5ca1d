using System.Collections.Immutable;
using System.Globalization;
using CloudPortal.Components.Shared;
using CloudPortal.Domain;
using CloudPortal.Services.Apps;
using Microsoft.AspNetCore.WebUtilities;

namespace CloudPortal.Components.Apps;

/// <summary>
/// The list of apps as an address: what it shows, and which main apps are closed. What cannot be read falls back to what the
/// list shows by itself, so that no typed or old address fails.
/// </summary>
public sealed record AppListAddress : IListAddress<AppListAddress, AppListQuery>
{
    public const string Page = "/apps";
    public const string File = "/apps.csv";
    public const int LongestSearch = 100;

    private static readonly ImmutableDictionary<string, Bundle> Bundles = Named<Bundle>();
    private static readonly ImmutableDictionary<string, AppStatusFilter> Statuses = Named<AppStatusFilter>();
    private static readonly ImmutableDictionary<string, AppSort> Sorts = Named<AppSort>();

    public AppListQuery Query { get; init; } = new();

    static string IListAddress<AppListAddress, AppListQuery>.Path => Page;

    /// <summary>Where the list stands: on a reseller's own page of apps, or on staff's page of a reseller.</summary>
    public string Place { get; init; } = Page;

    /// <summary>Cloud IDs of the main apps whose customer apps are hidden; the list shows all by itself.</summary>
    public ImmutableSortedSet<string> Closed { get; init; } = [];

    /// <summary>Of staff's page of a reseller: what changed is listed beyond the latest.</summary>
    public bool AllChanges { get; init; }

    /// <param name="query">With or without the question mark; parts of others, as <c>why</c>, are disregarded.</param>
    /// <param name="place">The path; a reseller's own page of apps by itself.</param>
    public static AppListAddress Parse(string query, string place = Page)
    {
        var parts = QueryHelpers.ParseQuery(query);
        var sort = First("sort");
        return new AppListAddress
        {
            Place = place,
            Query = new AppListQuery
            {
                Search = First("q") is var text && text.Length > LongestSearch ? text[..LongestSearch] : text,
                Bundle = Bundles.TryGetValue(First("bundle"), out var bundle) ? bundle : null,
                Status = Statuses.GetValueOrDefault(First("status")),
                CustomerId = long.TryParse(First("customer"), NumberStyles.None, CultureInfo.InvariantCulture, out var customer) ? customer : null,
                Under = CloudId.TryParse(First("under"), out var under) ? under.Value : "",
                Sort = Sorts.GetValueOrDefault(sort.TrimStart('-')),
                Descending = sort.StartsWith('-'),
                Page = int.TryParse(First("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 1 ? page : 1,
            },
            AllChanges = First("changes") == "all",
            Closed = [.. First("closed").Split(',').Select(id => CloudId.TryParse(id, out var closed) ? closed.Value : null).OfType<string>()],
        };

        string First(string name) => parts.TryGetValue(name, out var values) ? (values.FirstOrDefault() ?? "").Trim() : "";
    }

    static AppListAddress IListAddress<AppListAddress, AppListQuery>.Read(string query) => Parse(query);

    /// <summary>The page's address, without what is so by itself.</summary>
    public string Href => Place + Text(All());

    /// <summary>The page of one of the apps; null where the list is staff's, who have none.</summary>
    public string? AppHref(string cloudId) => Place == Page ? $"{Page}/{cloudId}" : null;

    /// <summary>The same apps as a file: all pages of them, whatever is closed.</summary>
    public string FileHref => File + Text(All().Where(part => part.Name is not ("page" or "closed" or "changes")));

    public string WhyHref(string key) => Place + Text(All().Append(("why", key)));

    /// <summary>From its first page.</summary>
    public AppListAddress With(Func<AppListQuery, AppListQuery> change) => this with { Query = change(Query) with { Page = 1 } };

    public AppListAddress OnPage(int page) => this with { Query = Query with { Page = page } };

    public AppListAddress Toggled(string cloudId)
    {
        var fewer = Closed.Remove(cloudId);
        return this with { Closed = fewer.Count < Closed.Count ? fewer : Closed.Add(cloudId) };
    }

    /// <summary>Up, then down, then as licensed again.</summary>
    public AppListAddress SortedBy(AppSort sort) => With(q => q.Sort != sort
        ? q with { Sort = sort, Descending = false }
        : q.Descending ? q with { Sort = AppSort.Licensed, Descending = false } : q with { Descending = true });

    public static string Name<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static ImmutableDictionary<string, T> Named<T>() where T : struct, Enum =>
        Enum.GetValues<T>().ToImmutableDictionary(Name, StringComparer.OrdinalIgnoreCase);

    private IEnumerable<(string Name, string? Value)> All()
    {
        yield return ("q", Query.Search);
        yield return ("bundle", Query.Bundle is { } bundle ? Name(bundle) : null);
        yield return ("customer", Query.CustomerId?.ToString(CultureInfo.InvariantCulture));
        yield return ("status", Query.Status == default ? null : Name(Query.Status));
        yield return ("under", Query.Under);
        yield return ("sort", Query.Sort == default && !Query.Descending ? null : (Query.Descending ? "-" : "") + Name(Query.Sort));
        yield return ("page", Query.Page > 1 ? Query.Page.ToString(CultureInfo.InvariantCulture) : null);
        yield return ("closed", string.Join(',', Closed));
        yield return ("changes", AllChanges ? "all" : null);
    }

    // Colons and commas may stand in a query as they are, and read better.
    private static string Text(IEnumerable<(string Name, string? Value)> parts)
    {
        var set = parts.Where(part => !string.IsNullOrEmpty(part.Value))
            .Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!).Replace("%3A", ":", StringComparison.Ordinal).Replace("%2C", ",", StringComparison.Ordinal)}");
        return string.Join('&', set) is { Length: > 0 } text ? "?" + text : "";
    }
}
