using System.Globalization;

namespace CloudPortal.Domain.Pricing;

/// <summary>The one renderer of explanations: the drawer lists its steps, documents and the command line read them as sentences.</summary>
public static class PriceSteps
{
    public static IReadOnlyList<PriceStep> Of(PriceExplanation why)
    {
        var currency = Domain.Currency.FromCode(why.Currency);
        var steps = new List<PriceStep>
        {
            new(PriceStepKind.End, PublicLabel(why.Component), $"{BundleAndPlacement(why)}, price book {why.Book}.", Unit(why.PublicUnit, currency), why.PublicUnit),
            TierStep(why),
            AgreementStep(why),
            PointsStep(why),
            DiscountStep(why),
        };
        if (why.Discount > 0)
        {
            var reduction = why.NetUnit - why.PublicUnit;
            steps.Add(new(PriceStepKind.Step, $"{Percent(why.Discount)} of the public price", null, Unit(reduction, currency), reduction) { IsReduction = true });
        }

        if (why is { Days: { } days, DaysInMonth: { } daysInMonth })
        {
            steps.Add(new(PriceStepKind.Step, $"{days} of {daysInMonth} days of the month", "From the order day to the month's end, both included.", $"× {days} / {daysInMonth}"));
        }

        steps.Add(new(PriceStepKind.End, TotalLabel(why, currency), null, Unit(why.Amount, currency), why.Amount));
        return steps;
    }

    /// <summary>The same steps as sentences, without those that do nothing; never empty.</summary>
    public static IReadOnlyList<string> Sentences(PriceExplanation why) =>
        [.. Of(why).Where(s => s.Kind != PriceStepKind.Idle).Select(s => Sentence(s, why.Currency))];

    private static string Sentence(PriceStep step, string currency)
    {
        var value = step.Kind == PriceStepKind.End ? $"{step.Text} {currency}" : step.Text;
        return step.Detail is null ? $"{step.Label}: {value}." : $"{step.Label}: {value}. {step.Detail}";
    }

    private static string PublicLabel(PriceComponent component) => component switch
    {
        PriceComponent.Setup => "Public price, once",
        PriceComponent.Platform => "Public price a month",
        _ => "Public price for each user",
    };

    private static string Name(PriceComponent component) => component switch
    {
        PriceComponent.Setup => "The setup fee",
        PriceComponent.Platform => "The platform fee",
        _ => "The per-user price",
    };

    private static string BundleAndPlacement(PriceExplanation why) =>
        Words.Of(why.Bundle) + (why.Placement == Placement.CustomerApp ? ", customer app" : ", standalone");

    private static PriceStep TierStep(PriceExplanation why)
    {
        if (why.Bundle != Bundle.WhiteLabel)
        {
            return new(PriceStepKind.Idle, "Volume tier", "Only White Labels count and get the volume discount.", "none");
        }

        var counted = why.WhiteLabels == 1 ? "1 White Label counts." : $"{Number(why.WhiteLabels)} White Labels count.";
        var rule = why.Position is { } place
            ? $"This is number {Number(place)} in the order in which they became White Labels; each gets the discount of its own place."
            : "All White Labels get the discount of the tier reached.";
        var kind = why is { IsDiscounted: true, TierDiscount: > 0 } ? PriceStepKind.Step : PriceStepKind.Idle;
        if (why is { Quote: { } quote, QuotePricedOn: { } on })
        {
            rule = why.QuotePlannedFor is { } step
                ? string.Create(CultureInfo.InvariantCulture, $"{rule} Quote {quote} plans so for {step:d MMMM yyyy}; the order of that step goes by the White Labels of its own day.")
                : string.Create(CultureInfo.InvariantCulture, $"{rule} Quote {quote} promises it as it was on {on:d MMMM yyyy}, for this order.");
        }

        return new(kind, $"Volume tier from {Number(why.TierFrom)} White Label{(why.TierFrom == 1 ? "" : "s")}", $"{counted} {rule}", Percent(why.TierDiscount)) { ShowsCounted = true };
    }

    private static PriceStep AgreementStep(PriceExplanation why) =>
        why.Agreement == 0
            ? new(PriceStepKind.Idle, "Agreement", null, "none")
            : new(why.IsDiscounted ? PriceStepKind.Step : PriceStepKind.Idle, "Agreement", $"{Terms(why)}The higher of volume tier and agreement counts.", Percent(why.Agreement));

    private static string Terms(PriceExplanation why) =>
        why.AgreementIsQuoted || why.Quote is not null ? "The quote keeps it for this app. "
        : why.AgreementTerms is { } terms ? $"{AgreementWords.Of(terms)} "
        : "";

    private static PriceStep PointsStep(PriceExplanation why) =>
        why.ExtraPoints == 0
            ? new(PriceStepKind.Idle, "Extra points of a quote", null, "none")
            : new(why.IsDiscounted ? PriceStepKind.Step : PriceStepKind.Idle, "Extra points of a quote", "Added to the higher of the two.", Percent(why.ExtraPoints));

    private static PriceStep DiscountStep(PriceExplanation why)
    {
        const string label = "Discount: the higher of tier and agreement, plus points";
        if (!why.IsDiscounted)
        {
            return new(PriceStepKind.Idle, "Discount", $"{Name(why.Component)} is not discounted in this price book.", Percent(0));
        }

        var uncut = Math.Max(why.TierDiscount, why.Agreement) + why.ExtraPoints;
        if (uncut > why.Ceiling)
        {
            return new(PriceStepKind.Step, label, $"{Percent(uncut)} would pass the ceiling of {Percent(why.Ceiling)}, so it is cut to that.", Percent(why.Discount));
        }

        return why.Discount == 0
            ? new(PriceStepKind.Idle, label, null, Percent(0))
            : new(PriceStepKind.Step, label, $"Not above the ceiling of {Percent(why.Ceiling)}, so nothing is cut.", Percent(why.Discount));
    }

    private static string TotalLabel(PriceExplanation why, Currency currency)
    {
        var rounded = $"rounded to {SmallestUnit(currency)}";
        return why.Component == PriceComponent.Users
            ? $"Net price × {Number(why.Quantity)} user{(why.Quantity == 1 ? "" : "s")}, {rounded}"
            : $"Net price × 1, {rounded}";
    }

    private static string SmallestUnit(Currency currency) =>
        new decimal(1, 0, 0, isNegative: false, (byte)currency.MinorDigits).ToString(CultureInfo.InvariantCulture);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>An exact unit price: at least the minor digits, more where it has them.</summary>
    private static string Unit(decimal amount, Currency currency) =>
        amount.ToString("0." + new string('0', currency.MinorDigits) + new string('#', 28 - currency.MinorDigits), CultureInfo.InvariantCulture);

    private static string Percent(decimal percent) => percent.ToString("0.####", CultureInfo.InvariantCulture) + " %";
}
