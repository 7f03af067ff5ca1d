namespace CloudPortal.Domain.Pricing;

/// <summary>What one White Label costs while a tier holds.</summary>
/// <param name="From">The tier's lower bound.</param>
/// <param name="To">The last count of the tier; null for the last tier.</param>
/// <param name="TierDiscount">The tier's own percentage.</param>
/// <param name="Discount">What really applies, with agreement and ceiling.</param>
/// <param name="Setup">Net, once, rounded as a line.</param>
/// <param name="Platform">Net, a month, rounded as a line.</param>
public sealed record TierPrice(int From, int? To, decimal TierDiscount, decimal Discount, decimal Setup, decimal Platform)
{
    /// <returns>One for each tier, ascending; empty when the book has no White Label rate.</returns>
    public static IReadOnlyList<TierPrice> Of(PriceBook book, decimal agreement, DateOnly day)
    {
        if (book.RateFor(Bundle.WhiteLabel, Placement.Standalone) is not { } rate)
        {
            return [];
        }

        var nobody = new Portfolio(day, book.Currency, agreement, []);
        var sample = FurtherWhiteLabels.Sample(book, day);
        return [.. book.Tiers.Select((tier, i) =>
        {
            var rule = new DiscountRule(nobody, tier.From);
            var discount = rule.OfFurther(book, tier.From);
            return new TierPrice(
                tier.From,
                i + 1 < book.Tiers.Count ? book.Tiers[i + 1].From - 1 : null,
                tier.Discount,
                discount.Combined,
                PortfolioPricer.Line(sample, PriceComponent.Setup, rate.Setup, 1, discount, null).Amount,
                PortfolioPricer.Line(sample, PriceComponent.Platform, rate.Platform, 1, discount, null).Amount);
        })];
    }
}
