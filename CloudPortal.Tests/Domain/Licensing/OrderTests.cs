using CloudPortal.Domain;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;

namespace CloudPortal.Tests.Domain.Licensing;

public sealed class OrderTests
{
    private static readonly DateOnly Day = new(2026, 11, 30);

    [Theory]
    [InlineData("9000000000000", "9000000000000", true)]
    [InlineData("9000000000000.01", "0", false)]
    [InlineData("0", "9000000000000.01", false)]
    public void An_amount_above_9_000_000_000_000_is_refused(string dueNow, string monthly, bool isTaken)
    {
        var preview = Preview() with { DueNow = Amount(dueNow), MonthlyAfter = Amount(monthly) };

        var outcome = Order.Place(Guid.NewGuid(), preview, [SampleLicences.WhiteLabel(Day)], default, "mara");

        Assert.Equal(isTaken, outcome.Refusal is null);
        Assert.True(isTaken || outcome.Refusal is AmountTooLarge);
    }

    [Fact]
    public void An_order_charges_the_lines_that_were_shown_for_the_days_they_pay_for()
    {
        var (preview, app, key) = (Preview(), SampleLicences.WhiteLabel(Day), Guid.NewGuid());

        var order = Order.Place(key, preview, [app], new DateTime(2026, 11, 30, 23, 59, 59, DateTimeKind.Utc), "mara").Value;

        Assert.Equal((key, Day, "mara", preview.DueNow), (order.IdempotencyKey, order.Day, order.PlacedBy, order.DueNow));
        Assert.Equal(PriceFingerprint.Of(preview), order.Fingerprint);
        Assert.Equal(["NIMBUS"], order.CountedApps);
        Assert.Equal(
            [(PriceComponent.Setup, 2500m, Day, Day), (PriceComponent.Platform, 16.63m, Day, Day)],
            order.Charges.Select(c => (c.Component, c.Amount, c.PeriodFrom, c.PeriodTo)));
        Assert.All(order.Charges, c => Assert.Same(app, c.App));
    }

    private static OrderPreview Preview()
    {
        var app = new LicensedApp
        {
            CloudId = CloudId.Parse("NIMBUS"),
            Bundle = Bundle.WhiteLabel,
            Placement = Placement.Standalone,
            Status = AppStatus.Ordered,
            OrderedOn = Day,
            Book = Support.SampleBooks.Eur(),
        };
        var (today, next) = (new Portfolio(Day, Currency.Eur, 0m, []), new Portfolio(Day.AddDays(1), Currency.Eur, 0m, []));
        return new OrderPricer(today, next).Preview([app], [app], app.Book);
    }

    private static decimal Amount(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
