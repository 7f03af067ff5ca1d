using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;

namespace CloudPortal.Services.Apps;

/// <summary>The monthly lines of one app, as the engine gives them within its portfolio.</summary>
internal static class AppFees
{
    /// <returns>Platform and Users; empty when the app is not licensed on the portfolio's day.</returns>
    public static IReadOnlyList<AppFee> Of(Portfolio portfolio, int index)
    {
        var app = portfolio.Apps[index];
        if (!app.Status.IsLicensed())
        {
            return [];
        }

        // The engine gives no Users line without users or while suspended; what one user would cost is to be shown all the same.
        var charged = Lines(portfolio, index);
        var shown = Lines(With(portfolio, index, app with { Status = AppStatus.Live, Users = Math.Max(1, app.Users) }), index);
        return
        [
            .. shown.Select(line => new AppFee(
                line.Component,
                line.PublicUnit,
                line.DiscountPercent,
                line.NetUnit,
                line.Component == PriceComponent.Users ? app.Users : line.Quantity,
                charged.Where(l => l.Component == line.Component).Sum(l => l.Amount))),
        ];
    }

    public static Portfolio With(Portfolio portfolio, int index, LicensedApp instead) =>
        portfolio.Of(portfolio.Apps.Select((app, i) => i == index ? instead : app));

    private static List<PriceLine> Lines(Portfolio portfolio, int index)
    {
        var sink = new OneAppSink(index, []);
        PortfolioPricer.PriceMonth(portfolio, ref sink);
        return sink.Lines;
    }

    private readonly struct OneAppSink(int index, List<PriceLine> lines) : IPriceLineSink
    {
        public List<PriceLine> Lines => lines;

        public void Add(int appIndex, in PriceLine line)
        {
            if (appIndex == index)
            {
                lines.Add(line);
            }
        }
    }
}
