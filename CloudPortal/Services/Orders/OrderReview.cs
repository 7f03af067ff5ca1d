using CloudPortal.Domain.Licensing;

namespace CloudPortal.Services.Orders;

/// <summary>A draft that can be ordered, with its price and the key under which it is ordered once.</summary>
/// <param name="Before">What the review before showed of the same draft, when that was something else; null otherwise.</param>
public sealed record OrderReview(Guid DraftId, OrderDraft Draft, OrderPrice Price, DraftReview Kept, DraftReview? Before);
