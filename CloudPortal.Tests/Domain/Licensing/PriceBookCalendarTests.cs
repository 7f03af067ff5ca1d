using CloudPortal.Domain.Licensing;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Domain.Licensing;

public sealed class PriceBookCalendarTests
{
    private static readonly DateOnly NewYear = new(2026, 1, 1);
    private static readonly DateOnly July = new(2026, 7, 1);

    [Fact]
    public void A_book_is_in_force_from_its_first_day_until_the_day_before_the_next()
    {
        var calendar = Of(SampleLicences.Book(2, July), SampleLicences.Book(1, NewYear), SampleLicences.Numbered(SampleBooks.Eur("Draft"), 3));

        Assert.Null(calendar.InForceOn(NewYear.AddDays(-1)));
        Assert.Equal(1, calendar.InForceOn(NewYear)!.Id);
        Assert.Equal(1, calendar.InForceOn(July.AddDays(-1))!.Id);
        Assert.Equal(2, calendar.InForceOn(July)!.Id);
        Assert.Equal([1, 2], calendar.Books.Select(b => b.Id));
    }

    [Fact]
    public void A_licence_stays_with_its_book_until_a_later_one_says_that_it_moves()
    {
        var staying = Of(SampleLicences.Book(1, NewYear), SampleLicences.Book(2, July));
        var moving = Of(SampleLicences.Book(1, NewYear), SampleLicences.Book(2, July, moves: new(2026, 9, 1)));

        Assert.Equal(1, staying.BookOf(1, new(NewYear), new(2030, 1, 1)).Id);
        Assert.Equal(1, moving.BookOf(1, new(NewYear), new(2026, 8, 31)).Id);
        Assert.Equal(2, moving.BookOf(1, new(NewYear), new(2026, 9, 1)).Id);
    }

    [Theory]
    [InlineData("2026-04-02", "2026-07-01")]
    [InlineData("2026-04-03", "2026-08-01")]
    [InlineData("2026-06-30", "2026-10-01")]
    [InlineData("2026-01-01", "2026-07-01")]
    public void An_increase_waits_for_the_first_1st_after_each_licences_own_notice(string orderedOn, string movesOn) =>
        AssertMoves(Of(SampleLicences.Book(1, NewYear), SampleLicences.Book(2, July, moves: July, isIncrease: true)), orderedOn, movesOn);

    [Theory]
    [InlineData("2026-12-01", "2027-03-01")]
    [InlineData("2026-12-02", "2027-04-01")]
    [InlineData("2027-12-02", "2028-03-01")]
    [InlineData("2027-12-03", "2028-04-01")]
    public void Ninety_days_over_the_end_of_a_year_reach_a_day_later_in_a_leap_year(string orderedOn, string movesOn)
    {
        var from = new DateOnly(orderedOn.StartsWith("2026", StringComparison.Ordinal) ? 2027 : 2028, 1, 1);

        AssertMoves(Of(SampleLicences.Book(1, NewYear), SampleLicences.Book(2, from, moves: from, isIncrease: true)), orderedOn, movesOn);
    }

    [Fact]
    public void A_decrease_does_not_wait() =>
        AssertMoves(Of(SampleLicences.Book(1, NewYear), SampleLicences.Book(2, July, moves: July)), "2026-06-30", "2026-07-01");

    [Fact]
    public void A_later_decrease_overtakes_an_increase_that_still_waits()
    {
        var calendar = Of(
            SampleLicences.Book(1, NewYear),
            SampleLicences.Book(2, July, moves: July, isIncrease: true),
            SampleLicences.Book(3, new(2026, 8, 1), moves: new(2026, 8, 1)));

        Assert.Equal(1, calendar.BookOf(1, new(new DateOnly(2026, 6, 15)), new(2026, 7, 31)).Id);
        Assert.Equal(3, calendar.BookOf(1, new(new DateOnly(2026, 6, 15)), new(2026, 8, 1)).Id);
        Assert.Equal(3, calendar.BookOf(1, new(new DateOnly(2026, 6, 15)), new(2026, 10, 1)).Id);
    }

    [Fact]
    public void An_earlier_book_never_moves_a_licence_back()
    {
        var calendar = Of(SampleLicences.Book(1, NewYear, moves: new(2026, 9, 1)), SampleLicences.Book(2, July));

        Assert.Equal(2, calendar.BookOf(2, new(July), new(2026, 10, 1)).Id);
    }

    [Fact]
    public void A_book_outside_the_calendar_is_a_bug_and_not_a_price() =>
        Assert.Throws<InvalidOperationException>(() => Of(SampleLicences.Book(1, NewYear)).BookOf(9, new(NewYear), July));

    private static PriceBookCalendar Of(params CloudPortal.Domain.Pricing.PriceBook[] books) => new(books);

    private static void AssertMoves(PriceBookCalendar calendar, string orderedOn, string movesOn)
    {
        var (ordered, moves) = (Day(orderedOn), Day(movesOn));
        Assert.Equal(1, calendar.BookOf(1, new(ordered), moves.AddDays(-1)).Id);
        Assert.Equal(2, calendar.BookOf(1, new(ordered), moves).Id);
        Assert.Equal(1, moves.Day);
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
