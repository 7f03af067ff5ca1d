using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;

namespace CloudPortal.Services.PriceBooks;

/// <summary>What a price book would do to the bills of all resellers in its currency on a 1st.</summary>
/// <param name="On">The 1st on which existing licences would move.</param>
/// <param name="IsIncrease">Whether some existing licence's Platform or Users line would be dearer; a scheduled book has been judged.</param>
/// <param name="Resellers">All of the currency, also those without apps, by legal name in ordinal order.</param>
public sealed record Impact(Currency Currency, DateOnly On, bool IsIncrease, IReadOnlyList<ResellerImpact> Resellers)
{
    /// <summary>Where no licence moves.</summary>
    public static Impact OfNobody(Currency currency, DateOnly on) => new(currency, on, IsIncrease: false, []);

    /// <summary>The run-rate of all on that day without the book.</summary>
    public decimal Before => Resellers.Sum(r => r.Before);

    /// <summary>The same with it.</summary>
    public decimal After => Resellers.Sum(r => r.After);
}

/// <param name="WhiteLabels">n on that day.</param>
/// <param name="Tiers">The discounts of n.</param>
/// <param name="Month">Run-rate without the book and with it, before tax.</param>
/// <param name="Finally">The same once all licences that move have moved, also those whose notice has not passed that day.</param>
public sealed record ResellerImpact(long ResellerId, string LegalName, int Apps, int WhiteLabels, TierChange Tiers, MonthChange Month, MonthChange Finally)
{
    /// <summary>
    /// The run-rate without the book, by the agreement of today alone, where another one was given for the coming prices: one
    /// that is still to begin, and holds for a year from the moving day. Null without such a one.
    /// </summary>
    public decimal? BeforeAgreement { get; init; }

    /// <summary>What is held against the book's limit: the steeper of the two, and an agreement that was given counts for it.</summary>
    public MonthChange Highest
    {
        get
        {
            var steeper = Finally.After > Month.After ? Finally : Month;
            return BeforeAgreement is { } before ? steeper with { Before = before } : steeper;
        }
    }

    public decimal Before => Month.Before;

    public decimal After => Month.After;

    public decimal Change => Month.Change;
}

/// <summary>The discount in percent of the volume tier in the book for new orders that day, and in the simulated one.</summary>
public readonly record struct TierChange(decimal Before, decimal After)
{
    public bool IsMove => Before != After;
}

/// <summary>How far a simulation is.</summary>
public readonly record struct ImpactProgress(int Resellers, int All);

/// <summary>Which licences a simulation prices by the book.</summary>
public enum ImpactScope
{
    /// <summary>Those that move on that day; a licence whose notice has not passed keeps its book.</summary>
    BillsOfTheDay = 0,

    /// <summary>Every licence, as if there were no notice.</summary>
    Everything = 1,
}
