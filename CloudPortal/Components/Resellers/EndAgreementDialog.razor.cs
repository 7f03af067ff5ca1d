using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Resellers;
using Microsoft.AspNetCore.Components;

namespace CloudPortal.Components.Resellers;

public sealed partial class EndAgreementDialog
{
    // While it closes it still shows what it was about.
    private AgreementLine? shown;
    private AgreementLine? asked;
    private AgreementEffect? effect;
    private string lastDay = "";
    private string? wrong;
    private string? failed;
    private bool busy;
    private bool isGone;
    private int turn;

    [Inject]
    public required ActorSource Actors { get; init; }

    [Inject]
    public required AgreementEffects Effects { get; init; }

    [Inject]
    public required EndAgreement Agreements { get; init; }

    [Parameter, EditorRequired]
    public required ResellerView View { get; set; }

    /// <summary>Running or coming; null closes it.</summary>
    [Parameter, EditorRequired]
    public required AgreementLine? Agreement { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback OnClose { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback OnDone { get; set; }

    /// <summary>Somebody else took it back meanwhile: the page behind is old.</summary>
    [Parameter, EditorRequired]
    public required EventCallback OnGone { get; set; }

    private bool IsComing => shown?.State == AgreementState.Coming;

    private string Question => IsComing ? $"Take back {Named}?" : $"End {Named} early?";

    private string Named => $"the agreement of {MoneyFormat.Percent(shown?.Discount ?? 0m)}";

    protected override async Task OnParametersSetAsync()
    {
        if (Agreement == asked)
        {
            return;
        }

        (asked, shown) = (Agreement, Agreement ?? shown);
        if (Agreement is not null)
        {
            (lastDay, failed, busy, isGone) = (AgreementForm.Text(View.Portfolio.Day), null, false, false);
            await ShowEffectAsync();
        }
    }

    private Task Typed(string text)
    {
        lastDay = text;
        return ShowEffectAsync();
    }

    private async Task ShowEffectAsync()
    {
        var own = ++turn;
        (effect, wrong) = (null, null);
        if (!IsComing && AgreementForm.Day(lastDay) is null)
        {
            wrong = "Choose the last day.";
            return;
        }

        var actor = await Actors.GetAsync();
        var outcome = IsComing
            ? await Effects.OfTakingBackAsync(actor, View.ResellerId, shown!.Id)
            : await Effects.OfEndingAsync(actor, View.ResellerId, shown!.Id, AgreementForm.Day(lastDay)!.Value);
        if (own == turn)
        {
            effect = outcome.Refusal is null ? outcome.Value : null;
            await ShowAsync(outcome.Refusal);
        }
    }

    private async Task DoAsync()
    {
        if (busy || asked is null || (!IsComing && AgreementForm.Day(lastDay) is null))
        {
            return;
        }

        busy = true;
        try
        {
            var actor = await Actors.GetAsync();
            var done = IsComing
                ? await Agreements.TakeBackAsync(actor, View.ResellerId, asked.Id)
                : await Agreements.EndEarlyAsync(actor, View.ResellerId, asked.Id, AgreementForm.Day(lastDay)!.Value);
            await ShowAsync(done.Refusal);
            if (done.Refusal is null)
            {
                await OnDone.InvokeAsync();
            }
        }
        finally
        {
            busy = false;
        }
    }

    private async Task ShowAsync(Refusal? refusal)
    {
        isGone = refusal is NotFound;
        wrong = refusal?.Field is null ? null : refusal.Sentence;
        failed = isGone ? "Somebody else has taken this agreement back meanwhile." : refusal is { Field: null } ? refusal.Sentence : null;
        if (isGone)
        {
            await OnGone.InvokeAsync();
        }
    }
}
