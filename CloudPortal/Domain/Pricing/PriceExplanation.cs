namespace CloudPortal.Domain.Pricing;

/// <summary>
/// Why a line has its amount, as data: what a charge keeps for ever, and what one renderer (<see cref="PriceSteps"/>)
/// turns into words. Percentages in percent, amounts in the currency, before tax.
/// </summary>
public sealed record PriceExplanation
{
    public required string App { get; init; }

    public required PriceComponent Component { get; init; }

    public required Bundle Bundle { get; init; }

    public required Placement Placement { get; init; }

    public required int Quantity { get; init; }

    /// <summary>Days charged of <see cref="DaysInMonth"/>; null for a full month and for Setup.</summary>
    public int? Days { get; init; }

    public int? DaysInMonth { get; init; }

    public required decimal PublicUnit { get; init; }

    /// <summary>Whether the book discounts this component at all.</summary>
    public required bool IsDiscounted { get; init; }

    /// <summary>n: the White Labels that counted.</summary>
    public required int WhiteLabels { get; init; }

    /// <summary>Graduated: the place among them; otherwise null.</summary>
    public int? Position { get; init; }

    /// <summary>The lower bound of the volume tier; 0 for what is no White Label.</summary>
    public required int TierFrom { get; init; }

    public required decimal TierDiscount { get; init; }

    public required decimal Agreement { get; init; }

    /// <summary>Days and reason of the agreement as they were when this was priced; null without one, or where only its percentage is known.</summary>
    public AgreementTerms? AgreementTerms { get; init; }

    /// <inheritdoc cref="Discount.AgreementIsQuoted"/>
    public bool AgreementIsQuoted { get; init; }

    public required decimal ExtraPoints { get; init; }

    /// <summary>The quote that promised this discount, with its version; null where it follows from the portfolio.</summary>
    public string? Quote { get; init; }

    /// <summary>The day whose White Labels that quote counted; null without it.</summary>
    public DateOnly? QuotePricedOn { get; init; }

    /// <summary>The day for which that quote plans the app; null for what its acceptance orders.</summary>
    public DateOnly? QuotePlannedFor { get; init; }

    public required decimal Ceiling { get; init; }

    /// <summary>What this component gets.</summary>
    public required decimal Discount { get; init; }

    public required decimal NetUnit { get; init; }

    public required decimal Amount { get; init; }

    public required string Currency { get; init; }

    /// <summary>The price book with its version.</summary>
    public required string Book { get; init; }

    public static PriceExplanation Of(in PriceLine line) => new()
    {
        App = line.App.Label,
        Component = line.Component,
        Bundle = line.App.Bundle,
        Placement = line.App.Placement,
        Quantity = line.Quantity,
        Days = line.Proration?.Days,
        DaysInMonth = line.Proration?.DaysInMonth,
        PublicUnit = line.PublicUnit,
        IsDiscounted = line.App.Book.Discounts.Includes(line.Component),
        WhiteLabels = line.Discount.WhiteLabels,
        Position = line.Discount.Position == 0 ? null : line.Discount.Position,
        TierFrom = line.Discount.Tier.From,
        TierDiscount = line.Discount.Tier.Discount,
        Agreement = line.Discount.Agreement,
        AgreementTerms = line.Discount.AgreementTerms,
        AgreementIsQuoted = line.Discount.AgreementIsQuoted,
        ExtraPoints = line.Discount.ExtraPoints,
        Quote = line.Discount.Promise?.Quote,
        QuotePricedOn = line.Discount.Promise?.PricedOn,
        QuotePlannedFor = line.Discount.Promise?.PlannedFor,
        Ceiling = line.Discount.Ceiling,
        Discount = line.DiscountPercent,
        NetUnit = line.NetUnit,
        Amount = line.Amount,
        Currency = line.App.Book.Currency.Code,
        Book = line.App.Book.Name,
    };
}
