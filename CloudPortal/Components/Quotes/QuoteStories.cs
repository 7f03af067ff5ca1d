using System.Globalization;
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
    /// <summary>Above so many apps the largest are named, and the rest is one row.</summary>
    private const int MostNamed = 12;

    /// <summary>By the parts of a key: <c>once</c>, <c>month</c>, <c>year</c>, <c>years</c>, <c>brand-1</c> for a month and <c>setup-1</c> for a setup fee, <c>step-1</c> and <c>fees-1</c> for a step of the growth plan.</summary>
    /// <returns>Null for what names nothing here.</returns>
    public WhyStory? Of(PricedAlternative priced, string[] of) => of switch
    {
        ["once"] => OneOff(priced),
        ["month"] => Month(priced),
        ["year"] => FirstYear(priced),
        ["years"] => ThreeYears(priced),
        ["step", var place] => Step(priced, place) is { } step ? StepMonth(priced, step) : null,
        ["fees", var place] => Step(priced, place) is { } step ? StepFees(priced, step) : null,
        ["brand", var brand] => Line(priced, brand) is { } line ? App(line) : null,
        ["setup", var brand] => Line(priced, brand) is { } line ? Setup(line) : null,
        _ => null,
    };

    public WhyStory App(PricedQuoteLine line)
    {
        var story = Month(line.Line.Name, [line.Platform, line.Users], line.Month.Net);
        return line.Line.PlannedFor is { } day
            ? story with { Sentences = [$"It is planned for {Days.WithYear(day)}: rates and points are kept for its order, and the White Labels of that day decide its volume tier.", .. story.Sentences] }
            : story;
    }

    /// <summary>An app that the recipient has, beside those of the quote.</summary>
    public WhyStory App(AppMonth other) => Month(other.App.Label, other.Lines, other.Month.Net);

    public WhyStory Setup(PricedQuoteLine line) =>
        Story($"Why is the setup fee of {line.Line.Name}", line.Setup.Amount, "once, before tax", [.. Steps(line.Setup, "Setup fee", Counted, line.Line.Name)]);

    /// <summary>The other apps of the recipient together: the largest by name, the rest as one.</summary>
    public WhyStory Others(IReadOnlyList<AppMonth> others)
    {
        var sum = others.Aggregate(default(ListNet), (total, o) => total + o.Month);
        var named = others.Count <= MostNamed ? others : [.. others.OrderByDescending(o => o.Month.Net).Take(MostNamed - 2)];
        var rest = others.Except(named).Aggregate(default(ListNet), (total, o) => total + o.Month);
        return Story(
            "Why is the month of the other apps",
            sum.Net,
            "a full month, before tax",
            [
                .. named.Select(o => Part(o.App.Label, o.Month)),
                .. named.Count == others.Count ? [] : (WhyStep[])[Part($"{MoneyFormat.Count(others.Count - named.Count)} more", rest)],
                Total("Sum of the apps", sum.Net),
            ]);
    }

    /// <summary>What is quoted and what the recipient has besides.</summary>
    public WhyStory Portfolio(QuoteUnderBook priced) => Story(
        "Why is the month of the portfolio",
        priced.Month.Net,
        "a full month, before tax",
        [Part("What is quoted", priced.Quoted.Totals.Monthly), Part("Other apps", priced.OthersMonth), Total("Sum of both", priced.Month.Net)]);

    public WhyStory OneOff(PricedAlternative priced) => Sum(priced, "Why is it once", "before tax, with the order", l => ListNet.Of(l.Setup));

    public WhyStory Month(PricedAlternative priced) => Sum(priced, "Why is it", "a full month, before tax", l => l.Month);

    public WhyStory FirstYear(PricedAlternative priced) => Years(priced, "Why is the first year", 12, priced.Totals.FirstYear);

    public WhyStory ThreeYears(PricedAlternative priced) => Years(priced, "Why are three years", 36, priced.Totals.ThreeYears);

    /// <summary>The month of all apps once a step is there: what was before it, what its White Labels change of that, and what comes.</summary>
    private WhyStory StepMonth(PricedAlternative priced, int place)
    {
        if (place == 0)
        {
            return Month(priced);
        }

        var (before, step) = (priced.Steps[place - 1], priced.Steps[place]);
        return Story(
            "Why is the month of all apps",
            step.Monthly.Net,
            $"from {Days.WithYear(step.Day!.Value)}, a full month, before tax",
            [
                Part("Apps of the steps before it", before.Monthly),
                new($"Their change by {MoneyFormat.Counted(step.WhiteLabels, "White Label")} instead of {MoneyFormat.Count(before.WhiteLabels)}", MoneyFormat.WithSign(step.EarlierChange, Currency.MinorDigits), step.EarlierChange == 0m ? WhyStepKind.Idle : WhyStepKind.Step) { IsCheaper = step.EarlierChange < 0m },
                Part($"{MoneyFormat.Counted(step.NewApps, "app")} of this step", step.NewMonthly),
                Total("Sum of the lines", step.Monthly.Net),
            ]);
    }

    private WhyStory StepFees(PricedAlternative priced, int place)
    {
        var step = priced.Steps[place];
        return Story(
            "Why is it once",
            step.OneOff.Net,
            step.Day is { } day ? $"with the step of {Days.WithYear(day)}, before tax" : "before tax, with the order",
            [.. priced.Lines.Where(l => l.Line.PlannedFor == step.Day).Select(l => Part(l.Line.Name, ListNet.Of(l.Setup))), Total("Sum of the lines", step.OneOff.Net)]);
    }

    private static int? Step(PricedAlternative priced, string place) =>
        int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < priced.Steps.Count ? number : null;

    private static PricedQuoteLine? Line(PricedAlternative priced, string brand) =>
        int.TryParse(brand, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? priced.Of(number) : null;

    private WhyStory Month(string name, IReadOnlyList<PriceLine> lines, decimal amount)
    {
        var steps = lines.SelectMany(l => l.Component == PriceComponent.Users ? Steps(l, "Users", [], name) : Steps(l, "Platform fee", Counted, name));
        return Story($"Why is the month of {name}", amount, "a full month, before tax", [.. steps, Total("Platform and users", amount)]);
    }

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
