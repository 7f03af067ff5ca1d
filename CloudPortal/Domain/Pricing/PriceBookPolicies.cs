using System.Globalization;

namespace CloudPortal.Domain.Pricing;

/// <summary>What a sentence of a price book is about.</summary>
public enum PolicyKind
{
    /// <summary>How a price is made.</summary>
    Making = 0,

    /// <summary>When it is charged.</summary>
    Charging = 1,

    /// <summary>What protects an existing licence.</summary>
    Protection = 2,

    /// <summary>What its authors must look at before they publish it; no reseller's business.</summary>
    Publishing = 3,
}

/// <summary>One policy of a price book as a sentence.</summary>
public sealed record Policy(PolicyKind Kind, string Sentence);

/// <summary>The one place that says a book's policies as sentences, for every screen and document.</summary>
public static class PriceBookPolicies
{
    public static IReadOnlyList<Policy> Of(PriceBook book) =>
    [
        new(PolicyKind.Making, $"{Mode(book)}, from the next 1st."),
        new(PolicyKind.Making, "A White Label counts from its order until the month in which it ends is over. Customer apps and other bundles do not count."),
        new(PolicyKind.Making, Discounted(book.Discounts)),
        new(PolicyKind.Making, $"The higher of volume tier and agreement applies, plus the points of a quote. {Ceiling(book)}"),
        new(PolicyKind.Charging, "Setup once, with the order. Later tiers do not re-price it."),
        new(PolicyKind.Charging, "Platform fees on the 1st for the month; in the month of the order by days."),
        new(PolicyKind.Charging, "Users on the 1st for the past month. A billable user is a SIP-ID that registered at least once in the month."),
        new(PolicyKind.Protection, $"A dearer price book reaches existing licences only {Number(book.NoticeDays)} days after it was scheduled, always on a 1st."),
        new(PolicyKind.Publishing, $"Before publishing, a reseller that would pay more than {Percent(book.LossLimitPercent)} above its bill is acknowledged with a reason."),
        new(PolicyKind.Publishing, $"A quote gives up to {Points(book.PointsLimit)} without an admin's approval."),
    ];

    /// <summary>The three that explain a discount, where space is short.</summary>
    public static IReadOnlyList<string> InShort(PriceBook book) => [$"{Mode(book)}.", Discounted(book.Discounts), Ceiling(book)];

    private static string Mode(PriceBook book) => book.VolumeMode == VolumeMode.Graduated
        ? "White Labels stand in the order in which they became White Labels, and each gets the discount of its own place"
        : "All White Labels get the discount of the tier reached";

    private static string Discounted(DiscountedComponents discounts) => discounts switch
    {
        (true, true, true) => "Setup fee, platform fee and per-user price are all discounted.",
        (true, true, false) => "Setup and platform fees are discounted, the per-user price is not.",
        (true, false, true) => "The setup fee and the per-user price are discounted, the platform fee is not.",
        (true, false, false) => "The setup fee is discounted, platform fee and per-user price are not.",
        (false, true, true) => "The platform fee and the per-user price are discounted, the setup fee is not.",
        (false, true, false) => "The platform fee is discounted, setup fee and per-user price are not.",
        (false, false, true) => "The per-user price is discounted, setup and platform fees are not.",
        (false, false, false) => "Nothing is discounted: everybody pays the public prices.",
    };

    private static string Ceiling(PriceBook book) => $"No discount passes {Percent(book.Ceiling)}.";

    private static string Points(decimal value) => $"{value.ToString("0.####", CultureInfo.InvariantCulture)} extra point{(value == 1m ? "" : "s")}";

    private static string Percent(decimal value) => $"{value.ToString("0.####", CultureInfo.InvariantCulture)} %";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
