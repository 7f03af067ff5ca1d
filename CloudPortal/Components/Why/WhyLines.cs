using CloudPortal.Components.Shared;
using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;

namespace CloudPortal.Components.Why;

/// <summary>The ledger of the drawer from the one renderer of explanations.</summary>
public static class WhyLines
{
    /// <param name="why">The explanation of a line, of now or of a charge.</param>
    /// <param name="counted">The Cloud IDs that count for the volume tier.</param>
    public static IReadOnlyList<WhyStep> Of(PriceExplanation why, IReadOnlyList<string> counted)
    {
        var currency = Currency.FromCode(why.Currency);
        return [.. PriceSteps.Of(why).Select(step => Step(step, currency, why.App, counted))];
    }

    public static IReadOnlyList<string> Counted(Portfolio portfolio) =>
        [.. portfolio.Apps.Where(a => a.CountsAsWhiteLabel).Select(a => a.Label)];

    /// <summary>The agreement that a sum over the portfolio was priced with, as one sentence; none without one.</summary>
    public static IReadOnlyList<string> Agreement(Portfolio portfolio) => portfolio switch
    {
        { Agreement: 0m } => [],
        { AgreementTerms: { } terms } => [$"The agreement gives {MoneyFormat.Percent(portfolio.Agreement)} where no volume tier gives more. {AgreementWords.Of(terms)}"],
        _ => [$"An agreement gives {MoneyFormat.Percent(portfolio.Agreement)} where no volume tier gives more."],
    };

    public static string BookLine(PriceBook book) =>
        $"{book.Name}{(book.EffectiveFrom is { } from ? $", in force since {Days.WithYear(from)}" : "")}{(book.IsSample ? " · sample" : "")}";

    private static WhyStep Step(PriceStep step, Currency currency, string own, IReadOnlyList<string> counted)
    {
        const string tier = "Volume tier";
        var label = step.Label.StartsWith(tier, StringComparison.Ordinal) ? tier : step.Label;
        return new WhyStep(
            label,
            step.Amount is { } amount ? MoneyFormat.Unit(amount, currency.MinorDigits) : step.Text,
            step.Kind switch { PriceStepKind.End => WhyStepKind.End, PriceStepKind.Idle => WhyStepKind.Idle, _ => WhyStepKind.Step },
            label.Length < step.Label.Length ? step.Label[(tier.Length + 1)..] : null,
            step.Detail,
            step.ShowsCounted ? counted : null,
            own)
        { IsCheaper = step.IsReduction };
    }
}
