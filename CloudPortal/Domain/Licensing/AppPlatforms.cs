namespace CloudPortal.Domain.Licensing;

/// <summary>Where an app is published.</summary>
[Flags]
public enum AppPlatforms
{
    None = 0,
    Ios = 1,
    Android = 2,
    Windows = 4,
    MacOs = 8,
}
