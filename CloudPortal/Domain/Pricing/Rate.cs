namespace CloudPortal.Domain.Pricing;

/// <summary>The public prices of one bundle in one placement, before discount and tax, in the book's currency; finer than the minor unit is allowed.</summary>
/// <param name="Bundle">The bundle that this rate sells.</param>
/// <param name="Placement">Standalone, or under a main app; a White Label is never a customer app.</param>
/// <param name="Setup">Once, 0 to 1 000 000 000.</param>
/// <param name="Platform">Per month, 0 to 1 000 000 000.</param>
/// <param name="PerUser">Per billable user and month, 0 to 1 000 000 000.</param>
public sealed record Rate(Bundle Bundle, Placement Placement, decimal Setup, decimal Platform, decimal PerUser)
{
    public decimal Of(PriceComponent component) => component switch
    {
        PriceComponent.Setup => Setup,
        PriceComponent.Platform => Platform,
        _ => PerUser,
    };
}
