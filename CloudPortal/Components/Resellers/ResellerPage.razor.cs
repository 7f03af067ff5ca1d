using CloudPortal.Components.Apps;
using CloudPortal.Components.Shared;
using CloudPortal.Domain;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Apps;
using CloudPortal.Services.Resellers;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace CloudPortal.Components.Resellers;

/// <summary>One reseller for staff: what it is, pays, has licensed and agreed. The list of its apps follows the address.</summary>
public sealed partial class ResellerPage : IDisposable
{
    private static readonly Crumb[] Above = [new("Resellers", ResellerListAddress.Page)];

    private readonly CancellationTokenSource leaving = new();
    private AppListAddress address = new();
    private ResellerView? view;
    private AppListPage? apps;
    private Refusal? refusal;
    private (long Id, bool AllChanges)? loaded;

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required ActorSource Actors { get; init; }

    [Inject]
    public required ResellerQueries Resellers { get; init; }

    [Inject]
    public required AppQueries AppLists { get; init; }

    [Parameter]
    public long Id { get; set; }

    [SupplyParameterFromQuery]
    public string? Why { get; set; }

    /// <summary><c>all</c> shows what changed beyond the latest.</summary>
    [SupplyParameterFromQuery]
    public string? Changes { get; set; }

    private bool AllChanges => Changes == "all";

    public void Dispose()
    {
        Navigation.LocationChanged -= Moved;
        leaving.Cancel();
        leaving.Dispose();
    }

    protected override void OnInitialized() => Navigation.LocationChanged += Moved;

    protected override async Task OnParametersSetAsync()
    {
        if (loaded != (Id, AllChanges))
        {
            loaded = (Id, AllChanges);
            address = AppListAddress.Parse(new Uri(Navigation.Uri).Query, ResellerListAddress.Of(Id));
            await LoadAsync();
        }
    }

    private void Moved(object? sender, LocationChangedEventArgs moved)
    {
        var uri = new Uri(moved.Location);
        if (uri.AbsolutePath == ResellerListAddress.Of(Id))
        {
            _ = InvokeAsync(() => FollowAsync(AppListAddress.Parse(uri.Query, ResellerListAddress.Of(Id))));
        }
    }

    private async Task FollowAsync(AppListAddress next)
    {
        var same = next.Query == address.Query;
        address = next;
        try
        {
            if (!same)
            {
                await LoadAppsAsync();
            }

            StateHasChanged();
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // Nobody looks any more.
        }
        catch (Exception failure)
        {
            // Outside an event of the page, its boundary hears of it only so.
            await DispatchExceptionAsync(failure);
        }
    }

    private async Task LoadAsync()
    {
        if ((await Resellers.GetAsync(await Actors.GetAsync(), Id, AllChanges, leaving.Token)).Is(out var found, out refusal))
        {
            view = found;
            await LoadAppsAsync();
        }
    }

    private async Task LoadAppsAsync()
    {
        var wanted = address.Query;
        var outcome = await AppLists.ListAsync(await Actors.GetAsync(), Id, wanted, leaving.Token);
        if (wanted == address.Query)
        {
            refusal = outcome.Refusal;
            apps = refusal is null ? outcome.Value : apps;
        }
    }
}
