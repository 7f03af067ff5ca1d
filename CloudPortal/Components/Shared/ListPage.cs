using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Services.Accounts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace CloudPortal.Components.Shared;

/// <summary>A page of a list. Its whole state is the address, so it follows the address and nothing else.</summary>
/// <typeparam name="TAddress">Where it stands.</typeparam>
/// <typeparam name="TQuery">What it asks for.</typeparam>
/// <typeparam name="TList">What comes of it.</typeparam>
public abstract class ListPage<TAddress, TQuery, TList> : ComponentBase, IDisposable
    where TAddress : class, IListAddress<TAddress, TQuery>
    where TList : class
{
    private readonly CancellationTokenSource leaving = new();

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required ActorSource Actors { get; init; }

    protected TAddress Address { get; private set; } = TAddress.Read("");

    /// <summary>Null until it is read for the first time.</summary>
    protected TList? List { get; private set; }

    protected Refusal? Refusal { get; private set; }

    /// <summary>Cancelled when the page is left.</summary>
    protected CancellationToken Leaving => leaving.Token;

    public void Dispose()
    {
        Navigation.LocationChanged -= Moved;
        leaving.Cancel();
        leaving.Dispose();
        GC.SuppressFinalize(this);
    }

    protected override Task OnInitializedAsync()
    {
        Navigation.LocationChanged += Moved;
        Address = TAddress.Read(new Uri(Navigation.Uri).Query);
        return LoadAsync();
    }

    protected abstract Task<Outcome<TList>> ReadAsync(Actor.User actor, TQuery query, CancellationToken ct);

    protected async Task LoadAsync()
    {
        var wanted = Address.Query;
        var outcome = await ReadAsync(await Actors.GetAsync(), wanted, leaving.Token);

        // What was typed meanwhile asks for another list, which is on its way.
        if (Equals(wanted, Address.Query))
        {
            Refusal = outcome.Refusal;
            List = Refusal is null ? outcome.Value : List;
        }
    }

    /// <summary><c>Quotes 51–100 of 320</c>, or how many there are when one page has them all.</summary>
    protected static string RangeOf(string thing, int page, int pages, int rowsPerPage, int shown, int matches)
    {
        var before = (page - 1) * rowsPerPage;
        return pages == 1
            ? MoneyFormat.Counted(matches, thing)
            : $"{Numerals.Capital(thing)}s {MoneyFormat.Count(before + 1)}–{MoneyFormat.Count(before + shown)} of {MoneyFormat.Count(matches)}";
    }

    private void Moved(object? sender, LocationChangedEventArgs moved)
    {
        var uri = new Uri(moved.Location);
        if (uri.AbsolutePath == TAddress.Path)
        {
            _ = InvokeAsync(() => FollowAsync(TAddress.Read(uri.Query)));
        }
    }

    private async Task FollowAsync(TAddress next)
    {
        var asksTheSame = Equals(next.Query, Address.Query);
        Address = next;
        try
        {
            // What is only opened or closed is on the page already.
            if (!asksTheSame)
            {
                await LoadAsync();
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
}
