using System.Runtime.CompilerServices;

namespace CloudPortal.Domain.Pricing;

/// <summary>
/// The one engine: every preview, order, charge, document and simulation is a result of it, and nothing else in the
/// product multiplies a price. Pure, deterministic, and independent of the order of the apps.
/// </summary>
public static class PortfolioPricer
{
    /// <summary>
    /// Pushes the lines of a full month: for each licensed app, in the portfolio's order, Platform, and Users where it has
    /// users and is not suspended.
    /// </summary>
    /// <exception cref="InvalidOperationException">A licensed app has no rate in its book.</exception>
    /// <exception cref="OverflowException">An amount is beyond what a decimal holds.</exception>
    public static void PriceMonth<TSink>(Portfolio portfolio, ref TSink sink)
        where TSink : IPriceLineSink =>
        PriceMonth(portfolio, furtherWhiteLabels: 0, ref sink);

    /// <summary>
    /// The lines of an order: Setup, and Platform prorated from the portfolio's day, of the apps from an index on, with all
    /// apps of the portfolio counted, or as their quote promises.
    /// </summary>
    /// <param name="portfolio">The portfolio of the order day, the ordered apps at its end.</param>
    /// <param name="firstOrdered">The index of the first ordered app.</param>
    /// <param name="sink">Takes the lines.</param>
    public static void PriceOrder<TSink>(Portfolio portfolio, int firstOrdered, ref TSink sink)
        where TSink : IPriceLineSink
    {
        var discounts = new DiscountRule(portfolio, furtherWhiteLabels: 0);
        var proration = Proration.From(portfolio.Day);
        var apps = portfolio.All;
        for (var i = firstOrdered; i < apps.Length; i++)
        {
            var rate = RateOf(apps[i]);
            var discount = OfOrder(ref discounts, i, apps[i]);
            sink.Add(i, Line(apps[i], PriceComponent.Setup, rate.Setup, 1, in discount, null));
            sink.Add(i, Line(apps[i], PriceComponent.Platform, rate.Platform, 1, in discount, proration));
        }
    }

    /// <summary>The lines of a quote: Setup, and a full month of Platform and Users, of the apps from an index on; counted as in <see cref="PriceOrder"/>.</summary>
    /// <inheritdoc cref="PriceOrder"/>
    public static void PriceQuote<TSink>(Portfolio portfolio, int firstOrdered, ref TSink sink)
        where TSink : IPriceLineSink
    {
        var discounts = new DiscountRule(portfolio, furtherWhiteLabels: 0);
        var apps = portfolio.All;
        for (var i = firstOrdered; i < apps.Length; i++)
        {
            var rate = RateOf(apps[i]);
            var discount = OfOrder(ref discounts, i, apps[i]);
            sink.Add(i, Line(apps[i], PriceComponent.Setup, rate.Setup, 1, in discount, null));
            sink.Add(i, Line(apps[i], PriceComponent.Platform, rate.Platform, 1, in discount, null));
            sink.Add(i, Line(apps[i], PriceComponent.Users, rate.PerUser, apps[i].Users, in discount, null));
        }
    }

    /// <summary>The monthly total of the portfolio: its run-rate when the day is a 1st.</summary>
    public static decimal MonthlyTotal(Portfolio portfolio) => MonthlyTotal(portfolio, furtherWhiteLabels: 0);

    internal static decimal MonthlyTotal(Portfolio portfolio, int furtherWhiteLabels)
    {
        var sink = default(TotalSink);
        PriceMonth(portfolio, furtherWhiteLabels, ref sink);
        return sink.Total;
    }

    /// <summary>As if this many further White Labels stood behind those of the portfolio, without pricing them.</summary>
    internal static void PriceMonth<TSink>(Portfolio portfolio, int furtherWhiteLabels, ref TSink sink)
        where TSink : IPriceLineSink
    {
        var discounts = new DiscountRule(portfolio, furtherWhiteLabels);
        var apps = portfolio.All;
        for (var i = 0; i < apps.Length; i++)
        {
            var app = apps[i];
            if (!app.Status.IsLicensed())
            {
                continue;
            }

            var rate = RateOf(app);
            ref readonly var discount = ref discounts.Of(i, app);
            sink.Add(i, Line(app, PriceComponent.Platform, rate.Platform, 1, in discount, null));
            if (app.Users > 0 && app.Status != AppStatus.Suspended)
            {
                sink.Add(i, Line(app, PriceComponent.Users, rate.PerUser, app.Users, in discount, null));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static PriceLine Line(
        LicensedApp app, PriceComponent component, decimal publicUnit, int quantity, in Discount discount, Proration? proration)
    {
        var percent = app.Book.Discounts.Includes(component) ? discount.Combined : 0m;
        var net = percent == 0m ? publicUnit : publicUnit * discount.Share;
        return new PriceLine
        {
            App = app,
            Component = component,
            Quantity = quantity,
            Proration = proration,
            PublicUnit = publicUnit,
            Discount = discount,
            DiscountPercent = percent,
            NetUnit = net,
            Amount = Amount(app.Book.Currency, net, quantity, proration),
        };
    }

    // Multiplied before it is divided, and rounded once.
    private static decimal Amount(Currency currency, decimal net, int quantity, Proration? proration) => currency.Round(
        proration is { } part ? net * (quantity * part.Days) / part.DaysInMonth : net * quantity);

    private static Discount OfOrder(ref DiscountRule discounts, int index, LicensedApp app) =>
        app.Promise is { } promise ? promise.In(app.Book) : discounts.Of(index, app);

    private static Rate RateOf(LicensedApp app) =>
        app.Book.RateFor(app.Bundle, app.Placement)
        ?? throw new InvalidOperationException($"{app.Book.Name} has no rate for {app.Bundle}, {app.Placement}");
}
