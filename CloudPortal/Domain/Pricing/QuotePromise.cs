namespace CloudPortal.Domain.Pricing;

/// <summary>
/// The discount that a sent quote promises for the setup fee and the platform price of one app: as it was counted when the
/// quote was priced, whatever is counted on the day of acceptance. All percentages.
/// </summary>
/// <param name="Quote">Number and version, as <c>Q-2026-0142, version 2</c>.</param>
/// <param name="PricedOn">The day whose White Labels counted.</param>
/// <param name="WhiteLabels">n of that day, with all apps of the quote.</param>
/// <param name="Position">Graduated: the place of this White Label, from 1. Otherwise 0.</param>
/// <param name="Tier">The tier that applied.</param>
/// <param name="Agreement">The reseller's agreement of that day; 0 without one.</param>
/// <param name="ExtraPoints">The seller's.</param>
public sealed record QuotePromise(
    string Quote, DateOnly PricedOn, int WhiteLabels, int Position, VolumeTier Tier, decimal Agreement, decimal ExtraPoints)
{
    /// <summary>The day of a later step of the growth plan, whose order counts anew; null for what acceptance orders.</summary>
    public DateOnly? PlannedFor { get; init; }

    public static QuotePromise Of(in Discount discount, string quote, DateOnly pricedOn) =>
        new(quote, pricedOn, discount.WhiteLabels, discount.Position, discount.Tier, discount.Agreement, discount.ExtraPoints);

    /// <summary>The same of a White Label once so many are counted; a graduated place stays.</summary>
    public QuotePromise Recounted(PriceBook book, int whiteLabels) =>
        this with { WhiteLabels = whiteLabels, Tier = book.VolumeMode == VolumeMode.Graduated ? Tier : book.TierOf(whiteLabels) };

    internal Discount In(PriceBook book) => new()
    {
        WhiteLabels = WhiteLabels,
        Position = Position,
        Tier = Tier,
        Agreement = Agreement,
        ExtraPoints = ExtraPoints,
        Ceiling = book.Ceiling,
        Combined = DiscountRule.Combined(book, Tier, Agreement, ExtraPoints),
        Share = 1m - (DiscountRule.Combined(book, Tier, Agreement, ExtraPoints) * 0.01m),
        Promise = this,
    };
}
