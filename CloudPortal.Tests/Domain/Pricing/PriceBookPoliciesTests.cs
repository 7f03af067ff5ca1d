using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Domain.Pricing;

public sealed class PriceBookPoliciesTests
{
    [Fact]
    public void The_sample_book_says_what_the_picture_says() =>
        Assert.Equal(
            [
                "All White Labels get the discount of the tier reached, from the next 1st.",
                "A White Label counts from its order until the month in which it ends is over. Customer apps and other bundles do not count.",
                "Setup and platform fees are discounted, the per-user price is not.",
                "The higher of volume tier and agreement applies, plus the points of a quote. No discount passes 50 %.",
                "Setup once, with the order. Later tiers do not re-price it.",
                "Platform fees on the 1st for the month; in the month of the order by days.",
                "Users on the 1st for the past month. A billable user is a SIP-ID that registered at least once in the month.",
                "A dearer price book reaches existing licences only 90 days after it was scheduled, always on a 1st.",
                "Before publishing, a reseller that would pay more than 10 % above its bill is acknowledged with a reason.",
                "A quote gives up to 5 extra points without an admin's approval.",
            ],
            PriceBookPolicies.Of(PortfolioStory.SampleBook("EUR 2026.1")).Select(p => p.Sentence));

    [Fact]
    public void A_graduated_book_gives_each_White_Label_the_discount_of_its_own_place() =>
        Assert.Equal(
            "White Labels stand in the order in which they became White Labels, and each gets the discount of its own place.",
            PriceBookPolicies.InShort(PortfolioStory.SampleBook("EUR 2026.1", mode: VolumeMode.Graduated))[0]);

    [Fact]
    public void Each_combination_of_discounted_components_has_its_own_sentence()
    {
        bool[] both = [true, false];
        var sentences = from setup in both
                        from platform in both
                        from users in both
                        select PriceBookPolicies.InShort(Book(new DiscountedComponents(setup, platform, users), 50m))[1];

        Assert.Equal(8, sentences.Distinct().Count());
    }

    [Fact]
    public void The_ceiling_is_the_books_own() =>
        Assert.Equal("No discount passes 37.5 %.", PriceBookPolicies.InShort(Book(DiscountedComponents.Default, 37.5m))[2]);

    private static PriceBook Book(DiscountedComponents discounts, decimal ceiling) =>
        PriceBook.Create("EUR 1", Currency.Eur, [], [new(1, 0m)], discounts: discounts, ceiling: ceiling);
}
