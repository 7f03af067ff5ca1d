namespace CloudPortal.Domain.Accounts;

/// <summary>The account: legal and billing owner of a portfolio, with one currency for life.</summary>
public sealed class Reseller
{
    public const int MaxNameLength = 200;
    public const int MaxAddressLength = 500;
    public const int MaxVatNumberLength = 30;
    public const int MaxBillingContactLength = 256;

    /// <summary>Characters as one sees them, of which some take several of those that are stored.</summary>
    public const int MaxLegalNameCharacters = 120;

    private Reseller()
    {
    }

    public long Id { get; private set; }

    /// <summary>Unique as <see cref="KeyOf"/> compares; held by <see cref="LegalNameKey"/> in the database.</summary>
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
    public static string KeyOf(string legalName) => NameRule.KeyOf(legalName);

    /// <summary>As it is stored: each line like a name, and the line breaks.</summary>
    public static string NormaliseAddress(string typed) =>
        string.Join('\n', typed.Trim().ReplaceLineEndings("\n").Split('\n').Select(NameRule.Normalise));

    /// <returns>What is wrong, as a sentence; null for a good one.</returns>
    public static string? CheckAddress(string typed) => NormaliseAddress(typed) switch
    {
        "" => "Type the address for the bills.",
        { Length: > MaxAddressLength } => "An address has at most 500 characters.",
        var address when !address.Split('\n').All(NameRule.IsVisible) => "An address has no tabs or invisible characters. Type it anew instead of pasting it.",
        _ => null,
    };

    /// <returns>What is wrong, as a sentence; null for a good one, and for none.</returns>
    public static string? CheckVatNumber(string typed) =>
        typed.Trim() is { Length: <= MaxVatNumberLength } number && number.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '-' or '.' or '/')
            ? null
            : "A VAT number has at most 30 letters, digits, spaces, dots, dashes and slashes.";

    /// <returns>What is wrong, as a sentence; null for a good one.</returns>
    public static string? CheckBillingContact(string typed)
    {
        var contact = typed.Trim();
        return contact.Length == 0 ? "Type who gets the bills: a name, an e-mail, or both."
            : contact.Length > MaxBillingContactLength ? "A billing contact has at most 256 characters."
            : NameRule.Check(typed, MaxBillingContactLength) is null ? null
            : "A billing contact is one line, without tabs or invisible characters.";
    }

    public void PortfolioChanged() => PortfolioVersion++;
}
