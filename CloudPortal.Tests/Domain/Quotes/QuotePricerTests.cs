using System.Globalization;
using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;
using CloudPortal.Domain.Quotes;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Domain.Quotes;

/// <summary>What a quote comes to, by the sample book on 17 November 2026.</summary>
public sealed class QuotePricerTests
{
    private static readonly DateOnly Today = new(2026, 11, 17);
    private static readonly PriceBook Book = SampleBooks.Eur();

    [Theory]
    [InlineData(0, 2, "0", 0)]
    [InlineData(0, 3, "0", 10)]
    [InlineData(0, 4, "3", 13)]
    [InlineData(0, 5, "3", 23)]
    [InlineData(3, 2, "3", 23)]
    [InlineData(0, 49, "10", 50)]
    [InlineData(48, 2, "50", 50)]
    public void The_tier_is_that_of_all_white_labels_and_points_end_at_the_ceiling(int has, int quoted, string points, int percent)
    {
        var price = Price(WhiteLabels(quoted, points), has);

        Assert.All(price.Lines, l => Assert.Equal(percent, l.DiscountPercent));
        Assert.Equal(quoted * 2500m * (1m - (percent / 100m)), price.Totals.OneOff.Net);
        Assert.Equal((quoted * 499m, quoted * 499m * (1m - (percent / 100m))), (price.Totals.Monthly.List, price.Totals.Monthly.Net));
    }

    [Fact]
    public void What_comes_later_is_priced_with_the_white_labels_of_its_day_and_acceptance_without_it()
    {
        var content = WhiteLabels(3).Change(3, b => b with { PlannedFor = new DateOnly(2027, 9, 1) });

        var price = Price(content);

        Assert.Equal((5_000m, 998m), (price.Totals.OneOff.Net, price.Totals.Monthly.Net));
        Assert.Equal([(null, 2, 5_000m, 998m), (new DateOnly(2027, 9, 1), 3, 2_250m, 1_347.30m)], price.Steps.Select(s => (s.Day, s.WhiteLabels, s.OneOff.Net, s.Monthly.Net)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    public void A_promise_stays_whatever_the_recipient_has_by_then(int has)
    {
        var content = WhiteLabels(3, "2");
        var sent = Price(content, has: 2);

        Assert.Equal(22m, sent.Lines[0].DiscountPercent);
        Assert.Equal(sent.Totals, Pricer(has).Price(Read(content), sent.Promise("Q-2026-0001, version 1", Today)).Totals);
        Assert.NotEqual(sent.Totals, Price(content, has).Totals);
    }

    [Fact]
    public void Why_a_later_step_costs_what_it_costs_promises_no_tier()
    {
        var content = WhiteLabels(3).Change(3, b => b with { PlannedFor = new DateOnly(2027, 9, 1) });

        var lines = Pricer(0).Price(Read(content), Price(content).Promise("Q-2026-0001, version 1", Today)).Lines;

        Assert.Contains("Quote Q-2026-0001, version 1 promises it as it was on 17 November 2026, for this order.", TierOf(lines[0]), StringComparison.Ordinal);
        Assert.EndsWith("plans so for 1 September 2027; the order of that step goes by the White Labels of its own day.", TierOf(lines[2]), StringComparison.Ordinal);

        static string TierOf(PricedQuoteLine line) => PriceSteps.Of(PriceExplanation.Of(line.Platform)).Single(s => s.Label.StartsWith("Volume tier", StringComparison.Ordinal)).Detail!;
    }

    [Fact]
    public void What_the_book_does_not_sell_is_named_and_left_out()
    {
        var book = PriceBook.Create("White Labels", Currency.Eur, SampleBooks.Rates.Where(r => r.Placement == Placement.Standalone), SampleBooks.Tiers);
        var (pricer, alternative) = (new QuotePricer(book, Has(0)), Read(QuoteDesk.Tramontana(), 1));

        Assert.Equal([2, 3, 4, 5], pricer.Unsold(alternative).Select(l => l.Brand));
        Assert.Equal([1], pricer.Price(alternative).Lines.Select(l => l.Line.Brand));
    }

    [Fact]
    public void Structures_break_even_where_their_months_cross_each_other()
    {
        // A White Label of its own is 400.00 dearer a month than a customer app and 0.30 cheaper a user.
        var comparison = Compared(700);
        Assert.Equal((-190.00m, -2_251.00m - (36 * 190.00m)), (comparison.Month, comparison.ThreeYears));

        var first = comparison.BreakEven!.First(PriceLimits.MostUsers)!.Value;

        Assert.Equal(1_334, first);
        Assert.Equal((-0.10m, 0.20m), (Compared(first - 1).Month, Compared(first).Month));
        Assert.Null(comparison.BreakEven.First(first - 1));
    }

    [Fact]
    public void Structures_with_the_same_price_a_user_never_break_even()
    {
        var content = WhiteLabels(2).AddAlternative().Change(1, 2, l => l with { Bundle = Bundle.WhiteLabel, Placement = Placement.Standalone, MainBrand = null, Points = "5" });

        Assert.Null(QuoteComparison.Of(Price(content), Price(content, alternative: 1)).BreakEven);
    }

    private static QuoteComparison Compared(int users)
    {
        var content = WhiteLabels(2).Change(2, b => b with { Users = users.ToString(CultureInfo.InvariantCulture) }).AddAlternative();
        return QuoteComparison.Of(Price(content), Price(content, alternative: 1));
    }

    private static QuoteContent WhiteLabels(int count, string points = "0") =>
        QuoteDesk.Content([.. Enumerable.Range(1, count).Select(i => ($"Brand {i}", 0, 0, 9_000_000))], points).RemoveAlternative(1);

    private static PricedAlternative Price(QuoteContent content, int has = 0, int alternative = 0) => Pricer(has).Price(Read(content, alternative));

    private static QuotePricer Pricer(int has) => new(Book, Has(has));

    private static CheckedAlternative Read(QuoteContent content, int alternative = 0) => QuoteCheck.Read(content, Today, isProspect: true).Quote.Alternatives[alternative];

    private static Portfolio Has(int whiteLabels) => new(Today, Currency.Eur, agreement: 0m, Enumerable.Range(1, whiteLabels).Select(i => new LicensedApp
    {
        CloudId = CloudId.Parse($"OWN{i}"),
        LicenceNumber = i,
        Bundle = Bundle.WhiteLabel,
        Placement = Placement.Standalone,
        Status = AppStatus.Live,
        OrderedOn = Today.AddDays(-30),
        Users = 100,
        Book = Book,
    }));
}
