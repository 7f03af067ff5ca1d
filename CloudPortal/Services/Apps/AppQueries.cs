using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Licensing;

namespace CloudPortal.Services.Apps;

/// <summary>The apps of a reseller, as a tree with what each costs.</summary>
public sealed class AppQueries(PortalDbFactory databases, PortfolioCache portfolios, TimeProvider clock)
{
    public async Task<Outcome<AppListPage>> ListAsync(Actor actor, long resellerId, AppListQuery query, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        if (!(await AccessCheck.For(db, actor, resellerId, Permission.Read, ct)).Is(out var access, out var refusal))
        {
            return refusal;
        }

        var portfolio = await portfolios.GetAsync(db, access, UtcDay.Today(clock), ct);
        var tree = new AppTree(portfolio, query);
        return query.Under.Length == 0
            ? Tree(tree, portfolio, query, Summary(portfolio, access))
            : Under(tree, portfolio, query, Summary(portfolio, access));
    }

    /// <summary>Every match in the tree's order, for a file.</summary>
    public async Task<Outcome<(PortfolioSummary Portfolio, IReadOnlyList<AppRow> Rows)>> AllAsync(
        Actor actor, long resellerId, AppListQuery query, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        if (!(await AccessCheck.For(db, actor, resellerId, Permission.Read, ct)).Is(out var access, out var refusal))
        {
            return refusal;
        }

        var portfolio = await portfolios.GetAsync(db, access, UtcDay.Today(clock), ct);
        var tree = new AppTree(portfolio, query);
        if (query.Under.Length == 0)
        {
            var matches = tree.Roots.SelectMany(r => (r.IsMatch ? [r.Index] : Array.Empty<int>()).Concat(tree.ChildrenOf(r)));
            return (Summary(portfolio, access), (IReadOnlyList<AppRow>)[.. matches.Select(tree.Row)]);
        }

        return MainAppOf(portfolio, query) is { } main
            ? (Summary(portfolio, access), (IReadOnlyList<AppRow>)[.. tree.ChildrenOf(main).Select(tree.Row)])
            : NotFound.Instance;
    }

    private static AppListPage Tree(AppTree tree, PortfolioSnapshot portfolio, AppListQuery query, PortfolioSummary summary)
    {
        var (page, pages) = Paging(query.Page, tree.Roots.Count, AppListQuery.RootsPerPage);
        var rows = new List<AppRow>();
        var roots = tree.Roots.Skip((page - 1) * AppListQuery.RootsPerPage).Take(AppListQuery.RootsPerPage).ToList();
        var most = MostOfEach([.. roots.Select(r => r.Children.Count)]);
        foreach (var root in roots)
        {
            var shown = tree.ChildrenOf(root).Take(most).ToList();
            rows.Add(tree.Row(root.Index) with
            {
                IsContext = !root.IsMatch,
                Children = root.Children.Count,
                HiddenChildren = root.Children.Count - shown.Count,
            });
            rows.AddRange(shown.Select((child, i) => tree.Row(child) with { IsChild = true, IsLastChild = i == shown.Count - 1 }));
        }

        return new AppListPage
        {
            Rows = rows,
            Sum = Sum(portfolio, tree.Matches),
            Roots = tree.Roots.Count,
            Page = page,
            Pages = pages,
            Portfolio = summary,
        };
    }

    /// <summary>So many customer apps of each main app that a page has not more of them than one main app alone may show; at least one.</summary>
    private static int MostOfEach(int[] children)
    {
        var most = AppListQuery.ChildrenShown;
        while (most > 1 && children.Sum(c => Math.Min(c, most)) > AppListQuery.ChildrenShown)
        {
            most--;
        }

        return most;
    }

    private static Outcome<AppListPage> Under(AppTree tree, PortfolioSnapshot portfolio, AppListQuery query, PortfolioSummary summary)
    {
        if (MainAppOf(portfolio, query) is not { } main)
        {
            return NotFound.Instance;
        }

        var children = tree.ChildrenOf(main);
        var (page, pages) = Paging(query.Page, children.Count, AppListQuery.ChildrenShown);
        var shown = children.Skip((page - 1) * AppListQuery.ChildrenShown).Take(AppListQuery.ChildrenShown).ToList();
        var rows = new List<AppRow> { tree.Row(main) with { IsContext = true, Children = children.Count } };
        rows.AddRange(shown.Select((child, i) => tree.Row(child) with { IsChild = true, IsLastChild = i == shown.Count - 1 }));
        return new AppListPage { Rows = rows, Sum = Sum(portfolio, children), Roots = children.Count, Page = page, Pages = pages, Portfolio = summary };
    }

    private static int? MainAppOf(PortfolioSnapshot portfolio, AppListQuery query)
    {
        if (!CloudId.TryParse(query.Under, out var id))
        {
            return null;
        }

        var index = portfolio.AppsToday.ToList().FindIndex(a => a.Licensed.CloudId == id);
        return index < 0 ? null : index;
    }

    private static (int Page, int Pages) Paging(int wanted, int count, int size)
    {
        var pages = Math.Max(1, (count + size - 1) / size);
        return (Math.Clamp(wanted, 1, pages), pages);
    }

    private static AppSum Sum(PortfolioSnapshot portfolio, IReadOnlyList<int> apps) => new(
        apps.Count,
        apps.Sum(i => (long)portfolio.AppsToday[i].Licensed.Users),
        apps.Sum(i => portfolio.Monthly[i].Platform),
        apps.Sum(i => portfolio.Monthly[i].Users));

    private static PortfolioSummary Summary(PortfolioSnapshot portfolio, Access access)
    {
        var licensed = portfolio.AppsToday.Where(a => a.Licensed.Status.IsLicensed()).ToList();
        var mainApps = licensed.Where(a => a.MainAppId is not null).Select(a => a.MainAppId!.Value).ToHashSet();
        return new PortfolioSummary
        {
            Currency = portfolio.Currency,
            NextFirst = portfolio.NextFirst,
            Book = portfolio.BookInForce,
            Apps = licensed.Count,
            AppsEver = portfolio.AppsToday.Count,
            WhiteLabels = portfolio.Today.WhiteLabels,
            MainApps = mainApps.Count,
            CustomerApps = licensed.Count(a => a.MainAppId is not null),
            Customers = portfolio.Customers,
            MayOrder = access.Rights.MayMakeBillableChanges(access.ResellerId),
            MayEdit = access.Rights.MayEditApps(access.ResellerId),
        };
    }
}
