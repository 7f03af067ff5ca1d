using CloudPortal.Services.Accounts;

namespace CloudPortal.Components.Account;

/// <summary>What was typed to set the portal up.</summary>
public sealed class SetupForm : AccountForm
{
    public string? Name { get; set; }

    public string? Email { get; set; }

    public FirstPrices Prices { get; set; }

    /// <summary>A code; of the empty draft.</summary>
    public string? Currency { get; set; }

    public NewPortal Read() => new(
        Name ?? "", Email ?? "", Password ?? "", Prices, Domain.Currency.TryFromCode(Currency, out var currency) ? currency : null);
}
