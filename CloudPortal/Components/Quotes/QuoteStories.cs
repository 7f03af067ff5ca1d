using CloudPortal.Components.Shared;
using CloudPortal.Components.Why;
using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;
using CloudPortal.Domain.Quotes;

namespace CloudPortal.Components.Quotes;

/// <summary>Why an amount of a quote is what it is: from list to net, with the rule of each step; the same for its seller and its recipient.</summary>
/// <param name="Currency">Of the quote.</param>
/// <param name="Sentences">Under the ledger.</param>
/// <param name="Policies">Of the price book.</param>
/// <param name="BookLine">Names the price book.</param>
/// <param name="Counted">The apps that count for the volume tier, as the reader may know them.</param>
internal sealed record QuoteStories(Currency Currency, IReadOnlyList<string> Sentences, IReadOnlyList<string> Policies, string BookLine, IReadOnlyList<string> Counted)
{
    public WhyStory App(PricedQuoteLine line)
    {
        var (platform, users) = (Steps(line.Platform, "Platform fee", Counted, line.Line.Name), Steps(line.Users, "Users", [], line.Line.Name));
        return Story($"Why is the month of {line.Line.Name}", line.Month.Net, "a full month, before tax", [.. platform, .. users, Total("Platform and users", line.Month.Net)]);
    }

    public WhyStory OneOff(PricedAlternative priced) => Sum(priced, "Why is it once", "before tax, with the order", l => ListNet.Of(l.Setup));

    public WhyStory Month(PricedAlternative priced) => Sum(priced, "Why is it", "a full month, before tax", l => l.Month);

    public WhyStory FirstYear(PricedAlternative priced) => Years(priced, "Why is the first year", 12, priced.Totals.FirstYear);

    public WhyStory ThreeYears(PricedAlternative priced) => Years(priced, "Why are three years", 36, priced.Totals.ThreeYears);

    private static IEnumerable<WhyStep> Steps(PriceLine line, string what, IReadOnlyList<string> counted, string name)
    {
        var steps = WhyLines.Of(PriceExplanation.Of(line), counted);
        return steps.Select((step, i) => (i == 0 ? step with { Label = $"{what}: {char.ToLowerInvariant(step.Label[0])}{step.Label[1..]}" } : step) with { Own = name });
    }

    private WhyStory Sum(PricedAlternative priced, string question, string caption, Func<PricedQuoteLine, ListNet> of)
    {
        var lines = priced.Lines.Where(l => l.Line.PlannedFor is null).ToList();
        var sum = lines.Aggregate(default(ListNet), (total, l) => total + of(l));
        return Story(question, sum.Net, caption, [.. lines.Select(l => Part(l.Line.Name, of(l))), Total("Sum of the lines", sum.Net)]);
    }

    private WhyStory Years(PricedAlternative priced, string question, int months, ListNet total) => Story(
        question,
        total.Net,
        "before tax",
        [
            Part("One-off", priced.Totals.OneOff),
            Part($"{months} × {Amount(priced.Totals.Monthly.Net)} a month", priced.Totals.Months(months)),
            Total("One-off and months", total.Net),
        ]);

    private WhyStep Part(string label, ListNet part) => new(
        label,
        Amount(part.Net),
        part.Net == 0m ? WhyStepKind.Idle : WhyStepKind.Step,
        Detail: part.Discount == 0m ? "At the public price." : $"{Amount(part.List)} at public prices, {Amount(part.Discount)} by the discount.");

    private WhyStep Total(string label, decimal amount) => new(label, Amount(amount), WhyStepKind.End);

    private string Amount(decimal amount) => MoneyFormat.Amount(amount, Currency.MinorDigits);

    private WhyStory Story(string question, decimal amount, string caption, IReadOnlyList<WhyStep> steps) =>
        new(question, null, amount, caption, steps, null, Sentences, Policies, BookLine, null);
}
