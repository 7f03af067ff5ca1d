namespace CloudPortal.Domain;

/// <summary>Whether an app stands on its own or was provisioned under a main app.</summary>
public enum Placement
{
    Standalone = 0,
    CustomerApp = 1,
}
