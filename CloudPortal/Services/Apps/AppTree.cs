using CloudPortal.Domain;
using CloudPortal.Services.Licensing;

namespace CloudPortal.Services.Apps;

/// <summary>Filters and sorts a portfolio as a tree of main apps and their customer apps.</summary>
internal sealed class AppTree
{
    private readonly PortfolioSnapshot portfolio;
    private readonly AppListQuery query;
    private readonly string search;

    public AppTree(PortfolioSnapshot portfolio, AppListQuery query)
    {
        (this.portfolio, this.query) = (portfolio, query);
        search = query.Search.Trim();
        var all = Enumerable.Range(0, portfolio.AppsToday.Count);
        Matches = [.. all.Where(IsMatch)];
        var matching = new bool[portfolio.AppsToday.Count];
        foreach (var match in Matches)
        {
            matching[match] = true;
        }

        var children = Matches.Where(i => portfolio.AppsToday[i].MainAppId is not null).ToLookup(i => portfolio.IndexOf(portfolio.AppsToday[i].MainAppId!.Value));
        var roots = all.Where(i => portfolio.AppsToday[i].MainAppId is null && (matching[i] || children.Contains(i)));
        Roots = [.. Sorted(roots).Select(i => new Node(i, matching[i], [.. children[i]]))];
    }

    /// <summary>Indexes of all apps that match, in the portfolio's order.</summary>
    public IReadOnlyList<int> Matches { get; }

    public IReadOnlyList<Node> Roots { get; }

    /// <summary>The matching customer apps of one main app, whether it matches itself or not.</summary>
    public IReadOnlyList<int> ChildrenOf(int mainApp) => Roots.FirstOrDefault(r => r.Index == mainApp) is { } root ? ChildrenOf(root) : [];

    /// <summary>In the order of the query; only what is looked at is sorted.</summary>
    public IReadOnlyList<int> ChildrenOf(Node root) => [.. Sorted(root.Children)];

    public AppRow Row(int index) => new()
    {
        App = portfolio.AppsToday[index],
        Amounts = portfolio.Monthly[index],
        MainAppCloudId = portfolio.AppsToday[index].MainAppId is { } main ? portfolio.AppsToday[portfolio.IndexOf(main)].Licensed.CloudId?.Value : null,
    };

    private bool IsMatch(int index)
    {
        var app = portfolio.AppsToday[index];
        return query.Status.Takes(app.Licensed.Status)
            && (query.Bundle is null || app.Licensed.Bundle == query.Bundle)
            && (query.CustomerId is null || app.CustomerId == query.CustomerId)
            && (search.Length == 0 || Contains(app.Name) || Contains(app.Licensed.CloudId?.Value) || Contains(app.CustomerName));
    }

    private bool Contains(string? text) => text?.Contains(search, StringComparison.OrdinalIgnoreCase) == true;

    private IEnumerable<int> Sorted(IEnumerable<int> indexes)
    {
        var apps = portfolio.AppsToday;
        return query.Sort switch
        {
            AppSort.Name => By(indexes, i => apps[i].Name, StringComparer.OrdinalIgnoreCase),
            AppSort.Bundle => By(indexes, i => apps[i].Licensed.Bundle, Comparer<Bundle>.Default),
            AppSort.Status => By(indexes, i => apps[i].Licensed.Status, Comparer<AppStatus>.Default),
            AppSort.Customer => By(indexes, i => apps[i].CustomerName ?? "", StringComparer.OrdinalIgnoreCase),
            AppSort.Users => By(indexes, i => apps[i].Licensed.Users, Comparer<int>.Default),
            AppSort.Discount => By(indexes, i => portfolio.Monthly[i].PlatformDiscount ?? 0m, Comparer<decimal>.Default),
            AppSort.Platform => By(indexes, i => portfolio.Monthly[i].Platform, Comparer<decimal>.Default),
            AppSort.UserFees => By(indexes, i => portfolio.Monthly[i].Users, Comparer<decimal>.Default),
            AppSort.Monthly => By(indexes, i => portfolio.Monthly[i].Monthly, Comparer<decimal>.Default),
            _ => By(indexes, i => apps[i].AppId, Comparer<long>.Default),
        };
    }

    private IEnumerable<int> By<TKey>(IEnumerable<int> indexes, Func<int, TKey> key, IComparer<TKey> comparer) =>
        query.Descending ? indexes.OrderByDescending(key, comparer) : indexes.OrderBy(key, comparer);

    /// <param name="Index">Of the root.</param>
    /// <param name="IsMatch">Whether it matches itself.</param>
    /// <param name="Children">Its customer apps that match, in the portfolio's order.</param>
    public sealed record Node(int Index, bool IsMatch, IReadOnlyList<int> Children);
}
