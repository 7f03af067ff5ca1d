using System.Numerics;
using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;

namespace CloudPortal.Tests.Domain.Pricing;

/// <summary>One line as the oracle has it: the percentage in ten-thousandths, the amount in minor units.</summary>
internal sealed record OracleLine(int App, PriceComponent Component, BigInteger Percentage, BigInteger Amount);

/// <summary>The rules of price once more, in whole numbers and without any haste: slow, but plainly what product.md says.</summary>
internal static class PriceOracle
{
    private static readonly BigInteger Million = 1_000_000;

    public static int Count(IEnumerable<LicensedApp> apps) => apps.Count(Counts);

    public static List<OracleLine> Month(IReadOnlyList<LicensedApp> apps, decimal agreement)
    {
        var lines = new List<OracleLine>();
        for (var i = 0; i < apps.Count; i++)
        {
            if (apps[i].Status is AppStatus.Draft or AppStatus.Terminated)
            {
                continue;
            }

            lines.Add(Line(apps, i, agreement, PriceComponent.Platform, 1, 1, 1));
            if (apps[i].Users > 0 && apps[i].Status != AppStatus.Suspended)
            {
                lines.Add(Line(apps, i, agreement, PriceComponent.Users, apps[i].Users, 1, 1));
            }
        }

        return lines;
    }

    public static BigInteger MonthTotal(IReadOnlyList<LicensedApp> apps, decimal agreement) => Sum(Month(apps, agreement));

    /// <summary>Setup, and the platform fee for the rest of the month, of the last apps.</summary>
    public static List<OracleLine> Order(IReadOnlyList<LicensedApp> apps, int ordered, decimal agreement, DateOnly day)
    {
        var daysInMonth = day.AddMonths(1).AddDays(-day.AddMonths(1).Day).Day;
        var lines = new List<OracleLine>();
        for (var i = apps.Count - ordered; i < apps.Count; i++)
        {
            lines.Add(Line(apps, i, agreement, PriceComponent.Setup, 1, 1, 1));
            lines.Add(Line(apps, i, agreement, PriceComponent.Platform, 1, daysInMonth + 1 - day.Day, daysInMonth));
        }

        return lines;
    }

    public static BigInteger Sum(IEnumerable<OracleLine> lines) => lines.Aggregate(BigInteger.Zero, (sum, l) => sum + l.Amount);

    private static OracleLine Line(
        IReadOnlyList<LicensedApp> apps, int i, decimal agreement, PriceComponent component, int quantity, int days, int ofDays)
    {
        var app = apps[i];
        var rate = app.Book.Rates.Single(r => r.Bundle == app.Bundle && r.Placement == app.Placement);
        var (price, isDiscounted) = component switch
        {
            PriceComponent.Setup => (rate.Setup, app.Book.Discounts.Setup),
            PriceComponent.Platform => (rate.Platform, app.Book.Discounts.Platform),
            _ => (rate.PerUser, app.Book.Discounts.PerUser),
        };
        var percentage = isDiscounted ? Combined(apps, app, agreement) : 0;

        // price in millionths, percentage of a hundred in ten-thousandths: net = price × (1 000 000 − percentage) / 10^12
        var minor = BigInteger.Pow(10, app.Book.Currency.MinorDigits);
        var above = new BigInteger(price * 1_000_000m) * (Million - percentage) * quantity * days * minor;
        var below = Million * Million * ofDays;
        return new OracleLine(i, component, percentage, HalfAwayFromZero(above, below));
    }

    private static BigInteger Combined(IReadOnlyList<LicensedApp> apps, LicensedApp app, decimal agreement)
    {
        var tier = 0m;
        if (app.Bundle == Bundle.WhiteLabel)
        {
            var place = app.Book.VolumeMode == VolumeMode.AllUnits ? Count(apps) : 1 + apps.Count(a => Counts(a) && IsBefore(a, app));
            tier = app.Book.Tiers.Where(t => t.From <= place).Select(t => t.Discount).LastOrDefault();
        }

        return new BigInteger(Math.Min(app.Book.Ceiling, Math.Max(tier, agreement) + app.ExtraPoints) * 10_000m);
    }

    private static bool Counts(LicensedApp app) =>
        app.Bundle == Bundle.WhiteLabel
        && app.Status is AppStatus.Ordered or AppStatus.Live or AppStatus.Suspended or AppStatus.Terminating;

    private static bool IsBefore(LicensedApp a, LicensedApp b)
    {
        if (a.OrderedOn != b.OrderedOn)
        {
            return a.OrderedOn < b.OrderedOn;
        }

        if (a.CloudId is not null && b.CloudId is not null)
        {
            return string.CompareOrdinal(a.CloudId.Value, b.CloudId.Value) < 0;
        }

        return a.CloudId is null && b.CloudId is null ? a.LicenceNumber < b.LicenceNumber : a.CloudId is not null;
    }

    private static BigInteger HalfAwayFromZero(BigInteger above, BigInteger below) => ((2 * above) + below) / (2 * below);
}
