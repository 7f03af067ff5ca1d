using CloudPortal.Domain.Pricing;

namespace CloudPortal.Services.Licensing;

/// <summary>One app's monthly lines side by side.</summary>
/// <param name="Platform">0 for an app that is not licensed.</param>
/// <param name="Users">0 where no users are charged.</param>
/// <param name="PlatformDiscount">The percentage on the platform fee; null for an app that is not licensed.</param>
public readonly record struct AppAmounts(decimal Platform, decimal Users, decimal? PlatformDiscount)
{
    public decimal Monthly => Platform + Users;

    /// <returns>One for each app of the portfolio, in its order.</returns>
    public static IReadOnlyList<AppAmounts> Of(Portfolio portfolio)
    {
        var amounts = new AppAmounts[portfolio.Apps.Count];
        var sink = new Sink(amounts);
        PortfolioPricer.PriceMonth(portfolio, ref sink);
        return amounts;
    }

    private readonly struct Sink(AppAmounts[] amounts) : IPriceLineSink
    {
        public void Add(int appIndex, in PriceLine line) => amounts[appIndex] = line.Component == PriceComponent.Platform
            ? amounts[appIndex] with { Platform = line.Amount, PlatformDiscount = line.DiscountPercent }
            : amounts[appIndex] with { Users = line.Amount };
    }
}
