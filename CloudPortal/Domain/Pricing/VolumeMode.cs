namespace CloudPortal.Domain.Pricing;

public enum VolumeMode
{
    /// <summary>Every White Label gets the discount of the tier that contains the number of White Labels.</summary>
    AllUnits = 0,

    /// <summary>White Labels stand in the order in which they became White Labels; the i-th gets the discount of the tier that contains i.</summary>
    Graduated = 1,
}
