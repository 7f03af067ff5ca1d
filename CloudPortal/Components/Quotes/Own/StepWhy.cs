using System.Globalization;
using CloudPortal.Components.Shared;
using CloudPortal.Components.Why;
using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Quotes;

namespace CloudPortal.Components.Quotes.Own;

/// <summary>Why a step of the growth plan costs what it would cost today.</summary>
internal static class StepWhy
{
    private const string Format = "yyyy-MM-dd";

    public static string DueNow(DateOnly step) => "step-now-" + step.ToString(Format, CultureInfo.InvariantCulture);

    public static string Month(DateOnly step) => "step-month-" + step.ToString(Format, CultureInfo.InvariantCulture);

    /// <returns>Null for a key that names nothing here.</returns>
    public static WhyStory? Tell(string? key, OwnQuote own)
    {
        foreach (var step in own.Steps)
        {
            if (step.Offer is { Order: var order } && (key == DueNow(step.Day) || key == Month(step.Day)))
            {
                return key == DueNow(step.Day)
                    ? Story(own, "Why is this due now", order.DueNow, $"on {Days.WithYear(order.Day)} (UTC)", [.. order.DueNowLines.Select(l => OrderLineWhy.Of(l, l.App.Label, order.Currency.MinorDigits))])
                    : Story(own, "Why does the month change by", order.MonthlyChange, $"a month from {Days.DayAndMonth(order.MonthlyFrom)}", MonthLines(order)) with { IsChange = true };
            }
        }

        return null;
    }

    private static IReadOnlyList<WhyStep> MonthLines(OrderPreview order) =>
    [
        .. order.NewLines.Select(l => OrderLineWhy.Of(l, l.App.Label, order.Currency.MinorDigits)),
        new("Your other apps", MoneyFormat.WithSign(order.OthersChange, order.Currency.MinorDigits), order.OthersChange == 0m ? WhyStepKind.Idle : WhyStepKind.Step,
            Detail: $"By {MoneyFormat.Counted(order.WhiteLabelsAfter, "White Label")} instead of {MoneyFormat.Count(order.WhiteLabelsBefore)}.")
        { IsCheaper = order.OthersChange < 0m },
    ];

    private static WhyStory Story(OwnQuote own, string question, decimal amount, string caption, IReadOnlyList<WhyStep> steps) => new(
        question, null, amount, caption,
        [.. steps, new("Sum of the lines", MoneyFormat.Amount(amount, own.Quote.Document.Currency.MinorDigits), WhyStepKind.End)],
        null,
        ["Rates and extra points are those of the quote; the volume tier follows the White Labels of the day."],
        own.Quote.Document.Policies,
        $"{own.Quote.Document.Book}{(own.Quote.Document.IsSample ? " · sample" : "")}",
        null);
}
