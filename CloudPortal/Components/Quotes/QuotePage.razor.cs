using CloudPortal.Components.Quotes.Editor;
using CloudPortal.Components.Shared;
using CloudPortal.Domain;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Quotes;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace CloudPortal.Components.Quotes;

public sealed partial class QuotePage : IAsyncDisposable
{
    private static readonly IReadOnlyList<Crumb> Above = [new("Quotes", QuoteAddress.List)];

    private QuoteEditing? editing;
    private QuoteSaver? saver;
    private Refusal? refusal;
    private Refusal? failed;
    private bool sending;
    private bool copying;
    private bool looksAtContent;
    private ElementReference content;
    private Domain.Quotes.QuoteStatus? shown;
    private (string Number, int? Version)? loaded;

    [Parameter, EditorRequired]
    public required string Number { get; set; }

    /// <summary>As text: an address that somebody mistyped shows the current one.</summary>
    [SupplyParameterFromQuery(Name = "version")]
    public string? VersionText { get; set; }

    [SupplyParameterFromQuery(Name = "why")]
    public string? Why { get; set; }

    [Inject]
    public required ActorSource Actors { get; init; }

    [Inject]
    public required QuoteQueries Quotes { get; init; }

    [Inject]
    public required PriceQuote Pricing { get; init; }

    [Inject]
    public required QuoteDrafts Drafts { get; init; }

    [Inject]
    public required ApproveQuote Approval { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    [Inject]
    public required ILogger<QuotePage> Log { get; init; }

    private int? Version => int.TryParse(VersionText, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    private string Recipient => editing!.View.Facts.IsProspect ? editing.Content.Recipient.LegalName : editing.View.Facts.Recipient;

    public async ValueTask DisposeAsync() => await LetGoAsync();

    protected override async Task OnParametersSetAsync()
    {
        if (loaded != (Number, Version))
        {
            loaded = (Number, Version);
            await LoadAsync();
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (looksAtContent && editing is not null)
        {
            looksAtContent = false;
            await content.FocusAsync(preventScroll: true);
        }
    }

    private async Task LoadAsync()
    {
        await LetGoAsync();
        var actor = await Actors.GetAsync();
        if (!(await Quotes.GetAsync(actor, Number, Version)).Is(out var view, out refusal))
        {
            editing = null;
            return;
        }

        editing = new QuoteEditing(view, async content => await Pricing.PriceAsync(actor, view, content));
        editing.Changed += ShowStatus;
        (failed, copying, shown) = (null, false, view.Facts.Status);
        if (view.IsEditable)
        {
            saver = new QuoteSaver(editing, Drafts, actor, Clock, Log, OnPage);
        }
    }

    // The parts draw themselves at each key; the page only when its status is another.
    private void ShowStatus()
    {
        if (editing is { View.Facts.Status: var status } && status != shown)
        {
            shown = status;
            StateHasChanged();
        }
    }

    // What is typed stays; only the notes around it are read anew.
    private async Task ReloadNotesAsync()
    {
        var before = editing!.View;
        if ((await Quotes.GetAsync(await Actors.GetAsync(), Number, Version)).Is(out var now, out _)
            && (now.Facts.Status == Domain.Quotes.QuoteStatus.Draft || now.Facts.Revision == before.Facts.Revision)
            && (now.MayChange, now.IsCurrent, now.Facts.Status, now.Approval.ById) == (before.MayChange, before.IsCurrent, before.Facts.Status, before.Approval.ById))
        {
            editing.TakeNotes(now);
            return;
        }

        await (saver?.SaveAsync() ?? Task.CompletedTask);
        if (saver is not { IsAhead: true })
        {
            await LoadAsync();
        }
    }

    // A button of a note goes with it: the focus stays where the note stood.
    private async Task ReadAgainAsync()
    {
        await ReloadNotesAsync();
        looksAtContent = true;
    }

    private async Task AskToSendAsync()
    {
        await saver!.SaveAsync();
        editing!.Try();
        failed = editing.Price.Problems.Count > 0 ? new Domain.Quotes.QuoteIncomplete(editing.Price.Problems) : saver.Refused;
        if (failed is null && editing.Price.AboveLimit.Count > 0)
        {
            failed = (await Approval.AskAsync(await Actors.GetAsync(), Number, saver.Revision)).Refusal;
            if (failed is null)
            {
                await LoadAsync();
            }
        }
        else
        {
            sending = failed is null;
        }
    }

    private void Say(Refusal why) => failed = why;

    // A copy of what is on the screen, also where that cannot be saved any more.
    private async Task DuplicateAsync()
    {
        if (copying)
        {
            return;
        }

        // Until the page has left, too: the second half of a double click comes only then.
        copying = true;
        if ((await Drafts.DuplicateAsync(await Actors.GetAsync(), Number, editing!.Content)).Is(out var copy, out failed))
        {
            Navigation.NavigateTo(QuoteListAddress.Of(copy));
            return;
        }

        copying = false;
    }

    private async Task SentAsync(bool sent)
    {
        sending = false;
        if (sent)
        {
            await LoadAsync();
        }
    }

    // The next page may show this very draft, as the comparison of its versions does.
    private Task SaveBeforeLeavingAsync(LocationChangingContext leaving) => saver?.SaveAsync() ?? Task.CompletedTask;

    private async Task LetGoAsync()
    {
        if (saver is not null)
        {
            await saver.SaveAsync();
            saver.Dispose();
            saver = null;
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
