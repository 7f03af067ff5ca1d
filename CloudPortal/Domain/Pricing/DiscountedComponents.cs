namespace CloudPortal.Domain.Pricing;

/// <summary>To which components a price book applies discounts: volume tier, agreement and extra points alike.</summary>
public sealed record DiscountedComponents(bool Setup, bool Platform, bool PerUser)
{
    public static readonly DiscountedComponents Default = new(Setup: true, Platform: true, PerUser: false);

    public bool Includes(PriceComponent component) => component switch
    {
        PriceComponent.Setup => Setup,
        PriceComponent.Platform => Platform,
        _ => PerUser,
    };
}
