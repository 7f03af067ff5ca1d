using CloudPortal.Domain;
using CloudPortal.Domain.Audit;
using CloudPortal.Domain.Licensing;

namespace CloudPortal.Services.Orders;

/// <summary>This wizard has become an order already.</summary>
public sealed record AlreadyOrdered : Refusal
{
    public override string Sentence => "This draft has been ordered already. Nothing is ordered twice; you find the app under Apps.";
}

/// <summary>Something that the review showed is different now, so nothing was ordered.</summary>
/// <param name="Shown">What the user saw.</param>
/// <param name="Now">The review as it is now, ready to be ordered.</param>
/// <param name="Causes">What has changed in the portfolio since the review was shown, the latest first.</param>
public sealed record PriceChanged(DraftReview Shown, OrderReview Now, IReadOnlyList<AuditEntry> Causes) : Refusal
{
    public override string Sentence => "The price has changed. Nothing is ordered. Look at both and decide again.";
}

/// <summary>The review on the screen is not the draft's last one: it was edited in another window.</summary>
public sealed record ReviewOutdated : Refusal
{
    public override string Sentence => "This draft was changed in another window, so nothing was ordered. Look at the review again.";
}

/// <summary>Two windows type in one draft: what the other one saved is not lost without a word.</summary>
public sealed record DraftChangedElsewhere : Refusal
{
    public override string Sentence => "This draft was changed in another window. Show that one, or keep this one.";
}
