using CloudPortal.Components.Shared;
using CloudPortal.Domain;
using CloudPortal.Domain.Licensing;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Orders;
using Microsoft.AspNetCore.Components;

namespace CloudPortal.Components.Orders;

/// <summary>A page that types an order: loads or opens its draft, keeps step and draft in the address, and leads to the review.</summary>
public abstract partial class OrderPage : ComponentBase, IAsyncDisposable
{
    private (string Path, string? Draft)? loaded;

    [Inject]
    public required ActorSource Actors { get; init; }

    [Inject]
    public required OrderDrafts Drafts { get; init; }

    [Inject]
    public required PreviewOrder Previews { get; init; }

    [Inject]
    public required CloudIdCheck CloudIds { get; init; }

    [Inject]
    public required ReviewOrder Reviews { get; init; }

    [Inject]
    public required PlaceOrder Orders { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required ILogger<OrderPage> Log { get; init; }

    [SupplyParameterFromQuery(Name = "draft")]
    public string? DraftText { get; set; }

    [SupplyParameterFromQuery(Name = "step")]
    public string? StepText { get; set; }

    /// <summary>The amount that is asked about.</summary>
    [SupplyParameterFromQuery(Name = "why")]
    public string? Why { get; set; }

    protected OrderPageState State { get; private set; }

    /// <summary>Why there is no wizard to show.</summary>
    protected Refusal? Refused { get; private set; }

    protected OrderWizard? Wizard { get; private set; }

    protected OrderConfirmation? Confirmation { get; private set; }

    protected IReadOnlyList<string> OrderedApps { get; private set; } = [];

    protected int Step { get; private set; } = 1;

    /// <summary>Whether the step was opened from another one, so that its head takes the focus.</summary>
    protected bool Moved { get; private set; }

    protected abstract IReadOnlyList<WizardStep> Steps { get; }

    /// <summary>The page's address without its query; another one is another wizard.</summary>
    protected abstract string Path { get; }

    protected abstract OrderDraft NewDraft();

    /// <summary>Whether a kept draft belongs on this page.</summary>
    protected abstract bool Fits(OrderDraft draft);

    protected bool IsReview => Step == Steps.Count;

    protected WhyLinks WhyLinks { get; private set; } = new("?why=");

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        GC.SuppressFinalize(this);
    }

    protected override async Task OnParametersSetAsync()
    {
        // The query of the next page reaches this one before it goes.
        var path = Uri.UnescapeDataString(new Uri(Navigation.Uri).AbsolutePath).TrimEnd('/');
        if (!string.Equals(path, Path, StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        if (loaded != (Path, DraftText))
        {
            // The first save gave the open wizard its address.
            var isOwn = loaded?.Path == Path && DraftText is not null && Wizard?.Saver.Id.ToString() == DraftText;
            loaded = (Path, DraftText);
            if (!isOwn)
            {
                await LoadAsync();
            }
        }

        if (Wizard is not null)
        {
            WhyLinks = new WhyLinks(StepUri(Step) + "&why=");
            await OpenStepAsync();
        }
    }

    /// <summary>The address of a step; the draft is in it as soon as there is a row.</summary>
    protected string StepUri(int step)
    {
        var query = new Dictionary<string, object?> { ["step"] = step, ["why"] = null };
        if (Wizard?.Saver is { SavedAt: not null } saver)
        {
            // The draft knows how many apps it has; before it is a row, the address does.
            (query["draft"], query["count"]) = (saver.Id.ToString(), null);
        }

        return "/" + Navigation.ToBaseRelativePath(Navigation.GetUriWithQueryParameters(query));
    }

    protected StepState StateOf(int step)
    {
        if (step == Step)
        {
            return StepState.Now;
        }

        return step < Step && !Wizard!.Problems.Any(Steps[step - 1].Fields) ? StepState.Done : StepState.Next;
    }

    protected void GoTo(int step) => Navigation.NavigateTo(StepUri(step));

    protected virtual Task<WhyStory?> TellAsync(string key) =>
        Task.FromResult(Wizard?.Live.Summary is { } price ? DraftWhy.Tell(key, price) : null);

    /// <summary>A click is being carried out; further ones are ignored.</summary>
    protected bool Busy { get; private set; }

    /// <summary>The open step's form: on to the next step, or the order.</summary>
    /// <param name="step">The step that was drawn when it was clicked: the second half of a double click must not answer the next one.</param>
    /// <param name="key">The review that was drawn.</param>
    protected Task SubmitAsync(int step, Guid? key) => step == Step && Confirmation?.Moved is null ? ActAsync(key) : Task.CompletedTask;

    /// <summary>At the new price, from the dialog.</summary>
    /// <param name="key">The review that the dialog showed.</param>
    protected Task OrderAsync(Guid? key) => ActAsync(key);

    private async Task ActAsync(Guid? key)
    {
        if (Busy)
        {
            return;
        }

        Busy = true;
        try
        {
            await (IsReview ? PlaceAsync(key) : NextAsync());
        }
        finally
        {
            Busy = false;
        }
    }

    private async Task PlaceAsync(Guid? key)
    {
        if (Wizard!.Live.Price is not { MayOrder: true } || Confirmation!.Review?.Kept.Key != key)
        {
            return;
        }

        await Confirmation.OrderAsync();
        EndWith(Confirmation.Refused);
        await LookForDraftAsync();
        if (Confirmation.Placed is { CloudIds: [var first, ..] })
        {
            Navigation.NavigateTo($"/apps/{first}?ordered=1");
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
