using CloudPortal.Components.Shared;
using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Licensing;

namespace CloudPortal.Components.Why;

/// <summary>The difference of two engine results over the real portfolio.</summary>
internal static class NudgeWhy
{
    public static WhyStory? Tell(PortfolioSnapshot portfolio)
    {
        if (portfolio is not { BookInForce: { } book, BookOfNewOnNextFirst: { } next }
            || Nudge.Of(portfolio.Today, portfolio.OnNextFirst, book, next) is not { } nudge)
        {
            return null;
        }

        var digits = portfolio.Currency.MinorDigits;
        string Amount(decimal amount) => MoneyFormat.Amount(amount, digits);

        var now = PortfolioPricer.MonthlyTotal(portfolio.OnNextFirst);
        var held = portfolio.OnNextFirst.WhiteLabels;
        return new WhyStory(
            nudge.Count == 1 ? "Why does one more White Label change the month by" : $"Why do {Numerals.Cardinal(nudge.Count)} more White Labels change the month by",
            null,
            nudge.MonthlyChange,
            $"a month from {Days.DayAndMonth(portfolio.NextFirst)}",
            [
                new($"Your portfolio with {MoneyFormat.Count(held)}", Amount(now), WhyStepKind.End, Detail: "As it stands that day.", Counted: WhyLines.Counted(portfolio.OnNextFirst)),
                new("Volume tier", MoneyFormat.Percent(nudge.Tier.Discount), More: $"from {MoneyFormat.Count(nudge.Tier.From)} White Labels", Detail: "All White Labels get the discount of the tier reached."),
                new($"Your portfolio with {MoneyFormat.Count(held + nudge.Count)}", Amount(now + nudge.MonthlyChange), WhyStepKind.Step, Detail: "The added apps have 0 users."),
                new("Difference a month", MoneyFormat.WithSign(nudge.MonthlyChange, digits), WhyStepKind.End) { IsCheaper = true },
            ],
            null,
            [$"Setup once {Amount(nudge.SetupOnce)}, ordered today; {Amount(nudge.SetupOnce)} / {Amount(-nudge.MonthlyChange)} a month is paid back in {nudge.PayBackMonths} months, rounded up.", .. WhyLines.Agreement(portfolio.OnNextFirst)],
            PriceBookPolicies.InShort(book),
            WhyLines.BookLine(book),
            "/price-list")
        { IsChange = true };
    }
}
