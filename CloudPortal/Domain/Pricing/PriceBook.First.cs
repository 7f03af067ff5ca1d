namespace CloudPortal.Domain.Pricing;

/// <summary>How a currency begins.</summary>
public sealed partial class PriceBook
{
    /// <summary>A draft that sells nothing yet and gives no discount.</summary>
    public static PriceBook Empty(string name, Currency currency) => Create(name, currency, rates: [], tiers: [new VolumeTier(1, 0m)]);

    /// <summary>
    /// The very first book of a currency may be in force from the day on which the portal is set up: nobody has read other
    /// prices, and without it nothing could be ordered before tomorrow.
    /// </summary>
    /// <param name="today">The UTC day of setting up.</param>
    public Refusal? PutInForce(DateOnly today)
    {
        if (EffectiveFrom is not null)
        {
            return new BookAlreadyScheduled(Name);
        }

        (ScheduledOn, EffectiveFrom) = (today, today);
        return null;
    }
}
