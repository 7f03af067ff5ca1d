using CloudPortal.Domain;
using CloudPortal.Services.Orders;

namespace CloudPortal.Components.Orders;

/// <summary>That a draft is thrown away: asked first, and said when another window did it.</summary>
public abstract partial class OrderPage
{
    /// <summary>Whether the question is open.</summary>
    protected bool AsksToDiscard { get; private set; }

    /// <summary>Why the draft is still there after the answer.</summary>
    protected Refusal? NotDiscarded { get; private set; }

    protected void AskToDiscard() => (AsksToDiscard, NotDiscarded) = (true, null);

    protected void KeepDraft() => AsksToDiscard = false;

    protected async Task DiscardAsync()
    {
        NotDiscarded = await Wizard!.Saver.DiscardAsync();
        if (NotDiscarded is AlreadyOrdered)
        {
            AsksToDiscard = false;
            await LoadAsync();
        }
    }

    private void ShowDiscarded(OrderWizard discarded)
    {
        if (ReferenceEquals(Wizard, discarded))
        {
            (AsksToDiscard, State) = (false, OrderPageState.Discarded);
            StateHasChanged();
        }
    }

    /// <summary>To review and order a draft that is gone looks like any other unknown thing; only the draft itself tells.</summary>
    private async Task LookForDraftAsync()
    {
        if (Confirmation is { Refused: NotFound } && Wizard is { } wizard
            && (await Drafts.LoadAsync(wizard.Actor, wizard.ResellerId, wizard.Saver.Id)).Refusal is NotFound)
        {
            ShowDiscarded(wizard);
        }
    }
}
