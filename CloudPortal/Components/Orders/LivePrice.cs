using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;
using CloudPortal.Services.Orders;

namespace CloudPortal.Components.Orders;

/// <summary>The price of what is typed. Each part of a page that shows some of it listens, so that a keystroke draws nothing else.</summary>
public sealed class LivePrice : IDisposable
{
    private static readonly TimeSpan UntilItSaysSo = TimeSpan.FromMilliseconds(300);

    private readonly PreviewOrder previews;
    private readonly Actor.User actor;
    private readonly RestTimer slow;
    private int asked;

    internal LivePrice(PreviewOrder previews, Actor.User actor, TimeProvider clock, Func<Func<Task>, Task> onPage)
    {
        (this.previews, this.actor) = (previews, actor);
        slow = new RestTimer(clock, UntilItSaysSo, onPage, SaySlow);
    }

    public event Action? Changed;

    /// <summary>Null before the first answer, and while there is no price.</summary>
    public PriceSummary? Summary { get; private set; }

    public OrderPrice? Price => Summary?.Price;

    /// <summary>Why there is no price.</summary>
    public Refusal? Refused { get; private set; }

    /// <summary>The answer takes longer than one may wait without being told.</summary>
    public bool IsSlow { get; private set; }

    public async Task UpdateAsync(OrderDraft draft)
    {
        var mine = ++asked;
        var pricing = previews.PriceAsync(actor, actor.ResellerId!.Value, draft);
        if (!pricing.IsCompleted)
        {
            slow.Restart();
        }

        var outcome = await pricing;
        if (mine != asked)
        {
            return;
        }

        slow.Stop();
        (Summary, Refused, IsSlow) = outcome.Is(out var price, out var refusal) ? (PriceSummary.Of(draft, price), null, false) : ((PriceSummary?)null, refusal, false);
        Changed?.Invoke();
    }

    /// <summary>The review's own price takes the place of the preview's.</summary>
    public void Show(OrderReview review)
    {
        asked++;
        var rights = Price;
        Summary = PriceSummary.Of(review.Draft, review.Price with { MayDraft = rights?.MayDraft ?? false, MayOrder = rights?.MayOrder ?? false });
        Changed?.Invoke();
    }

    public void Dispose() => slow.Dispose();

    private Task SaySlow()
    {
        IsSlow = true;
        Changed?.Invoke();
        return Task.CompletedTask;
    }
}
