using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Domain.Pricing;

public sealed class WhiteLabelNeighboursTests
{
    private static readonly DateOnly Day = new(2026, 12, 1);

    [Fact]
    public void The_tenth_White_Label_costs_its_setup_once_and_is_paid_back_by_what_it_saves()
    {
        var around = Around(9);

        Assert.Equal(-99.80m, around.OneMore!.ChangeFrom(around.Now));
        Assert.Equal(1750m - (12 * 99.80m), around.OneMore.FirstYearFrom(around.Now));
        Assert.Equal(18, around.OneMore.PayBackMonthsFrom(around.Now));
    }

    [Fact]
    public void One_less_saves_its_fee_for_twelve_months_and_costs_nothing_once()
    {
        var around = Around(9);

        Assert.Equal(-399.20m, around.OneLess.ChangeFrom(around.Now));
        Assert.Equal(-4790.40m, around.OneLess.FirstYearFrom(around.Now));
    }

    [Fact]
    public void One_more_that_lowers_nothing_is_never_paid_back()
    {
        var around = Around(6);

        Assert.Equal(399.20m, around.OneMore!.ChangeFrom(around.Now));
        Assert.Equal(2000m + (12 * 399.20m), around.OneMore.FirstYearFrom(around.Now));
        Assert.Null(around.OneMore.PayBackMonthsFrom(around.Now));
    }

    private static WhiteLabelNeighbours Around(int whiteLabels)
    {
        var book = SampleBooks.Eur();
        var held = Enumerable.Range(0, whiteLabels).Select(i => new LicensedApp
        {
            CloudId = CloudId.Parse($"HELD{i}"),
            Bundle = Bundle.WhiteLabel,
            Placement = Placement.Standalone,
            Status = AppStatus.Live,
            OrderedOn = new(2026, 11, 17),
            Book = book,
        });
        return WhiteLabelNeighbours.Of(new Portfolio(Day, Currency.Eur, 0m, held), 0, book);
    }
}
