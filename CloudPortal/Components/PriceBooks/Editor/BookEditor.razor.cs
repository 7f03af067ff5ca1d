using System.Globalization;
using CloudPortal.Components.Shared;
using CloudPortal.Domain;
using CloudPortal.Services;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.PriceBooks;
using Microsoft.AspNetCore.Components;

namespace CloudPortal.Components.PriceBooks.Editor;

public sealed partial class BookEditor : IAsyncDisposable
{
    private static readonly IReadOnlyList<Crumb> Above = [new("Price books", "/price-books")];

    private BookEditing? editing;
    private BookSaver? saver;
    private BookOutlook? outlook;
    private Refusal? refusal;

    /// <summary>A draft; the page makes this anew for another one.</summary>
    [Parameter, EditorRequired]
    public long BookId { get; set; }

    /// <summary>What was done about it before it was a draft again.</summary>
    [Parameter]
    public BookHistory? History { get; set; }

    /// <summary>The bound of the cliff that is looked at, as text: an address that somebody mistyped shows none.</summary>
    [SupplyParameterFromQuery(Name = "cliff")]
    public string? At { get; set; }

    [Inject]
    public required ActorSource Actors { get; init; }

    [Inject]
    public required PriceBookDrafts Drafts { get; init; }

    [Inject]
    public required SimulateImpact Simulation { get; init; }

    [Inject]
    public required CliffQueries Cliffs { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    [Inject]
    public required ILogger<BookEditor> Log { get; init; }

    private int? Cliff => int.TryParse(At, NumberStyles.None, CultureInfo.InvariantCulture, out var from) ? from : null;

    private string CompareHref => editing!.Comparison.Base is { } active
        ? string.Create(CultureInfo.InvariantCulture, $"/price-books/compare?from={active.Id}&to={BookId}")
        : string.Create(CultureInfo.InvariantCulture, $"/price-books/compare?to={BookId}");

    private string Compared => editing!.Comparison.Base is { } @base
        ? $"Compared with {@base.Name} (active{(@base.IsSample ? ", sample price book" : "")}) ·"
        : $"No price book in {editing.Currency.Code} is active yet ·";

    public async ValueTask DisposeAsync()
    {
        outlook?.Dispose();
        if (saver is not null)
        {
            await saver.SaveAsync();
            saver.Dispose();
        }
    }

    protected override async Task OnInitializedAsync()
    {
        var actor = await Actors.GetAsync();
        if ((await Drafts.OpenAsync(actor, BookId)).Is(out var draft, out refusal))
        {
            editing = new BookEditing(draft.Book, draft.Base, UtcDay.Today(Clock));
            saver = new BookSaver(editing, Drafts, actor, Clock, Log, OnPage);
            outlook = new BookOutlook(editing, Simulation, Cliffs, actor, Clock, OnPage);
            _ = OnPage(outlook.OpenAsync);
        }
    }

    // A timer's work: on the page's own thread, and what fails there goes to the page's boundary.
    private async Task OnPage(Func<Task> work)
    {
        try
        {
            await InvokeAsync(work);
        }
        catch (Exception failure) when (failure is not ObjectDisposedException)
        {
            await DispatchExceptionAsync(failure);
        }
    }
}
