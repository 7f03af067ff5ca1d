using System.Numerics;
using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;

namespace CloudPortal.Tests.Domain.Pricing;

/// <summary>A generated portfolio with an order against it; the first book is the one in force.</summary>
public sealed record PricingCase(
    Currency Currency, DateOnly Day, decimal Agreement, PriceBook[] Books, LicensedApp[] Apps, LicensedApp[] Order)
{
    public PriceBook Book => Books[0];

    public LicensedApp[] AfterOrder => [.. Apps, .. Order];

    public Portfolio Portfolio => new(Day, Currency, Agreement, Apps);

    public OrderPreview Preview() => new OrderPricer(Portfolio, Portfolio).Preview(Order, Order, Book);

    public List<PriceLine> MonthLines(Portfolio? portfolio = null)
    {
        var lines = new List<PriceLine>();
        var sink = new LineListSink(lines);
        PortfolioPricer.PriceMonth(portfolio ?? Portfolio, ref sink);
        return lines;
    }

    /// <summary>The amount in minor units; fails when it has more digits than the currency.</summary>
    public BigInteger Minor(decimal amount)
    {
        var minor = amount * (decimal)Math.Pow(10, Currency.MinorDigits);
        Assert.Equal(decimal.Truncate(minor), minor);
        return new BigInteger(minor);
    }

    /// <summary>White Labels that come after all others, as the ones that are not there yet.</summary>
    public IEnumerable<LicensedApp> Further(int count) => Enumerable.Range(0, count).Select(i => new LicensedApp
    {
        CloudId = null,
        LicenceNumber = 1_000_000 + i,
        Bundle = Bundle.WhiteLabel,
        Placement = Placement.Standalone,
        Status = AppStatus.Live,
        OrderedOn = DateOnly.MaxValue,
        Book = Book,
    });
}
