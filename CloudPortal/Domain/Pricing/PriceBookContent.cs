namespace CloudPortal.Domain.Pricing;

/// <summary>What a draft consists of: all that may change until the book is scheduled.</summary>
public sealed record PriceBookContent(
    IReadOnlyList<Rate> Rates, IReadOnlyList<VolumeTier> Tiers, VolumeMode VolumeMode, DiscountedComponents Discounts, decimal Ceiling)
{
    public Safeguards Safeguards { get; init; } = Safeguards.Default;

    /// <summary>In the order of the screens: rates by placement and bundle, tiers ascending.</summary>
    public static PriceBookContent Of(PriceBook book) => new(
        [.. book.Rates.OrderBy(r => (r.Placement, r.Bundle))], [.. book.Tiers.OrderBy(t => t.From)], book.VolumeMode, book.Discounts, book.Ceiling)
    {
        Safeguards = new(book.NoticeDays, book.LossLimitPercent, book.PointsLimit),
    };

    public bool Equals(PriceBookContent? other) =>
        other is not null && Rates.SequenceEqual(other.Rates) && Tiers.SequenceEqual(other.Tiers)
        && (VolumeMode, Discounts, Ceiling, Safeguards) == (other.VolumeMode, other.Discounts, other.Ceiling, other.Safeguards);

    public override int GetHashCode() => HashCode.Combine(Rates.Count, Tiers.Count, VolumeMode, Discounts, Ceiling, Safeguards);
}
