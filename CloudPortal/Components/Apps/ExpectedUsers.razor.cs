using System.Globalization;
using CloudPortal.Domain.Licensing;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Apps;
using Microsoft.AspNetCore.Components;

namespace CloudPortal.Components.Apps;

/// <summary>What was typed stays as typed, also when it is refused.</summary>
public sealed partial class ExpectedUsers
{
    private string text = "";
    private string? error;
    private string? said;
    private ExpectedUsersEffect? effect;
    private bool saving;

    [Inject]
    public required ActorSource Actors { get; init; }

    [Inject]
    public required AppDetails Apps { get; init; }

    [Inject]
    public required AppLifecycle Lifecycle { get; init; }

    [Parameter, EditorRequired]
    public required AppDetail Detail { get; set; }

    /// <summary>The number is saved, and the app's amounts may be others.</summary>
    [Parameter]
    public EventCallback OnSaved { get; set; }

    protected override void OnInitialized() => text = Detail.ExpectedUsers.ToString(CultureInfo.InvariantCulture);

    private async Task TypedAsync(string typed)
    {
        (text, said, error) = (typed, null, null);
        if (!UsersText.TryParse(typed, out var users))
        {
            (effect, error) = (null, new UsersOutOfRange().Sentence);
            return;
        }

        var actor = await Actors.GetAsync();
        var outcome = await Apps.EffectOfExpectingAsync(actor, actor.ResellerId ?? 0, Detail.CloudId, users);

        // A later key may have been answered before this one.
        if (typed == text)
        {
            outcome.Is(out effect, out var refusal);
            error = refusal?.Sentence;
            effect = users == Detail.ExpectedUsers ? null : effect;
        }
    }

    private async Task SaveAsync()
    {
        if (saving || !UsersText.TryParse(text, out var users))
        {
            return;
        }

        saving = true;
        var actor = await Actors.GetAsync();
        var outcome = await Lifecycle.ExpectUsersAsync(actor, actor.ResellerId ?? 0, Detail.CloudId, users);
        saving = false;
        error = outcome.Refusal?.Sentence;
        if (error is null)
        {
            (effect, said) = (null, "Saved.");
            await OnSaved.InvokeAsync();
        }
    }
}
