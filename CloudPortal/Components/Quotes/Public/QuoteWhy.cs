using System.Globalization;
using CloudPortal.Components.Shared;
using CloudPortal.Components.Why;
using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Quotes;

namespace CloudPortal.Components.Quotes.Public;

/// <summary>Why an amount of a quote is what it is, as its recipient may know it: from list to net, with the rule of each step.</summary>
public static class QuoteWhy
{
    /// <param name="key">Of the address: <c>app-1</c>, <c>one-off</c>, <c>month</c>, <c>first-year</c>, <c>three-years</c>.</param>
    /// <param name="quote">As it is open.</param>
    /// <param name="alternative">The one that is shown.</param>
    /// <returns>Null for a key that names nothing here: the drawer then stays closed.</returns>
    public static WhyStory? Tell(string? key, OpenedQuote quote, int alternative)
    {
        var priced = quote.Prices[alternative];
        return key switch
        {
            "one-off" => Sum(quote, priced, "Why is it once", "before tax, with the order", l => ListNet.Of(l.Setup)),
            "month" => Sum(quote, priced, "Why is it", "a full month, before tax", l => l.Month),
            "first-year" => Years(quote, priced, "Why is the first year", 12, priced.Totals.FirstYear),
            "three-years" => Years(quote, priced, "Why are three years", 36, priced.Totals.ThreeYears),
            _ when key?.StartsWith("app-", StringComparison.Ordinal) is true && int.TryParse(key.AsSpan("app-".Length), NumberStyles.None, CultureInfo.InvariantCulture, out var brand) =>
                priced.Of(brand) is { } line ? App(quote, priced, line) : null,
            _ => null,
        };
    }

    private static WhyStory App(OpenedQuote quote, PricedAlternative priced, PricedQuoteLine line)
    {
        // Which other White Labels a reseller holds is not for whoever has the link.
        IReadOnlyList<string> counted = quote.IsForReseller ? [] : [.. priced.Lines.Where(l => l.Line.Bundle == Bundle.WhiteLabel).Select(l => l.Line.Name)];
        var (platform, users) = (Steps(line.Platform, "Platform fee", counted, line.Line.Name), Steps(line.Users, "Users", [], line.Line.Name));
        return Story(quote, $"Why is the month of {line.Line.Name}", line.Month.Net, "a full month, before tax", [.. platform, .. users, Total("Platform and users", line.Month.Net, quote)]);
    }

    private static IEnumerable<WhyStep> Steps(PriceLine line, string what, IReadOnlyList<string> counted, string name)
    {
        var steps = WhyLines.Of(PriceExplanation.Of(line), counted);
        return steps.Select((step, i) => (i == 0 ? step with { Label = $"{what}: {char.ToLowerInvariant(step.Label[0])}{step.Label[1..]}" } : step) with { Own = name });
    }

    private static WhyStory Sum(OpenedQuote quote, PricedAlternative priced, string question, string caption, Func<PricedQuoteLine, ListNet> of)
    {
        var lines = priced.Lines.Where(l => l.Line.PlannedFor is null).ToList();
        var sum = lines.Aggregate(default(ListNet), (total, l) => total + of(l));
        return Story(quote, question, sum.Net, caption, [.. lines.Select(l => Part(l.Line.Name, of(l), quote)), Total("Sum of the lines", sum.Net, quote)]);
    }

    private static WhyStory Years(OpenedQuote quote, PricedAlternative priced, string question, int months, ListNet total)
    {
        var (once, month) = (priced.Totals.OneOff, priced.Totals.Monthly);
        var all = new ListNet(months * month.List, months * month.Net);
        return Story(
            quote, question, total.Net, "before tax",
            [Part("One-off", once, quote), Part($"{months} × {Amount(month.Net, quote)} a month", all, quote), Total("One-off and months", total.Net, quote)]);
    }

    private static WhyStep Part(string label, ListNet part, OpenedQuote quote) => new(
        label,
        Amount(part.Net, quote),
        part.Net == 0m ? WhyStepKind.Idle : WhyStepKind.Step,
        Detail: part.Discount == 0m ? "At the public price." : $"{Amount(part.List, quote)} at public prices, {Amount(part.Discount, quote)} by the discount.");

    private static WhyStep Total(string label, decimal amount, OpenedQuote quote) => new(label, Amount(amount, quote), WhyStepKind.End);

    private static string Amount(decimal amount, OpenedQuote quote) => MoneyFormat.Amount(amount, quote.Document.Currency.MinorDigits);

    private static WhyStory Story(OpenedQuote quote, string question, decimal amount, string caption, IReadOnlyList<WhyStep> steps) => new(
        question, null, amount, caption, steps, null, quote.Document.Promises, quote.Document.Policies, $"{quote.Document.Book}{(quote.Document.IsSample ? " · sample" : "")}", null);
}
