namespace CloudPortal.Domain;

/// <summary>What an app may do, highest first. Every branded app is licensed on its own bundle.</summary>
public enum Bundle
{
    WhiteLabel = 0,
    FullFeature = 1,
    Enterprise = 2,
}
