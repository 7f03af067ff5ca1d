using CloudPortal.Domain;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Domain.Pricing;

public sealed class FirstPriceBookTests
{
    private static readonly DateOnly Today = new(2026, 11, 17);

    [Fact]
    public void The_first_book_of_a_currency_may_price_the_orders_of_the_day_itself()
    {
        var book = SampleBooks.Eur();

        Assert.Null(book.PutInForce(Today));

        var calendar = new PriceBookCalendar([book]);
        Assert.Same(book, calendar.InForceOn(Today));
        Assert.Null(calendar.InForceOn(Today.AddDays(-1)));
        Assert.Equal((Today, null), (book.ScheduledOn!.Value, book.MovesExistingOn));
    }

    [Fact]
    public void One_that_is_on_the_calendar_stays_where_it_is()
    {
        var book = SampleBooks.Eur();
        Assert.Null(book.Schedule(Today, Today.AddDays(1), movesExistingOn: null, isIncrease: false, publicationNumber: 2));

        Assert.Equal(new BookAlreadyScheduled(book.Name), book.PutInForce(Today));
        Assert.Equal(Today.AddDays(1), book.EffectiveFrom);
    }

    [Fact]
    public void An_empty_draft_sells_nothing_and_gives_no_discount()
    {
        var book = PriceBook.Empty("KWD 2026.1", Currency.Kwd);

        Assert.Null(book.RateFor(Bundle.WhiteLabel, Placement.Standalone));
        Assert.Equal(0m, book.TierOf(50).Discount);
        Assert.False(book.IsSample);
    }
}
