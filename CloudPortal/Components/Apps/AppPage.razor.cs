using CloudPortal.Components.Failures;
using CloudPortal.Components.Shared;
using CloudPortal.Domain;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Apps;
using Microsoft.AspNetCore.Components;

namespace CloudPortal.Components.Apps;

/// <summary>One app. What belongs to another reseller looks exactly like what does not exist.</summary>
public sealed partial class AppPage
{
    private static readonly Crumb[] Above = [new("Apps", AppListAddress.Page)];

    private AppDetail? detail;
    private string? loaded;
    private Refusal? refusal;

    [Inject]
    public required ActorSource Actors { get; init; }

    [Inject]
    public required AppDetails Apps { get; init; }

    [Parameter]
    public required string CloudId { get; set; }

    /// <summary>1 right after the order, which the page then confirms if there was one today.</summary>
    [SupplyParameterFromQuery]
    public string? Ordered { get; set; }

    /// <summary><c>all</c> shows the whole history.</summary>
    [SupplyParameterFromQuery]
    public string? History { get; set; }

    [SupplyParameterFromQuery]
    public string? Why { get; set; }

    private bool ShowsCustomerApps => detail!.App.IsMainApp || detail.CustomerApps.Count > 0;

    /// <summary>The card of customer apps has its own button.</summary>
    private bool MayStartProvisioning => detail is { MayOrder: true, TakesCustomerApps: true } && !ShowsCustomerApps;

    protected override Task OnParametersSetAsync() => CloudId == loaded ? Task.CompletedTask : LoadAsync();

    private Task<WhyStory?> ChargeStory(string key) => Task.FromResult(ChargeWhy.Tell(key, detail!));

    private async Task LoadAsync()
    {
        loaded = CloudId;
        var actor = await Actors.GetAsync();
        if (actor.ResellerId is not { } reseller)
        {
            refusal = NotForStaff.Instance;
            return;
        }

        (await Apps.GetAsync(actor, reseller, CloudId)).Is(out detail, out refusal);
    }
}
