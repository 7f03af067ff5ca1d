using CloudPortal.Domain.Licensing;

namespace CloudPortal.Services.Orders;

/// <summary>A draft that can be ordered, with its price and the key under which it is ordered once.</summary>
public sealed record OrderReview(Guid DraftId, OrderDraft Draft, OrderPrice Price, DraftReview Kept);
