using CloudPortal.Components.PriceBooks;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.PriceBooks;

namespace CloudPortal.Tests.Components.PriceBooks;

public sealed class ImpactHistogramTests
{
    [Theory]
    [InlineData(10000, 10001, "0 to +1 %")]
    [InlineData(10000, 10100, "0 to +1 %")]
    [InlineData(10000, 11000, "+9 to +10 %")]
    [InlineData(10000, 11001, "+10 to +11 %")]
    [InlineData(10000, 12000, "+19 to +20 %")]
    [InlineData(10000, 12001, "beyond +20 %")]
    [InlineData(10000, 90000, "beyond +20 %")]
    [InlineData(0, 500, "beyond +20 %")]
    [InlineData(10000, 9999, "0 to −1 %")]
    [InlineData(10000, 9450, "−5 to −6 %")]
    [InlineData(10000, 100, "beyond −20 %")]
    public void A_change_is_in_the_bucket_that_ends_with_it(int beforeCents, int afterCents, string bucket) =>
        Assert.Equal(bucket, Assert.Single(ImpactBucket.Of([Reseller(beforeCents / 100m, afterCents / 100m)])).Text.Replace('\u2009', ' '));

    [Fact]
    public void What_does_not_change_is_in_none() => Assert.Empty(ImpactBucket.Of([Reseller(100m, 100m), Reseller(0m, 0m)]));

    [Theory]
    [InlineData(10000, 11000, false)]
    [InlineData(10000, 11001, true)]
    [InlineData(10000, 5000, false)]
    [InlineData(0, 0, false)]
    [InlineData(0, 1, true)]
    public void The_limit_itself_is_not_above_it(int beforeCents, int afterCents, bool isAbove) =>
        Assert.Equal(isAbove, new MonthChange(beforeCents / 100m, afterCents / 100m).RisesAbove(10m));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Zero_and_the_limit_are_always_in_sight(bool phone)
    {
        var drawing = new ImpactHistogramDrawing(ImpactBucket.Of([Reseller(100m, 50m)]), 10m, phone);

        Assert.InRange(drawing.X(0), 0, drawing.Right);
        Assert.InRange(drawing.X(10), drawing.X(0), drawing.Right);
        Assert.Contains(0, drawing.Marks());
    }

    private static ResellerImpact Reseller(decimal before, decimal after) => new(1, "Nimbus Telecom", 1, 1, default, new(before, after), new(before, after));
}
