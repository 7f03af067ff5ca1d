using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Domain.Pricing;

/// <summary>Why a line costs something else by another book: one sentence for each cause, and none where nothing differs.</summary>
public sealed class PriceDifferenceTests
{
    private static readonly DateOnly Day = new(2026, 11, 17);
    private static readonly PriceBook Old = SampleBooks.Eur();

    [Fact]
    public void A_line_that_costs_the_same_has_no_reason_although_its_book_has_another_name() =>
        Assert.Empty(Reasons(5, Book(rates: SampleBooks.Rates)));

    [Fact]
    public void A_rate_that_differs_is_told_with_both_books() => Assert.Equal(
        ["The platform fee of a White Label is 509.00 in EUR 2027.1, not 499.00."],
        Reasons(5, Book([.. SampleBooks.Rates.Select(r => r.Bundle == Bundle.WhiteLabel ? r with { Platform = 509.00m } : r)])));

    [Fact]
    public void A_tier_that_begins_elsewhere_is_told_with_both_bounds() => Assert.Equal(
        ["The volume tier gives 30\u2009%, not 20\u2009%: the tier of 30\u2009% begins at 9 White Labels in EUR 2027.1, at 10 in EUR 2026.2."],
        Reasons(9, Book(tiers: [new(1, 0m), new(3, 10m), new(5, 20m), new(9, 30m)])));

    [Fact]
    public void A_tier_that_is_lost_is_told_by_the_one_that_begins_later() => Assert.Equal(
        ["The volume tier gives 10\u2009%, not 20\u2009%: the tier of 20\u2009% begins at 6 White Labels in EUR 2027.1, at 5 in EUR 2026.2."],
        Reasons(5, Book(tiers: [new(1, 0m), new(3, 10m), new(6, 20m)])));

    [Fact]
    public void A_tier_with_another_percentage_at_the_same_bound_is_told_so() => Assert.Equal(
        ["The volume tier gives 22\u2009%, not 20\u2009%: that is what EUR 2027.1 gives from 5 White Labels on."],
        Reasons(5, Book(tiers: [new(1, 0m), new(3, 10m), new(5, 22m)])));

    [Fact]
    public void A_book_that_knows_no_such_tier_is_told_so() => Assert.Equal(
        ["The volume tier gives 10\u2009%, not 20\u2009%: EUR 2026.2 gives 20\u2009% from 5 White Labels on, EUR 2027.1 from no number."],
        Reasons(5, Book(tiers: [new(1, 0m), new(3, 10m)])));

    [Fact]
    public void More_White_Labels_that_count_are_told_as_such() => Assert.Equal(
        ["The volume tier gives 20\u2009%, not 10\u2009%: 5 White Labels count, not 4."],
        PriceDifference.Reasons(Platform(Old, 4), Platform(Old, 5)));

    [Fact]
    public void A_component_that_is_no_longer_discounted_is_told_so() => Assert.Equal(
        ["EUR 2027.1 does not discount the platform fee; EUR 2026.2 does."],
        Reasons(5, Book(discounts: new DiscountedComponents(true, false, false))));

    [Fact]
    public void A_ceiling_that_cuts_is_told_so() => Assert.Equal(
        ["The ceiling of EUR 2027.1 cuts it to 15\u2009%."],
        Reasons(5, Book(tiers: SampleBooks.Tiers, ceiling: 15m)));

    [Fact]
    public void An_agreement_is_told_where_it_is_better_than_the_tier_and_only_there()
    {
        Assert.Equal(["An agreement gives 25\u2009%."], PriceDifference.Reasons(Platform(Old, 5), Platform(Old, 5, agreement: 25m)));
        Assert.Equal(["No agreement applies; it was one of 25\u2009%."], PriceDifference.Reasons(Platform(Old, 5, agreement: 25m), Platform(Old, 5)));
        Assert.Equal(["The agreement gives 30\u2009%, not 25\u2009%."], PriceDifference.Reasons(Platform(Old, 5, agreement: 25m), Platform(Old, 5, agreement: 30m)));
        Assert.Empty(PriceDifference.Reasons(Platform(Old, 5), Platform(Old, 5, agreement: 15m)));
    }

    [Fact]
    public void A_graduated_book_is_told_by_the_place_of_the_app()
    {
        var graduated = PriceBook.Create("EUR 2027.1", Currency.Eur, SampleBooks.Rates, SampleBooks.Tiers, VolumeMode.Graduated);

        Assert.Equal(
            ["The volume tier gives 0\u2009%, not 20\u2009%: EUR 2027.1 gives each White Label the tier of its own place, and this is number 1."],
            PriceDifference.Reasons(Platform(Old, 5), Platform(graduated, 5)));
    }

    [Fact]
    public void What_a_book_does_not_sell_is_said_in_the_words_of_the_glossary() =>
        Assert.Equal("Full Feature as a customer app is not sold under EUR 2026.2.", PriceDifference.NotSold(Bundle.FullFeature, Placement.CustomerApp, Old));

    private static IReadOnlyList<string> Reasons(int whiteLabels, PriceBook after) => PriceDifference.Reasons(Platform(Old, whiteLabels), Platform(after, whiteLabels));

    private static PriceBook Book(Rate[]? rates = null, VolumeTier[]? tiers = null, DiscountedComponents? discounts = null, decimal ceiling = 50m) =>
        PriceBook.Create("EUR 2027.1", Currency.Eur, rates ?? SampleBooks.Rates, tiers ?? SampleBooks.Tiers, discounts: discounts, ceiling: ceiling);

    /// <summary>The platform fee of the first of so many White Labels.</summary>
    private static PriceLine Platform(PriceBook book, int whiteLabels, decimal agreement = 0m)
    {
        var apps = Enumerable.Range(1, whiteLabels).Select(i => new LicensedApp
        {
            CloudId = null,
            LicenceNumber = i,
            Bundle = Bundle.WhiteLabel,
            Placement = Placement.Standalone,
            Status = AppStatus.Live,
            OrderedOn = Day,
            Book = book,
        });
        var lines = new List<PriceLine>();
        var sink = new LineListSink(lines);
        PortfolioPricer.PriceMonth(new Portfolio(Day, Currency.Eur, agreement, apps), ref sink);
        return lines[0];
    }
}
