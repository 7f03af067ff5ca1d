using CloudPortal.Domain;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Mail;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace CloudPortal.Components.Mail;

/// <summary>The list of mails. Its whole state is the address, so it follows the address and nothing else.</summary>
public sealed partial class OutboxPage : IDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private OutboxAddress address = new();
    private OutboxList? list;
    private Refusal? refusal;

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required ActorSource Actors { get; init; }

    [Inject]
    public required OutboxQueries Mails { get; init; }

    private string Range => list!.Pages == 1
        ? MoneyFormat.Counted(list.Matches, "mail")
        : $"Mails {MoneyFormat.Count(((list.Page - 1) * OutboxListQuery.RowsPerPage) + 1)}–{MoneyFormat.Count(((list.Page - 1) * OutboxListQuery.RowsPerPage) + list.Rows.Count)} of {MoneyFormat.Count(list.Matches)}";

    public void Dispose()
    {
        Navigation.LocationChanged -= Moved;
        leaving.Cancel();
        leaving.Dispose();
    }

    protected override Task OnInitializedAsync()
    {
        Navigation.LocationChanged += Moved;
        address = OutboxAddress.Parse(new Uri(Navigation.Uri).Query);
        return LoadAsync();
    }

    private void Moved(object? sender, LocationChangedEventArgs moved)
    {
        var uri = new Uri(moved.Location);
        if (uri.AbsolutePath == OutboxAddress.Page)
        {
            _ = InvokeAsync(() => FollowAsync(OutboxAddress.Parse(uri.Query)));
        }
    }

    private async Task FollowAsync(OutboxAddress next)
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
        var outcome = await Mails.ListAsync(await Actors.GetAsync(), wanted, leaving.Token);

        // What was typed meanwhile asks for another list, which is on its way.
        if (wanted == address.Query)
        {
            refusal = outcome.Refusal;
            list = refusal is null ? outcome.Value : list;
        }
    }
}
