using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;
using CloudPortal.Domain.Quotes;

namespace CloudPortal.Services.Quotes;

/// <summary>The versions of a quote, and two of them against each other.</summary>
/// <param name="Recipient">The legal name.</param>
/// <param name="Versions">All of them, ascending.</param>
/// <param name="Existing">What the recipient has today.</param>
/// <param name="Compared">Null while there is only one version.</param>
public sealed record VersionComparison(
    string Number, string Recipient, Currency Currency, IReadOnlyList<VersionLine> Versions, Portfolio Existing, ComparedVersions? Compared);

public sealed record ComparedVersions(ComparedVersion Before, ComparedVersion After, QuoteDiff Diff);

/// <summary>One version with its prices: as it was sent, or as they are today while it is a draft.</summary>
/// <param name="IsUnfinished">Some number of a draft cannot be read yet and counts as 0.</param>
public sealed record ComparedVersion(VersionLine Version, PriceBook Book, bool IsUnfinished, IReadOnlyList<PricedAlternative> Prices);
