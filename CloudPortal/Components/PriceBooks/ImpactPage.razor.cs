using System.Globalization;
using CloudPortal.Components.Orders;
using CloudPortal.Components.Shared;
using CloudPortal.Domain;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.PriceBooks;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace CloudPortal.Components.PriceBooks;

/// <summary>
/// What a draft or scheduled book would do to all resellers. The page holds the simulation's result; its address says what is
/// simulated and what of it is shown, and only the former simulates anew.
/// </summary>
public sealed partial class ImpactPage : IDisposable
{
    private static readonly TimeSpan UntilShown = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(250);

    private ImpactAddress address = new(0);
    private ImpactBook? book;
    private Refusal? refused;
    private Refusal? lacking;
    private ImpactRun? run;
    private RestTimer? looks;
    private ImpactFigures? figures;
    private ResellerLines? lines;
    private NoticeLetter? letter;
    private IReadOnlyDictionary<long, LossAcknowledgement> acknowledged = new Dictionary<long, LossAcknowledgement>();
    private DateTime simulatedAt;
    private string reason = "";

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required ActorSource Actors { get; init; }

    [Inject]
    public required ImpactQueries Books { get; init; }

    [Inject]
    public required SimulateImpact Simulation { get; init; }

    [Inject]
    public required AcknowledgeLosses Acknowledgements { get; init; }

    [Inject]
    public required NoticeQueries Notices { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    [Parameter]
    public required long Id { get; set; }

    private DateOnly On => address.Query.OnOf(book!);

    /// <summary>The book prices already: nothing is left to choose or to simulate.</summary>
    private bool IsOver => book!.State is PriceBookState.Active or PriceBookState.Retired;

    /// <summary>Existing licences stay with their books.</summary>
    private bool Stays => address.Query.Stays && book!.State == PriceBookState.Draft;

    /// <summary>What is simulated: a draft with the days that are chosen.</summary>
    private PriceBook Planned => address.Query.BookOf(book!);

    /// <summary>Null while there is nothing to publish: no draft, or a simulation of something else than the bills.</summary>
    private PublishPlan? Plan => Judged is { } judged && book!.State == PriceBookState.Draft && (Stays || address.Query.Scope == ImpactScope.BillsOfTheDay)
        ? new PublishPlan(book, Planned, judged, acknowledged)
        : null;

    /// <summary>Where all licences stay no bill changes, also by a book that could not price them all.</summary>
    private ImpactFigures? Judged => Stays && lacking is not null ? new ImpactFigures(Impact.OfNobody(book!.Book.Currency, On), book.Book.LossLimitPercent) : figures;

    private string BookHref => string.Create(CultureInfo.InvariantCulture, $"/price-books/{Id}");

    private Crumb[] Above => [PriceBooks, new(book!.Book.Name, BookHref)];

    public void Dispose()
    {
        Navigation.LocationChanged -= Moved;
        looks?.Dispose();
        run?.Cancel();
    }

    protected override void OnInitialized()
    {
        Navigation.LocationChanged += Moved;
        looks = new RestTimer(Clock, BetweenLooks, OnPageAsync, Look);
    }

    protected override Task OnParametersSetAsync()
    {
        if (address.BookId == Id)
        {
            return Task.CompletedTask;
        }

        address = ImpactAddress.Parse(Id, new Uri(Navigation.Uri).Query);
        return AgainAsync();
    }

    private void Moved(object? sender, LocationChangedEventArgs moved)
    {
        var uri = new Uri(moved.Location);
        if (uri.AbsolutePath == ImpactAddress.Path(Id))
        {
            _ = OnPageAsync(() => FollowAsync(ImpactAddress.Parse(Id, uri.Query)));
        }
    }

    private async Task FollowAsync(ImpactAddress next)
    {
        var last = address;
        address = next;
        if (book is null)
        {
            return;
        }

        if (Simulated(next) != Simulated(last))
        {
            await SimulateAsync();
        }
        else if ((next.ResellerId, next.Letter) != (last.ResellerId, last.Letter))
        {
            await OpenAsync();
        }

        StateHasChanged();
        (DateOnly, DateOnly, ImpactScope) Simulated(ImpactAddress of) => (of.Query.OnOf(book!), of.Query.FromOf(book!), of.Query.ScopeOf(book!));
    }

    /// <summary>With the book as it is by now.</summary>
    private async Task AgainAsync()
    {
        var outcome = await Books.BookAsync(await Actors.GetAsync(), Id);
        refused = outcome.Refusal;
        book = refused is null ? outcome.Value : null;
        if (book is not null)
        {
            await ReadAcknowledgedAsync();
            await SimulateAsync();
        }
    }

    private async Task ReadAcknowledgedAsync() =>
        acknowledged = (await Acknowledgements.ListAsync(await Actors.GetAsync(), Id)).Is(out var read, out _) ? read : acknowledged;

    private async Task SimulateAsync()
    {
        run?.Cancel();
        var own = run = new ImpactRun();
        (figures, lines, letter, lacking) = (null, null, null, null);
        looks!.Restart(UntilShown);
        StateHasChanged();
        var (actor, planned, on, scope) = (await Actors.GetAsync(), Planned, On, address.Query.ScopeOf(book!));
        var outcome = await own.RunAsync((progress, ct) => Simulation.RunAsync(actor, planned, on, scope, progress, ct));
        own.Dispose();
        if (own != run)
        {
            return;
        }

        looks.Stop();
        run = null;
        if (outcome is { } ended)
        {
            lacking = ended.Refusal;
            figures = lacking is null ? new ImpactFigures(ended.Value, book!.Book.LossLimitPercent) : null;
            simulatedAt = Clock.GetUtcNow().UtcDateTime;
            await OpenAsync();
        }
    }

    private async Task OpenAsync()
    {
        (lines, letter) = (null, null);
        if (figures is null || address.ResellerId is not { } wanted)
        {
            return;
        }

        var actor = await Actors.GetAsync();
        if (address.Letter && Plan is { } plan)
        {
            letter = (await Notices.PreviewAsync(actor, plan.Planned, figures.Impact, wanted)).Is(out var written, out _) && wanted == address.ResellerId ? written : null;
            return;
        }

        lines = (await Books.LinesAsync(actor, Planned, figures.Impact, address.Query.ScopeOf(book!), wanted)).Is(out var read, out _) && wanted == address.ResellerId ? read : null;
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

    private void Cancel() => run?.Cancel();

    private void Close() => Navigation.NavigateTo(address.Of(null).Href);

    private void Scope(bool everything) =>
        Navigation.NavigateTo(address.With(q => q with { Scope = everything ? ImpactScope.Everything : ImpactScope.BillsOfTheDay }).Href);

    // What happens outside an event of the page reaches its boundary only so.
    private Task OnPageAsync(Func<Task> act) => InvokeAsync(async () =>
    {
        try
        {
            await act();
        }
        catch (Exception failure)
        {
            await DispatchExceptionAsync(failure);
        }
    });
}
