using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.PriceBooks;
using CloudPortal.Services.Resellers;

namespace CloudPortal.Services.Home;

/// <summary>An admin's home: what all portfolios bring from the next 1st on, and what wants a look.</summary>
public sealed record StaffHome
{
    public required DateOnly Day { get; init; }

    public required DateOnly NextFirst { get; init; }

    /// <summary>That with the most resellers first; empty before the first reseller.</summary>
    public required IReadOnlyList<CurrencyTotals> Currencies { get; init; }

    /// <summary>Of the stored summaries that the amounts are sums of.</summary>
    public required FiguresAge Age { get; init; }

    public required IReadOnlyList<PriceBookLine> Books { get; init; }

    /// <summary>Quotes that wait for approval, the longest waiting first.</summary>
    public required CountedQuotes Waiting { get; init; }

    /// <summary>Ordered apps, the longest waiting first.</summary>
    public required IReadOnlyList<OrderedApp> NotLive { get; init; }

    /// <summary>How many there are in all.</summary>
    public required int NotLiveCount { get; init; }
}

/// <summary>All resellers of one currency on the next 1st; amounts before tax, a month.</summary>
/// <param name="WithoutApps">How many of the resellers have none, or none that is priced yet.</param>
/// <param name="Totals">Run-rate, and the same at public prices.</param>
/// <param name="Largest">By run-rate.</param>
/// <param name="Tiers">By the volume tier that their White Labels reach; those without White Labels last. All that have been priced, with apps or without.</param>
public sealed record CurrencyTotals(
    Currency Currency, int Resellers, int WithoutApps, int Apps, int WhiteLabels, MonthTotals Totals, IReadOnlyList<ResellerLine> Largest, IReadOnlyList<TierLine> Tiers);

/// <param name="TierDiscount">Null without White Labels.</param>
public sealed record ResellerLine(long ResellerId, string LegalName, int WhiteLabels, decimal? TierDiscount, MonthTotals Totals);

/// <param name="From">The tier's lower bound; null for the resellers without White Labels.</param>
public sealed record TierLine(int? From, decimal Discount, int Resellers, decimal RunRate);

public sealed record OrderedApp(long AppId, string? CloudId, string Name, long ResellerId, string Reseller, DateOnly OrderedOn);
