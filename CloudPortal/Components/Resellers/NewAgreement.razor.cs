using CloudPortal.Components.Orders;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Resellers;
using Microsoft.AspNetCore.Components;

namespace CloudPortal.Components.Resellers;

public sealed partial class NewAgreement : IDisposable
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(250);

    private RestTimer rest = null!;
    private AgreementForm form = new();
    private AgreementEffect? effect;
    private string? failed;
    private bool busy;
    private bool wasOpen;

    // Esc may be a slip: what was typed stands there again when it is opened.
    private bool isTyped;
    private int turn;

    [Inject]
    public required ActorSource Actors { get; init; }

    [Inject]
    public required AgreementEffects Effects { get; init; }

    [Inject]
    public required MakeAgreement Agreements { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    [Parameter, EditorRequired]
    public required ResellerView View { get; set; }

    [Parameter]
    public bool Open { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback OnClose { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback OnMade { get; set; }

    private string Tomorrow => AgreementForm.Text(View.Portfolio.Day.AddDays(1));

    public void Dispose() => rest.Dispose();

    protected override void OnInitialized() => rest = new RestTimer(Clock, Rest, InvokeAsync, ShowEffectAsync);

    protected override void OnParametersSet()
    {
        if (Open && !wasOpen && !isTyped)
        {
            form = AgreementForm.Begin(View.Portfolio.NextFirst, View.Agreements.Count == 0 ? null : View.Agreements.Max(a => a.To));
            (effect, failed, busy) = (null, null, false);
        }

        wasOpen = Open;
    }

    private void Typed(Action take)
    {
        take();
        isTyped = true;
        form.Typed();
        turn++;
        rest.Restart();
    }

    private Task CancelAsync()
    {
        isTyped = false;
        return OnClose.InvokeAsync();
    }

    private async Task ShowEffectAsync()
    {
        var own = turn;
        if (form.Terms() is not { } terms)
        {
            effect = null;
        }
        else
        {
            var outcome = await Effects.OfMakingAsync(await Actors.GetAsync(), View.ResellerId, terms.Discount, terms.From, terms.To);

            // What was typed meanwhile has an answer of its own on its way.
            if (own != turn)
            {
                return;
            }

            effect = outcome.Refusal is null ? outcome.Value : null;
            Show(outcome.Refusal);
        }

        StateHasChanged();
    }

    private async Task MakeAsync()
    {
        form.IsTried = true;
        failed = null;
        if (busy || form.Terms() is not { } terms || form.Problem(nameof(form.Reason)) is not null)
        {
            return;
        }

        busy = true;
        try
        {
            var made = await Agreements.AgreeAsync(await Actors.GetAsync(), View.ResellerId, terms.Discount, terms.From, terms.To, form.Reason);
            Show(made.Refusal);
            if (made.Refusal is null)
            {
                isTyped = false;
                await OnMade.InvokeAsync();
            }
        }
        finally
        {
            busy = false;
        }
    }

    private void Show(Refusal? refusal)
    {
        if (refusal is AgreementRefused { Field: { } field })
        {
            form.Refused(field, refusal.Sentence);
        }
        else
        {
            failed = refusal?.Sentence;
        }
    }
}
