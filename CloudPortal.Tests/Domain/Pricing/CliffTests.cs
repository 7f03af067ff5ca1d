using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;
using CloudPortal.Tests.Support;
using CsCheck;

namespace CloudPortal.Tests.Domain.Pricing;

/// <summary>Cliffs, against really adding White Labels one by one through the engine.</summary>
public sealed class CliffTests
{
    private const int Reach = 70;
    private static readonly DateOnly Day = new(2026, 11, 17);

    private static readonly Gen<PriceBook> Books = PricingCases.Of(books: 1, unnamed: false).Select(c => c.Book);

    [Fact]
    public void The_sample_s_cliffs_are_those_of_the_rules() => Assert.Equal(
        [new Cliff(10, -99.80m, 9), new Cliff(20, -648.70m, 18), new Cliff(50, -2195.60m, 42)],
        Cliff.Of(SampleBooks.Eur(), Day));

    [Fact]
    public void A_cliff_is_each_count_at_which_the_fees_of_all_fall() => Books.Sample(
        book =>
        {
            var fees = Fees(book);
            var falls = Enumerable.Range(2, Reach - 1).Where(n => fees[n] < fees[n - 1]).Select(n => (n, fees[n] - fees[n - 1]));
            Assert.Equal(falls, Cliff.Of(book, Day).Select(c => (c.From, c.Change)));
        },
        iter: 500);

    [Fact]
    public void All_counts_directly_before_a_cliff_that_cost_more_are_within_it() => Books.Sample(
        book =>
        {
            var fees = Fees(book);
            foreach (var cliff in Cliff.Of(book, Day))
            {
                var first = cliff.From - 1;
                while (first > 1 && fees[first - 1] > fees[cliff.From])
                {
                    first--;
                }

                Assert.Equal(first, cliff.DearerFrom);
            }
        },
        iter: 500);

    [Fact]
    public void What_removes_a_cliff_removes_it_and_the_next_step_would_not() => Books.Where(b => Cliff.Of(b, Day).Count > 0).Sample(
        book =>
        {
            foreach (var cliff in Cliff.Of(book, Day))
            {
                foreach (var removal in CliffRemoval.Of(book, cliff, Day))
                {
                    Assert.Empty(WrittenBook.Of(removal.Content).Read(capsTiers: true).Problems);
                    if (removal.Remedy == CliffRemedy.Graduated)
                    {
                        var fees = Fees(PriceBook.Create(book.Name, book.Currency, removal.Content, book.IsSample));
                        Assert.True(fees[cliff.From] >= fees[cliff.From - 1]);
                        continue;
                    }

                    Assert.False(Falls(book, cliff, removal.Instead));
                    Assert.True(Falls(book, cliff, removal.Remedy == CliffRemedy.EarlierBound
                        ? removal.Instead with { From = removal.Instead.From + 1 }
                        : removal.Instead with { Discount = Math.Min(removal.Instead.Discount + 1m, book.TierOf(cliff.From).Discount) }));
                }
            }
        },
        iter: 100);

    [Fact]
    public void Graduated_books_have_none() =>
        Assert.Empty(Cliff.Of(PriceBook.Create("Graduated", Currency.Eur, SampleBooks.Rates, SampleBooks.Tiers, VolumeMode.Graduated), Day));

    [Fact]
    public void An_earlier_bound_a_lower_discount_and_the_other_mode_remove_the_cliff_at_nine()
    {
        var book = PriceBook.Create("EUR 2027.1", Currency.Eur, [SampleBooks.Rates[0] with { Platform = 519m }], [new(1, 0m), new(3, 10m), new(5, 20m), new(9, 30m)]);

        var removals = CliffRemoval.Of(book, Assert.Single(Cliff.Of(book, Day)), Day);

        Assert.Equal([(CliffRemedy.EarlierBound, new VolumeTier(8, 30m)), (CliffRemedy.LowerDiscount, new(9, 28m)), (CliffRemedy.Graduated, new(9, 30m))], removals.Select(r => (r.Remedy, r.Instead)));
    }

    private static bool Falls(PriceBook book, Cliff cliff, VolumeTier instead)
    {
        var tiers = book.Tiers.Select(t => t.From == cliff.From ? instead : t);
        var fees = Fees(PriceBook.Create(book.Name, book.Currency, book.Rates, tiers, book.VolumeMode, book.Discounts, book.Ceiling));
        return fees[instead.From] < fees[instead.From - 1];
    }

    /// <summary>By number of White Labels: the sum of their platform lines.</summary>
    private static List<decimal> Fees(PriceBook book) =>
    [
        .. Enumerable.Range(0, Reach + 1).Select(n => PortfolioPricer.MonthlyTotal(new Portfolio(Day, book.Currency, 0m, Enumerable.Range(0, n).Select(i => new LicensedApp
        {
            CloudId = null,
            LicenceNumber = i,
            Bundle = Bundle.WhiteLabel,
            Placement = Placement.Standalone,
            Status = AppStatus.Live,
            OrderedOn = Day,
            Book = book,
        })))),
    ];
}
