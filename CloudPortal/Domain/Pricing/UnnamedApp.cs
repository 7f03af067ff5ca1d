using System.Globalization;

namespace CloudPortal.Domain.Pricing;

/// <summary>How an app is written that has no Cloud ID yet.</summary>
public static class UnnamedApp
{
    public static string NameOf(long licenceNumber) => "ZZUNNAMED" + licenceNumber.ToString("D6", CultureInfo.InvariantCulture);
}
