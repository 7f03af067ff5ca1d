using CloudPortal.Domain;
using CloudPortal.Domain.Licensing;
using CloudPortal.Services.Orders;

namespace CloudPortal.Components.Orders;

/// <summary>The review of a wizard and the order that is placed from it, once.</summary>
public sealed class OrderConfirmation(OrderWizard wizard, ReviewOrder reviews, PlaceOrder orders)
{
    /// <summary>What may be ordered; null while something is in the way.</summary>
    public OrderReview? Review { get; private set; }

    /// <summary>What is in the way.</summary>
    public Refusal? Refused { get; private set; }

    /// <summary>The price has moved: both are shown, and nothing is ordered.</summary>
    public PriceChanged? Moved { get; private set; }

    /// <summary>An order is on its way; a second click changes nothing.</summary>
    public bool Busy { get; private set; }

    /// <summary>The order goes on to this app.</summary>
    public PlacedOrder? Placed { get; private set; }

    public async Task ReviewAsync()
    {
        (Review, Refused, Moved) = (null, null, null);
        if (wizard.Live.Price is { MayDraft: false })
        {
            return;
        }

        await TakeAsync(await reviews.ReviewAsync(wizard.Actor, wizard.ResellerId, wizard.Saver.Id));
    }

    public async Task OrderAsync()
    {
        if (Busy || Review is null || Placed is not null)
        {
            return;
        }

        Busy = true;
        try
        {
            var outcome = await orders.PlaceAsync(wizard.Actor, wizard.ResellerId, wizard.Saver.Id, Review.Kept.Key);
            if (outcome.Is(out var placed, out var refusal))
            {
                (Placed, Moved) = (placed, null);
            }
            else
            {
                await RefuseAsync(refusal);
            }
        }
        finally
        {
            Busy = false;
        }
    }

    /// <summary>The dialog is answered; the review behind it is the new one.</summary>
    public void KeepDraft() => Moved = null;

    private async Task TakeAsync(Outcome<OrderReview> outcome)
    {
        if (outcome.Is(out var review, out var refusal))
        {
            Review = review;
            wizard.Live.Show(review);
        }
        else
        {
            await RefuseAsync(refusal);
        }
    }

    private async Task RefuseAsync(Refusal refusal)
    {
        if (refusal is PriceChanged changed)
        {
            (Moved, Review) = (changed, changed.Now);
            wizard.Live.Show(changed.Now);
            return;
        }

        Refused = refusal;
        if (refusal is DraftIncomplete incomplete)
        {
            wizard.Problems.Found(incomplete.Problems);
        }

        // After anything else the same review may be ordered again.
        if (refusal is DraftIncomplete or ReviewOutdated or AlreadyOrdered or NotFound)
        {
            Review = null;
        }

        // What stood in the way may have moved the price, too: no figure stays that is not true any more.
        await wizard.Live.UpdateAsync(wizard.Draft);
    }
}
