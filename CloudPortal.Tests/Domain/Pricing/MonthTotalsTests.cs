using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Domain.Pricing;

public sealed class MonthTotalsTests
{
    [Fact]
    public void A_month_at_public_prices_is_each_line_without_its_discount_rounded_once()
    {
        var book = SampleBooks.Eur();
        LicensedApp[] apps = [.. Enumerable.Range(1, 3).Select(i => App(book, $"APP{i}", users: 7))];

        var month = MonthTotals.Of(new Portfolio(new(2026, 12, 1), Currency.Eur, agreement: 0m, apps));

        Assert.Equal(new MonthTotals((3 * 449.10m) + (3 * 5.60m), (3 * 499m) + (3 * 5.60m)), month);
        Assert.Equal((149.70m, 9.9m), (month.Discount, month.DiscountPercent));
    }

    [Fact]
    public void Nothing_licensed_is_no_discount()
    {
        var month = MonthTotals.Of(new Portfolio(new(2026, 12, 1), Currency.Eur, agreement: 0m, []));

        Assert.Equal((0m, 0m), (month.Discount, month.DiscountPercent));
    }

    private static LicensedApp App(PriceBook book, string cloudId, int users) => new()
    {
        CloudId = CloudId.Parse(cloudId),
        Bundle = Bundle.WhiteLabel,
        Placement = Placement.Standalone,
        Status = AppStatus.Live,
        OrderedOn = new(2026, 1, 1),
        Users = users,
        Book = book,
    };
}
