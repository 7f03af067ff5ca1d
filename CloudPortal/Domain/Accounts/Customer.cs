namespace CloudPortal.Domain.Accounts;

/// <summary>A reseller's own client, owner of customer apps.</summary>
public sealed class Customer
{
    /// <summary>Characters as one sees them.</summary>
    public const int MaxNameLength = 120;

    private Customer()
    {
    }

    public long Id { get; private set; }

    public long ResellerId { get; private set; }

    /// <summary>Unique within the reseller, without case; held by <see cref="NameKey"/> in the database.</summary>
    public string Name { get; private set; } = "";

    public string NameKey { get; private set; } = "";

    /// <exception cref="ArgumentException">The name is none by <see cref="NameRule"/>.</exception>
    public static Customer Create(long resellerId, string name)
    {
        return NameRule.Check(name, MaxNameLength) is { } wrong
            ? throw new ArgumentException(wrong, nameof(name))
            : new Customer { ResellerId = resellerId, Name = NameRule.Normalise(name), NameKey = KeyOf(name) };
    }

    /// <summary>The form in which two names are compared.</summary>
    public static string KeyOf(string name) => NameRule.KeyOf(name);
}
