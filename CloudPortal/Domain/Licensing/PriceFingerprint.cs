using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CloudPortal.Domain.Pricing;

namespace CloudPortal.Domain.Licensing;

/// <summary>
/// Identifies what a review showed: day, books, n, the lines due now, the new lines and the effect on each other app;
/// nothing else. Two previews with the same fingerprint look the same to the user.
/// </summary>
public static class PriceFingerprint
{
    public static string Of(OrderPreview preview)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{preview.Day:yyyy-MM-dd} {preview.MonthlyFrom:yyyy-MM-dd} {preview.WhiteLabels} {preview.WhiteLabelsBefore} {preview.WhiteLabelsAfter}\n");
        foreach (var line in preview.DueNowLines.Concat(preview.NewLines))
        {
            text.Append(CultureInfo.InvariantCulture, $"{line.App.Book.Id} {line.App.CloudId} {line.Component} {line.Quantity} {Plain(line.NetUnit)} {Plain(line.Amount)}\n");
        }

        foreach (var effect in preview.Effects)
        {
            text.Append(CultureInfo.InvariantCulture, $"{effect.App.LicenceNumber} {Plain(effect.Change)}\n");
        }

        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>By value: 349.30 and 349.3 are the same price.</summary>
    private static string Plain(decimal amount) => amount.ToString("0.############################", CultureInfo.InvariantCulture);
}
