namespace CloudPortal.Data;

/// <summary>A secret of this portal that signs what it says; made once, with the first use.</summary>
public sealed class PortalKey
{
    public const int Length = 32;

    private PortalKey()
    {
    }

    /// <summary>What it signs.</summary>
    public string Name { get; private set; } = "";

    public byte[] Secret { get; private set; } = [];

    public static PortalKey New(string name, byte[] secret) => new() { Name = name, Secret = secret };
}
