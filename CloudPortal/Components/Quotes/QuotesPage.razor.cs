using CloudPortal.Domain;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Quotes;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace CloudPortal.Components.Quotes;

/// <summary>All quotes. Its whole state is the address, so it follows the address and nothing else.</summary>
public sealed partial class QuotesPage : IDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private QuoteListAddress address = new();
    private QuoteList? list;
    private Refusal? refusal;
    private Refusal? notDone;
    private bool busy;

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required ActorSource Actors { get; init; }

    [Inject]
    public required QuoteDirectory Directory { get; init; }

    [Inject]
    public required QuoteDrafts Drafts { get; init; }

    private string Range => list!.Pages == 1
        ? MoneyFormat.Counted(list.Matches, "quote")
        : $"Quotes {MoneyFormat.Count(((list.Page - 1) * QuoteListQuery.RowsPerPage) + 1)}–{MoneyFormat.Count(((list.Page - 1) * QuoteListQuery.RowsPerPage) + list.Rows.Count)} of {MoneyFormat.Count(list.Matches)}";

    public void Dispose()
    {
        Navigation.LocationChanged -= Moved;
        leaving.Cancel();
        leaving.Dispose();
    }

    protected override Task OnInitializedAsync()
    {
        Navigation.LocationChanged += Moved;
        address = QuoteListAddress.Parse(new Uri(Navigation.Uri).Query);
        return LoadAsync();
    }

    private void Moved(object? sender, LocationChangedEventArgs moved)
    {
        var uri = new Uri(moved.Location);
        if (uri.AbsolutePath == QuoteListAddress.Page)
        {
            _ = InvokeAsync(() => FollowAsync(QuoteListAddress.Parse(uri.Query)));
        }
    }

    private async Task FollowAsync(QuoteListAddress next)
    {
        address = next;
        try
        {
            await LoadAsync();
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
        var wanted = address.Query;
        var outcome = await Directory.ListAsync(await Actors.GetAsync(), wanted, leaving.Token);

        // What was typed meanwhile asks for another list, which is on its way.
        if (wanted == address.Query)
        {
            refusal = outcome.Refusal;
            list = refusal is null ? outcome.Value : list;
        }
    }

    private async Task DuplicateAsync(string number)
    {
        if (busy)
        {
            return;
        }

        // Until the page has left, too: the second half of a double click comes only then.
        busy = true;
        if ((await Drafts.DuplicateAsync(await Actors.GetAsync(), number, leaving.Token)).Is(out var copy, out notDone))
        {
            Navigation.NavigateTo(QuoteListAddress.Of(copy));
            return;
        }

        busy = false;
    }
}
