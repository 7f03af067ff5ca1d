using CloudPortal.Components.Shared;
using CloudPortal.Domain;
using CloudPortal.Services.Home;

namespace CloudPortal.Components.Home;

/// <summary>Why the sums over all resellers are what they are.</summary>
internal static class StaffWhy
{
    /// <param name="key">The address's <c>why</c>.</param>
    /// <param name="home">What the page shows.</param>
    /// <returns>Null for any other key.</returns>
    public static WhyStory? Tell(string? key, StaffHome home) => (key, home.Currencies) switch
    {
        ("run-rate", [var main, ..]) => RunRate(main, home),
        ("discount", [var main, ..]) => Discount(main, home),
        _ => null,
    };

    private static WhyStory RunRate(CurrencyTotals main, StaffHome home) => Story(
        main,
        home,
        "Why is the run-rate of all resellers",
        main.Totals.Total,
        [
            .. main.Tiers.Where(t => t.Resellers > 0).Select(t => new WhyStep(
                t.From is { } from ? $"{Resellers(t.Resellers)} from {MoneyFormat.Count(from)} White Label{(from == 1 ? "" : "s")}" : $"{Resellers(t.Resellers)} without White Labels",
                MoneyFormat.Amount(t.RunRate, main.Currency.MinorDigits),
                Detail: t.From is null ? null : $"Volume tier {MoneyFormat.Percent(t.Discount)}.")),
            new("Run-rate", MoneyFormat.Amount(main.Totals.Total, main.Currency.MinorDigits), WhyStepKind.End),
        ],
        "Each reseller's whole portfolio is priced as it will stand that day, platform fees and users together.");

    private static WhyStory Discount(CurrencyTotals main, StaffHome home) => Story(
        main,
        home,
        "Why is the discount given",
        main.Totals.Discount,
        [
            new("The same lines at public prices", MoneyFormat.Amount(main.Totals.Public, main.Currency.MinorDigits), WhyStepKind.End),
            new("What resellers pay", MoneyFormat.Amount(-main.Totals.Total, main.Currency.MinorDigits)),
            new("Discount given", MoneyFormat.Amount(main.Totals.Discount, main.Currency.MinorDigits), WhyStepKind.End),
        ],
        "Volume tiers, agreements and negotiated points together.");

    private static WhyStory Story(CurrencyTotals main, StaffHome home, string question, decimal amount, IReadOnlyList<WhyStep> steps, string sentence) =>
        new(question, null, amount, $"a month from {Days.DayAndMonth(home.NextFirst)}", steps, null, [sentence, "All prices exclude tax."], [], $"All resellers in {main.Currency}", null);

    private static string Resellers(int count) => $"{MoneyFormat.Count(count)} reseller{(count == 1 ? "" : "s")}";
}
