using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;
using CloudPortal.Domain.Quotes;

namespace CloudPortal.Services.Quotes;

/// <summary>A later step of an accepted quote, as its reseller sees it on a day.</summary>
/// <param name="Day">Of the growth plan.</param>
/// <param name="Apps">What it orders.</param>
/// <param name="Ordered">Null until it is.</param>
/// <param name="Offer">What an order of today would cost; null once it is ordered, and where it cannot be.</param>
/// <param name="Refusal">Why it cannot be ordered today; null when it can, or is.</param>
public sealed record PlannedStep(DateOnly Day, IReadOnlyList<CheckedLine> Apps, OrderedStep? Ordered, StepOffer? Offer, Refusal? Refusal)
{
    /// <summary>Included.</summary>
    public DateOnly LastDay => GrowthPlan.LastDay(Day);
}

/// <summary>What ordering a step costs today, as the page shows it.</summary>
/// <param name="Fingerprint">By which the order knows that nothing has changed since.</param>
public sealed record StepOffer(OrderPreview Order, string Fingerprint);

/// <summary>The order of a step.</summary>
/// <param name="On">The UTC day.</param>
public sealed record OrderedStep(DateOnly On, decimal DueNow, decimal MonthlyChange);

/// <summary>A step that waits for its order.</summary>
/// <param name="Number">Of the quote.</param>
/// <param name="Day">Of the growth plan.</param>
public sealed record DueStep(string Number, DateOnly Day, int Apps)
{
    /// <summary>Included.</summary>
    public DateOnly LastDay => GrowthPlan.LastDay(Day);
}
