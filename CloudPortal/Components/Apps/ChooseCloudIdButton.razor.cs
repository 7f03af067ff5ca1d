using CloudPortal.Components.Orders;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Apps;
using CloudPortal.Services.Orders;
using Microsoft.AspNetCore.Components;

namespace CloudPortal.Components.Apps;

/// <summary>Says while one types whether the Cloud ID has the form and is free; free reserves nothing.</summary>
public sealed partial class ChooseCloudIdButton
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(300);

    private readonly string formId = "c" + Guid.NewGuid().ToString("N")[..8];
    private RestTimer? rest;
    private Actor.User? actor;
    private Refusal? refusal;
    private string text = "";
    private string? shown;
    private bool? isFree;
    private bool open;
    private bool busy;

    [Parameter, EditorRequired]
    public required long AppId { get; set; }

    [Parameter, EditorRequired]
    public required string Name { get; set; }

    [Parameter]
    public EventCallback OnChosen { get; set; }

    [Inject]
    public required ActorSource Actors { get; init; }

    [Inject]
    public required CloudIdCheck CloudIds { get; init; }

    [Inject]
    public required ChooseCloudId Choosing { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    private string? Error => refusal?.Field is not null ? refusal.Sentence
        : shown == text && isFree is null && text.Length > 0 ? DraftCheck.CloudIdForm
        : null;

    public void Dispose() => rest?.Dispose();

    private async Task AskAsync()
    {
        rest ??= new RestTimer(Clock, Rest, OnPage, LookAsync);
        actor = await Actors.GetAsync();
        (open, refusal) = (true, null);
        if (text.Length == 0 && (await CloudIds.SuggestAsync(actor, actor.ResellerId!.Value, Name, [])).Is(out var suggested, out _))
        {
            text = suggested;
            await LookAsync();
        }
    }

    private void Keep() => open = false;

    private void Typed(string typed)
    {
        (text, refusal) = (typed, null);
        rest!.Restart();
    }

    private async Task LookAsync()
    {
        var asked = text;
        var hasForm = CloudId.TryParse(asked.Trim(), out var id);
        (shown, isFree) = (asked, hasForm && (await CloudIds.IsFreeAsync(actor!, actor!.ResellerId!.Value, id!.Value)).Is(out var free, out _) ? free : null);
        StateHasChanged();
    }

    private async Task ChooseAsync()
    {
        if (busy)
        {
            return;
        }

        busy = true;
        refusal = (await Choosing.ChooseAsync(actor!, actor!.ResellerId!.Value, AppId, text)).Refusal;
        busy = false;

        // Another window may have chosen it before.
        if (refusal is null or HasCloudId)
        {
            open = false;
            await OnChosen.InvokeAsync();
        }
    }

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
