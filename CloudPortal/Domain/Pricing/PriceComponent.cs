namespace CloudPortal.Domain.Pricing;

/// <summary>The three components of a licence, in the order in which documents list them.</summary>
public enum PriceComponent
{
    Setup = 0,
    Platform = 1,
    Users = 2,
}
