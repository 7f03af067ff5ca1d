namespace CloudPortal.Domain.Pricing;

/// <summary>The sentences about what rates a price book may have, whoever finds them missed.</summary>
public static class RateRules
{
    public const string NeverCustomerApp = "a White Label is never a customer app, so it has no such rate";

    /// <param name="kind">In the words of whoever reads it.</param>
    public static string HasRateAlready(string kind) => $"{kind} has a rate already";
}
