using System.Globalization;
using CloudPortal.Components.Shared;
using CloudPortal.Components.Why;
using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;
using CloudPortal.Domain.Quotes;

namespace CloudPortal.Components.Quotes.Editor;

/// <summary>Why a number of a quote is what it is, by the key in the address.</summary>
internal static class QuoteWhy
{
    /// <summary>The month of one brand in one alternative.</summary>
    public static string OfLine(int alternative, int brand) => FormattableString.Invariant($"{QuoteContent.LetterOf(alternative)}-brand-{brand}");

    /// <param name="total"><c>once</c>, <c>month</c>, <c>year</c> or <c>years</c>.</param>
    public static string OfTotal(int alternative, string total) => $"{QuoteContent.LetterOf(alternative)}-{total}";

    public static string Href(QuoteEditing editing, string key) => $"{QuoteAddress.Of(editing.View)}{(editing.View.IsCurrent ? "?" : "&")}why={key}";

    /// <returns>Null for a key that names nothing here.</returns>
    public static WhyStory? Tell(string key, QuoteEditing editing)
    {
        var parts = key.Split('-', 2);
        var place = parts[0] is [>= 'A' and <= 'C' and var letter] ? letter - 'A' : -1;
        if (parts.Length < 2 || editing.Price.Alternatives.ElementAtOrDefault(place) is not { Lines.Count: > 0 } priced)
        {
            return null;
        }

        var book = editing.View.Basis.Book;
        var counted = WhyLines.Counted(editing.View.Basis.Existing.With(priced.Lines.Where(l => l.Line.PlannedFor is null).Select(l => l.Platform.App)));
        return parts[1].Split('-') switch
        {
            ["brand", var brand] when int.TryParse(brand, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && priced.Of(number) is { } line => Line(line, counted, book),
            ["once"] => Sum(priced, "Why is the one-off of alternative", "once, before tax", priced.Totals.OneOff.Net, l => ListNet.Of(l.Setup), book),
            ["month"] => Sum(priced, "Why is the month of alternative", "a month, before tax", priced.Totals.Monthly.Net, l => l.Month, book),
            ["year"] => Horizon(priced, 12, priced.Totals.FirstYear.Net, "the first year, before tax", book),
            ["years"] => Horizon(priced, 36, priced.Totals.ThreeYears.Net, "three years, before tax", book),
            _ => null,
        };
    }

    private static WhyStory Line(PricedQuoteLine line, IReadOnlyList<string> counted, PriceBook book)
    {
        var digits = book.Currency.MinorDigits;
        var users = PriceExplanation.Of(line.Users);
        var platform = WhyLines.Of(PriceExplanation.Of(line.Platform), counted);
        return new WhyStory(
            $"Why is the month of {line.Line.Name}",
            null,
            line.Month.Net,
            "a month, before tax",
            [
                .. platform.Take(platform.Count - 1),
                new WhyStep("Platform fee", MoneyFormat.Amount(line.Platform.Amount, digits)),
                new WhyStep(
                    $"{MoneyFormat.Count(line.Line.Users)} users", MoneyFormat.Amount(line.Users.Amount, digits), line.Users.Amount == 0m ? WhyStepKind.Idle : WhyStepKind.Step, Detail: $"{Domain.Pricing.PriceSummary.Of(users)}."),
                new WhyStep("Sum of the lines", MoneyFormat.Amount(line.Month.Net, digits), WhyStepKind.End),
            ],
            null,
            [],
            PriceBookPolicies.InShort(book),
            WhyLines.BookLine(book),
            null);
    }

    private static WhyStory Sum(PricedAlternative priced, string question, string caption, decimal amount, Func<PricedQuoteLine, ListNet> of, PriceBook book)
    {
        var digits = book.Currency.MinorDigits;
        return new WhyStory(
            $"{question} {priced.Alternative.Letter}",
            null,
            amount,
            caption,
            [
                .. priced.Lines.Where(l => l.Line.PlannedFor is null).Select(l => new WhyStep(
                    l.Line.Name, MoneyFormat.Amount(of(l).Net, digits), Detail: $"{Domain.Words.Of(l.Line.Bundle)}, discount {MoneyFormat.Percent(l.DiscountPercent)}; list {MoneyFormat.Amount(of(l).List, digits)}.")),
                new WhyStep("Sum of the lines", MoneyFormat.Amount(amount, digits), WhyStepKind.End),
            ],
            null,
            priced.Lines.Any(l => l.Line.PlannedFor is not null) ? ["Only what acceptance orders; what is planned for later is in the growth plan."] : [],
            PriceBookPolicies.InShort(book),
            WhyLines.BookLine(book),
            null);
    }

    private static WhyStory Horizon(PricedAlternative priced, int months, decimal amount, string caption, PriceBook book)
    {
        var digits = book.Currency.MinorDigits;
        var (once, month) = (priced.Totals.OneOff.Net, priced.Totals.Monthly.Net);
        return new WhyStory(
            $"Why is this the price of alternative {priced.Alternative.Letter}",
            null,
            amount,
            caption,
            [
                new WhyStep("One-off", MoneyFormat.Amount(once, digits), Detail: "The setup fees."),
                new WhyStep($"{months} months", MoneyFormat.Amount(months * month, digits), Detail: $"{months} × {MoneyFormat.Amount(month, digits)}, as quoted."),
                new WhyStep("Together", MoneyFormat.Amount(amount, digits), WhyStepKind.End),
            ],
            null,
            ["It assumes that users and White Labels stay as quoted."],
            PriceBookPolicies.InShort(book),
            WhyLines.BookLine(book),
            null);
    }
}
