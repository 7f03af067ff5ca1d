using CloudPortal.Components.Failures;
using CloudPortal.Domain;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Apps;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace CloudPortal.Components.Apps;

/// <summary>The tree of apps. Its whole state is the address, so it follows the address and nothing else.</summary>
public sealed partial class AppsPage : IDisposable
{
    private AppListAddress address = new();
    private AppListPage? list;
    private Refusal? refusal;

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required ActorSource Actors { get; init; }

    [Inject]
    public required AppQueries Apps { get; init; }

    [SupplyParameterFromQuery]
    public string? Why { get; set; }

    /// <summary>Nothing was ever licensed: there is nothing to filter either.</summary>
    private bool IsEmpty => list is { Portfolio.AppsEver: 0 };

    /// <summary>A page is a number of roots, or of customer apps when only those of one main app are shown.</summary>
    private string Range
    {
        get
        {
            if (list!.Pages == 1)
            {
                return Of(1, list.Sum.Apps, list.Sum.Apps);
            }

            var isUnder = address.Query.Under.Length > 0;
            var before = (list.Page - 1) * (isUnder ? AppListQuery.ChildrenShown : AppListQuery.RootsPerPage);
            return $"{(isUnder ? "Customer" : "Top-level")} apps {Of(before + 1, before + list.Rows.Count(row => row.IsChild == isUnder), list.Roots)}";
        }
    }

    public void Dispose() => Navigation.LocationChanged -= Moved;

    protected override Task OnInitializedAsync()
    {
        Navigation.LocationChanged += Moved;
        address = AppListAddress.Parse(new Uri(Navigation.Uri).Query);
        return LoadAsync();
    }

    private static string Of(int first, int last, int all) => first < last
        ? $"{MoneyFormat.Count(first)}–{MoneyFormat.Count(last)} of {MoneyFormat.Count(all)}"
        : $"{MoneyFormat.Count(last)} of {MoneyFormat.Count(all)}";

    private void Moved(object? sender, LocationChangedEventArgs moved)
    {
        var uri = new Uri(moved.Location);
        if (uri.AbsolutePath == AppListAddress.Page)
        {
            _ = InvokeAsync(() => FollowAsync(AppListAddress.Parse(uri.Query)));
        }
    }

    private async Task FollowAsync(AppListAddress next)
    {
        var same = next.Query == address.Query;
        address = next;
        try
        {
            // What is only opened or closed is on the page already.
            if (!same)
            {
                await LoadAsync();
            }

            StateHasChanged();
        }
        catch (Exception failure)
        {
            // Outside an event of the page, its boundary hears of it only so.
            await DispatchExceptionAsync(failure);
        }
    }

    private async Task LoadAsync()
    {
        var wanted = address.Query;
        var actor = await Actors.GetAsync();
        if (actor.ResellerId is not { } reseller)
        {
            refusal = NotForStaff.Instance;
            return;
        }

        var outcome = await Apps.ListAsync(actor, reseller, wanted);
        if (wanted == address.Query)
        {
            refusal = outcome.Refusal;
            list = refusal is null ? outcome.Value : list;
        }
    }
}
