using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Pricing;

namespace CloudPortal.Services.Resellers;

/// <summary>One reseller with its stored summary.</summary>
/// <param name="Summary">Null until it has been priced for the first time.</param>
/// <param name="Agreement">The running one, else the next to come.</param>
public sealed record ResellerRow(long ResellerId, string LegalName, Currency Currency, ResellerFigures? Summary, AgreementLine? Agreement);

/// <summary>What a stored summary says, a month and before tax.</summary>
/// <param name="TierDiscount">Null without White Labels.</param>
/// <param name="ToNextTier">Further White Labels; null where no tier gives more.</param>
/// <param name="IsOutdated">The portfolio or the month is another by now; it is being priced anew.</param>
public sealed record ResellerFigures(
    int Apps, int WhiteLabels, decimal? TierDiscount, int? ToNextTier, decimal? NextTierDiscount, MonthTotals Totals, bool IsOutdated);

/// <param name="Discount">Percent.</param>
public sealed record AgreementLine(long Id, decimal Discount, DateOnly From, DateOnly To, string Reason, AgreementState State)
{
    internal static AgreementLine Of(Agreement agreement, DateOnly day) =>
        new(agreement.Id, agreement.Discount, agreement.From, agreement.To, agreement.Reason, agreement.StateOn(day));
}

/// <summary>All matches in one currency, on this page or not; amounts a month.</summary>
public sealed record ResellerSum(Currency Currency, int Resellers, long Apps, long WhiteLabels, MonthTotals Totals);

/// <summary>How old stored figures are.</summary>
/// <param name="Since">The moment of the oldest, UTC; null when there is none.</param>
/// <param name="Outdated">How many resellers' figures no longer hold, or are not there yet; they are being priced anew.</param>
public sealed record FiguresAge(DateTime? Since, int Outdated);

/// <summary>A page of the directory.</summary>
public sealed record ResellerList
{
    public required IReadOnlyList<ResellerRow> Rows { get; init; }

    public required bool MayAdministrate { get; init; }

    /// <summary>One for each currency among the matches, that with the most resellers first.</summary>
    public required IReadOnlyList<ResellerSum> Sums { get; init; }

    /// <summary>Of all matches.</summary>
    public required FiguresAge Age { get; init; }

    public required DateOnly Day { get; init; }

    public required DateOnly NextFirst { get; init; }

    /// <summary>Whatever the filter: how many there are in all.</summary>
    public required int ResellersInAll { get; init; }

    /// <summary>Whatever the filter: those to choose from.</summary>
    public required IReadOnlyList<Currency> Currencies { get; init; }

    /// <summary>The same for the percentages of the tiers that somebody reaches.</summary>
    public required IReadOnlyList<decimal> Tiers { get; init; }

    public required int Page { get; init; }

    public required int Pages { get; init; }

    /// <summary>Of all pages.</summary>
    public int Matches => Sums.Sum(s => s.Resellers);
}
