using CloudPortal.Domain.Pricing;

namespace CloudPortal.Services.Accounts;

/// <summary>Whether a portal without people is set up by whoever runs it. It is not where sample data is: that brings its own.</summary>
/// <param name="SampleBooks">The sample prices to begin with, one book for each of its currencies.</param>
public sealed record SetupDoor(bool IsThere, Func<IReadOnlyList<PriceBook>> SampleBooks);
