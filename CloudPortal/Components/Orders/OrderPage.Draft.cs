using CloudPortal.Components.Failures;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Services.Orders;

namespace CloudPortal.Components.Orders;

/// <summary>Where the page's draft comes from, and that it is kept when the page goes.</summary>
public abstract partial class OrderPage
{
    /// <summary>The draft is what another window made of it.</summary>
    protected async Task ReloadAsync()
    {
        await LoadAsync();
        if (Wizard is not null)
        {
            await OpenStepAsync();
        }
    }

    private async Task LoadAsync()
    {
        await CloseAsync();
        State = OrderPageState.Loading;
        var actor = await Actors.GetAsync();
        if (actor.ResellerId is not { } reseller)
        {
            Refuse(NotForStaff.Instance);
            return;
        }

        SavedDraft? kept = null;
        if (DraftText is not null)
        {
            Refusal? refusal = NotFound.Instance;
            if (!Guid.TryParse(DraftText, out var id) || !(await Drafts.LoadAsync(actor, reseller, id)).Is(out kept, out refusal) || !Fits(kept.Content))
            {
                Refuse(refusal ?? NotFound.Instance);
                return;
            }

            if (kept.OrderedApps.Count > 0)
            {
                (State, OrderedApps) = (OrderPageState.Ordered, kept.OrderedApps);
                return;
            }
        }

        await OpenAsync(actor, kept);
    }

    private async Task OpenAsync(Actor.User actor, SavedDraft? kept)
    {
        var draft = kept?.Content ?? NewDraft();
        OrderWizard? wizard = null;
        var live = new LivePrice(Previews, actor, Clock, OnPage);
        var saver = new DraftSaver(kept?.Id ?? Guid.NewGuid(), draft, kept?.SavedAt, Drafts, actor, () => wizard!.Draft, Clock, Log, OnPage);
        wizard = new OrderWizard(draft, CloudIds, actor, live, saver);
        saver.FirstSaved += () => NameDraft(wizard);
        saver.Changed += () => EndWith(saver.Refused);
        live.Changed += () => EndWith(live.Refused);
        saver.Discarded += () => ShowDiscarded(wizard);
        await live.UpdateAsync(draft);
        (Wizard, Confirmation) = (wizard, new OrderConfirmation(wizard, Reviews, Orders));
        State = OrderPageState.Open;
        Step = 0;
        EndWith(live.Refused);
    }

    /// <summary>Whoever signed out, in whichever tab, is told so at the next key or click instead of typing on for nothing.</summary>
    private void EndWith(Refusal? refusal)
    {
        if (refusal is AccessEnded && State == OrderPageState.Open)
        {
            Refuse(refusal);
            StateHasChanged();
        }
    }

    private void Refuse(Refusal refusal) => (State, Refused) = (OrderPageState.Refused, refusal);

    /// <summary>The address names the draft as soon as it is a row; a page that is being left keeps its hands off.</summary>
    private void NameDraft(OrderWizard saved)
    {
        if (ReferenceEquals(Wizard, saved))
        {
            Navigation.NavigateTo(StepUri(Step), replace: true);
        }
    }

    private async Task CloseAsync()
    {
        if (Wizard is { } open)
        {
            Wizard = null;
            await open.Saver.SaveAsync();
            open.Dispose();
        }
    }
}
