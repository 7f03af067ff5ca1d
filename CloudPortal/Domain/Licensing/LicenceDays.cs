namespace CloudPortal.Domain.Licensing;

/// <summary>The days of a licence that decide when a later price book may apply to it.</summary>
/// <param name="OrderedOn">The order day, from which notice runs.</param>
/// <param name="PricesHeldUntil">The last day on which its quote holds prices; null without that promise.</param>
public readonly record struct LicenceDays(DateOnly OrderedOn, DateOnly? PricesHeldUntil = null)
{
    /// <summary>Not before this day, which need not be a 1st.</summary>
    /// <param name="noticeDays">Of the later book.</param>
    /// <param name="isIncrease">Whether notice counts.</param>
    public DateOnly EarliestMove(int noticeDays, bool isIncrease)
    {
        // A promised price was charged for the order day itself, so nothing moves on it.
        var noticed = OrderedOn.AddDays(isIncrease ? Math.Max(noticeDays, 1) : 1);
        return PricesHeldUntil is { } held && held.AddDays(1) > noticed ? held.AddDays(1) : noticed;
    }
}
