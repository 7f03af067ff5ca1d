using CloudPortal.Components.Shared;
using CloudPortal.Domain;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Home;
using Microsoft.AspNetCore.Components;

namespace CloudPortal.Components.Home;

public sealed partial class HomePage : IDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private HomeView? view;
    private Refusal? refusal;
    private bool isStaff;

    [Inject]
    public required HomeQueries Queries { get; init; }

    [Inject]
    public required ActorSource Actors { get; init; }

    [SupplyParameterFromQuery]
    public string? Why { get; set; }

    /// <summary>What is listed whole: drafts.</summary>
    [SupplyParameterFromQuery]
    public string? All { get; set; }

    private bool IsEmpty => view!.First is not null;

    private string BookFact => view!.Portfolio.BookInForce is { } book ? $" · {book.Name}{(book.IsSample ? ", sample price book" : "")}" : "";

    private string OrderHref => view!.Nudge is { } nudge ? $"/apps/new?count={nudge.Count}" : "/apps/new";

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }

    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        var actor = await Actors.GetAsync();
        if (actor.ResellerId is not { } resellerId)
        {
            isStaff = true;
            return;
        }

        if ((await Queries.GetAsync(actor, resellerId, leaving.Token)).Is(out var found, out refusal))
        {
            view = found;
        }
    }

    private Task<WhyStory?> FirstStory(string key) => Task.FromResult(view is null ? null : FirstWhiteLabelWhy.Tell(key, view));
}
