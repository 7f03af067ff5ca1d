namespace CloudPortal.Domain.Pricing;

/// <summary>The sentences about what rates a price book may have, whoever finds them missed.</summary>
public static class RateRules
{
    public const string NeverCustomerApp = "a White Label is never a customer app, so it has no such rate";

    public static string HasRateAlready(Bundle bundle, Placement placement) => $"{bundle}, {placement} has a rate already";
}
