using CloudPortal.Components.Failures;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Services.Apps;
using Microsoft.AspNetCore.Components;

namespace CloudPortal.Components.Apps;

/// <summary>The tree of apps.</summary>
public sealed partial class AppsPage
{
    [Inject]
    public required AppQueries Apps { get; init; }

    [SupplyParameterFromQuery]
    public string? Why { get; set; }

    /// <summary>Nothing was ever licensed: there is nothing to filter either.</summary>
    private bool IsEmpty => List is { Portfolio.AppsEver: 0 };

    /// <summary>A page is a number of roots, or of customer apps when only those of one main app are shown.</summary>
    private string Range
    {
        get
        {
            if (List!.Pages == 1)
            {
                return Of(1, List.Sum.Apps, List.Sum.Apps);
            }

            var isUnder = Address.Query.Under.Length > 0;
            var before = (List.Page - 1) * (isUnder ? AppListQuery.ChildrenShown : AppListQuery.RootsPerPage);
            return $"{(isUnder ? "Customer" : "Top-level")} apps {Of(before + 1, before + List.Rows.Count(row => row.IsChild == isUnder), List.Roots)}";
        }
    }

    protected override async Task<Outcome<AppListPage>> ReadAsync(Actor.User actor, AppListQuery query, CancellationToken ct) =>
        actor.ResellerId is { } reseller ? await Apps.ListAsync(actor, reseller, query, ct) : NotForStaff.Instance;

    private static string Of(int first, int last, int all) => first < last
        ? $"{MoneyFormat.Count(first)}–{MoneyFormat.Count(last)} of {MoneyFormat.Count(all)}"
        : $"{MoneyFormat.Count(last)} of {MoneyFormat.Count(all)}";
}
