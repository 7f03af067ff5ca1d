using System.Globalization;
using CloudPortal.Components.Orders;
using CloudPortal.Domain;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.PriceBooks;
using Microsoft.AspNetCore.Components;

namespace CloudPortal.Components.PriceBooks;

public sealed partial class PublishDialog : IDisposable
{
    private static readonly TimeSpan UntilShown = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(250);

    private string typed = "";
    private Refusal? refusal;
    private ImpactMoved? moved;
    private ImpactRun? run;
    private bool isPublished;
    private RestTimer? looks;

    [Parameter, EditorRequired]
    public bool Open { get; set; }

    [Parameter, EditorRequired]
    public required PublishPlan Plan { get; set; }

    /// <summary>Kept by the page, so that simulating again does not lose it.</summary>
    [Parameter, EditorRequired]
    public required string Reason { get; set; }

    [Parameter]
    public EventCallback<string> ReasonChanged { get; set; }

    [Parameter, EditorRequired]
    public EventCallback OnClosed { get; set; }

    /// <summary>The total has moved: the page makes a new simulation.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnAgain { get; set; }

    [Inject]
    public required ActorSource Actors { get; init; }

    [Inject]
    public required PublishPriceBook Publishing { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    private string Name => Plan.Book.Book.Name;

    private string Lead => Plan.Planned.MovesExistingOn is { } on
        ? $"From {Days.WithYear(Plan.Planned.EffectiveFrom!.Value)} on it prices new orders, and existing licences move to it on {Days.WithYear(on)}. Until it starts it can be taken off the calendar again."
        : $"From {Days.WithYear(Plan.Planned.EffectiveFrom!.Value)} on it prices new orders; existing licences stay with their price book. Until it starts it can be taken off the calendar again.";

    public void Dispose()
    {
        run?.Cancel();
        looks?.Dispose();
    }

    protected override void OnInitialized() => looks = new RestTimer(Clock, BetweenLooks, InvokeAsync, Look);

    private string? ErrorAt(string field) => refusal?.Field == field ? refusal.Sentence : null;

    private async Task PublishAsync()
    {
        if (run is not null)
        {
            return;
        }

        using var own = run = new ImpactRun();
        looks!.Restart(UntilShown);
        var actor = await Actors.GetAsync();
        var ended = await own.RunAsync((progress, ct) => Publishing.PublishAsync(actor, Plan.Confirmed(Reason, typed), progress, ct));
        run = null;
        looks.Stop();
        (refusal, moved) = (ended?.Refusal, ended?.Refusal as ImpactMoved);
        if (ended is { Refusal: null })
        {
            isPublished = true;
            Navigation.NavigateTo(string.Create(CultureInfo.InvariantCulture, $"/price-books/{Plan.Book.Book.Id}"));
        }
    }

    private async Task AgainAsync()
    {
        (moved, refusal) = (null, null);
        await OnAgain.InvokeAsync();
    }

    // While it runs, the button and Esc stop it; nothing is published then.
    private async Task Close()
    {
        if (run is { } running)
        {
            running.Cancel();
            return;
        }

        // A dialog that goes with its page says that it closes.
        if (isPublished)
        {
            return;
        }

        (moved, refusal) = (null, null);
        await OnClosed.InvokeAsync();
    }

    private Task Look()
    {
        if (run is { } still)
        {
            still.IsLong = true;
            looks!.Restart();
            StateHasChanged();
        }

        return Task.CompletedTask;
    }
}
