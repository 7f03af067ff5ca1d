using System.Globalization;

namespace CloudPortal.Domain.Pricing;

/// <summary>The one way in which explanations name an agreement.</summary>
public static class AgreementWords
{
    /// <summary><c>It holds from 1 January 2026 to 31 December 2026: Volume commitment.</c></summary>
    public static string Of(AgreementTerms terms) => $"It holds from {Day(terms.From)} to {Day(terms.To)}: {terms.Reason.TrimEnd('.')}.";

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
