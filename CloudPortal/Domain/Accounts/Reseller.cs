namespace CloudPortal.Domain.Accounts;

/// <summary>The account: legal and billing owner of a portfolio, with one currency for life.</summary>
public sealed class Reseller
{
    public const int MaxNameLength = 200;

    private Reseller()
    {
    }

    public long Id { get; private set; }

    /// <summary>Unique without case; held by <see cref="LegalNameKey"/> in the database.</summary>
    public string LegalName { get; private set; } = "";

    public string LegalNameKey { get; private set; } = "";

    public string Address { get; private set; } = "";

    public string VatNumber { get; private set; } = "";

    public string BillingContact { get; private set; } = "";

    public Currency Currency { get; private set; } = Currency.Eur;

    /// <summary>Grows with every change that can move a price of this portfolio; what was priced at one version holds while it stays.</summary>
    public long PortfolioVersion { get; private set; }

    public static Reseller Create(string legalName, string address, string vatNumber, string billingContact, Currency currency)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(legalName);
        var name = legalName.Trim();
        return new Reseller
        {
            LegalName = name,
            LegalNameKey = KeyOf(name),
            Address = address,
            VatNumber = vatNumber,
            BillingContact = billingContact,
            Currency = currency,
        };
    }

    /// <summary>The form in which two legal names are compared.</summary>
    public static string KeyOf(string legalName) => legalName.Trim().ToUpperInvariant();

    public void PortfolioChanged() => PortfolioVersion++;
}
