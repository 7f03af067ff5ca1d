namespace CloudPortal.Domain.Pricing;

/// <summary>An app whose monthly amount an order moves, though it is not in the order.</summary>
/// <param name="AppIndex">The app's index in the portfolio.</param>
/// <param name="App">The app.</param>
/// <param name="Before">Its whole monthly amount without the order.</param>
/// <param name="After">Its whole monthly amount with the order.</param>
public readonly record struct AppEffect(int AppIndex, LicensedApp App, decimal Before, decimal After)
{
    public decimal Change => After - Before;
}
