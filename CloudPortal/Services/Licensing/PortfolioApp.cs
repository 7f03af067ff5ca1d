using CloudPortal.Domain.Pricing;

namespace CloudPortal.Services.Licensing;

/// <summary>An app of a portfolio on a day: what the engine prices, and what a screen shows beside it.</summary>
public sealed record PortfolioApp
{
    public required long AppId { get; init; }

    public required string Name { get; init; }

    public required string? CustomerName { get; init; }

    public required long? CustomerId { get; init; }

    public required long? MainAppId { get; init; }

    public required bool IsMainApp { get; init; }

    /// <summary>Whether <see cref="LicensedApp.Users"/> are the expected ones, since no full month has been measured.</summary>
    public required bool UsersAreExpected { get; init; }

    /// <summary>The last day of these terms, when something else is scheduled to follow.</summary>
    public required DateOnly? TermEndsOn { get; init; }

    public required LicensedApp Licensed { get; init; }
}
