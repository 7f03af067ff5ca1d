using System.Globalization;
using System.Text;

namespace CloudPortal.Services.PriceFiles;

/// <summary>The file name of a portfolio: <c>nimbus-telecom-2026-12-01.json</c>.</summary>
public static class PriceDocumentName
{
    /// <param name="legalName">Letters and digits of any script stay; what is between them becomes a hyphen.</param>
    /// <param name="day">Of the document.</param>
    public static string Of(string legalName, DateOnly day)
    {
        var name = new StringBuilder(legalName.Length);
        foreach (var c in legalName.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c))
            {
                name.Append(c);
            }
            else if (name.Length > 0 && name[^1] != '-')
            {
                name.Append('-');
            }
        }

        var slug = name.ToString().TrimEnd('-');
        return string.Create(CultureInfo.InvariantCulture, $"{(slug.Length == 0 ? "portfolio" : slug)}-{day:yyyy-MM-dd}.json");
    }
}
