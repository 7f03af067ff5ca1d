namespace CloudPortal.Components.Orders;

/// <summary>The address of the question behind an amount of this page.</summary>
/// <param name="Prefix">The page's own address up to the key.</param>
public readonly record struct WhyLinks(string Prefix)
{
    public string Of(string key) => Prefix + key;
}
