namespace CloudPortal.Components.Shared;

/// <summary>A step of the staircase.</summary>
/// <param name="From">White Labels from which it holds.</param>
/// <param name="FeeEach">The platform fee of each White Label on this step.</param>
public sealed record StairTier(int From, decimal DiscountPercent, decimal FeeEach);
