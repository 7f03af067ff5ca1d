using CloudPortal.Domain;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Licensing;

namespace CloudPortal.Services.Apps;

/// <summary>Everything about one app that its page shows.</summary>
public sealed record AppDetail
{
    /// <summary>With its terms of today.</summary>
    public required PortfolioApp App { get; init; }

    public required string CloudId { get; init; }

    public required BrandColour Colour { get; init; }

    public required AppPlatforms Platforms { get; init; }

    public required DateOnly OrderedOn { get; init; }

    /// <summary>The last licensed day of an app that ends or has ended.</summary>
    public required DateOnly? EndsOn { get; init; }

    /// <summary>Of a customer app.</summary>
    public required RelatedApp? MainApp { get; init; }

    public required IReadOnlyList<RelatedApp> CustomerApps { get; init; }

    /// <summary>Per month from the next 1st; empty when it is not licensed then.</summary>
    public required IReadOnlyList<AppFee> Fees { get; init; }

    /// <summary>The book that prices it on the next 1st.</summary>
    public required PriceBook Book { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<AppEvent> History { get; init; }

    public required decimal ChargedSoFar { get; init; }

    /// <summary>Up to the last twelve months, oldest first.</summary>
    public required IReadOnlyList<AppUsage> Usage { get; init; }

    /// <summary>What was last typed; it counts while <see cref="PortfolioApp.UsersAreExpected"/>.</summary>
    public required int ExpectedUsers { get; init; }

    public required DateOnly NextFirst { get; init; }

    /// <summary>Whether it may take a further customer app as it is.</summary>
    public required bool TakesCustomerApps { get; init; }

    /// <summary>The order that it came with, on that UTC day; null on every later day.</summary>
    public required AppOrder? OrderedToday { get; init; }

    public required bool MayEdit { get; init; }

    public required bool MayOrder { get; init; }

    public decimal Monthly => Fees.Sum(f => f.Amount);
}

/// <summary>An order as a whole.</summary>
/// <param name="Apps">All of it, in its order.</param>
public sealed record AppOrder(IReadOnlyList<OrderedTogether> Apps, decimal DueNow);

/// <param name="CloudId">Null while none is chosen.</param>
public sealed record OrderedTogether(string Name, string? CloudId);

/// <summary>A main app or a customer app, with what it costs a month from the next 1st.</summary>
public sealed record RelatedApp(string Name, string? CloudId, Bundle Bundle, AppStatus Status, string? CustomerName, decimal Monthly);

/// <summary>One component of a month.</summary>
/// <param name="PublicUnit">Before discount.</param>
/// <param name="NetUnit">Exact, not rounded.</param>
/// <param name="Quantity">1, or the users.</param>
/// <param name="Amount">0 where nothing is charged: no users, or suspended.</param>
public sealed record AppFee(PriceComponent Component, decimal PublicUnit, decimal Discount, decimal NetUnit, int Quantity, decimal Amount);

/// <summary>The billable users of a month.</summary>
public sealed record AppUsage(DateOnly Month, int Users);

/// <summary>Something that happened to the app, or was charged for it.</summary>
/// <param name="Charge">Null where nothing was charged.</param>
public sealed record AppEvent(DateOnly Day, string Title, string Detail, AppCharge? Charge = null);

/// <summary>What was charged, with the explanation that was stored with it.</summary>
/// <param name="Counted">The Cloud IDs that counted for the volume tier at that moment.</param>
public sealed record AppCharge(long Id, decimal Amount, PriceExplanation Explanation, IReadOnlyList<string> Counted);

/// <summary>What another number of expected users would change per month from the next 1st.</summary>
/// <param name="Counts">False once a full month has been measured: then only measured users are charged.</param>
public sealed record ExpectedUsersEffect(bool Counts, decimal MonthlyBefore, decimal MonthlyAfter)
{
    public decimal Change => MonthlyAfter - MonthlyBefore;
}
