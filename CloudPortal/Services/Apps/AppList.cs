using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Licensing;

namespace CloudPortal.Services.Apps;

/// <summary>One row of the tree.</summary>
public sealed record AppRow
{
    /// <summary>With its terms of today.</summary>
    public required PortfolioApp App { get; init; }

    /// <summary>Per month from the next 1st.</summary>
    public required AppAmounts Amounts { get; init; }

    /// <summary>The last day of an app that ends.</summary>
    public DateOnly? EndsOn => App.Licensed.Status == AppStatus.Terminating ? App.TermEndsOn : null;

    /// <summary>Of a customer app.</summary>
    public string? MainAppCloudId { get; init; }

    /// <summary>A main app that does not match itself, shown for its customer apps: greyed, and outside the sum.</summary>
    public bool IsContext { get; init; }

    public bool IsChild { get; init; }

    /// <summary>Whether it is the last child of its main app that is shown.</summary>
    public bool IsLastChild { get; init; }

    /// <summary>The matching customer apps of a main app.</summary>
    public int Children { get; init; }

    /// <summary>Those of them that the page does not show.</summary>
    public int HiddenChildren { get; init; }
}

/// <summary>The sum of all matches, on this page or not.</summary>
public sealed record AppSum(int Apps, long Users, decimal Platform, decimal UserFees)
{
    public decimal Monthly => Platform + UserFees;
}

/// <summary>A page of the tree.</summary>
public sealed record AppListPage
{
    public required IReadOnlyList<AppRow> Rows { get; init; }

    public required AppSum Sum { get; init; }

    /// <summary>Roots of the whole result (or customer apps, when shown under one main app).</summary>
    public required int Roots { get; init; }

    public required int Page { get; init; }

    public required int Pages { get; init; }

    public required PortfolioSummary Portfolio { get; init; }
}

/// <summary>Facts of the whole portfolio, whatever the filter.</summary>
public sealed record PortfolioSummary
{
    public required Currency Currency { get; init; }

    public required DateOnly NextFirst { get; init; }

    /// <summary>Null when no book is in force.</summary>
    public required PriceBook? Book { get; init; }

    /// <summary>Licensed today.</summary>
    public required int Apps { get; init; }

    /// <summary>With those that have ended.</summary>
    public required int AppsEver { get; init; }

    public required int WhiteLabels { get; init; }

    public required int MainApps { get; init; }

    public required int CustomerApps { get; init; }

    public required IReadOnlyList<(long Id, string Name)> Customers { get; init; }

    /// <summary>Whether the asking user may order.</summary>
    public required bool MayOrder { get; init; }

    /// <summary>Whether the asking user may change what costs nothing.</summary>
    public required bool MayEdit { get; init; }
}
