using CloudPortal.Components.Shared;
using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Home;
using CloudPortal.Services.Licensing;

namespace CloudPortal.Components.Why;

/// <summary>The stories of sums: which lines they are made of.</summary>
internal static class SumWhy
{
    public static WhyStory RunRate(PortfolioSnapshot portfolio)
    {
        var rate = Services.Home.RunRate.Of(portfolio);
        return Story(portfolio, "Why is the run-rate", rate.Total, $"a month from {Days.DayAndMonth(portfolio.NextFirst)}", [.. PlatformSteps(portfolio, rate), Users(portfolio, rate)]);
    }

    public static WhyStory ChargedNext(PortfolioSnapshot portfolio)
    {
        var rate = Services.Home.RunRate.Of(portfolio);
        return Story(
            portfolio,
            "Why is this charged in advance",
            rate.Platform,
            $"on {Days.DayAndMonth(portfolio.NextFirst)}",
            [.. PlatformSteps(portfolio, rate)],
            [$"The users of {Days.Month(portfolio.Day)} come on top: they are counted until its last day and charged in arrears."]);
    }

    public static WhyStory App(int index, PortfolioSnapshot portfolio)
    {
        var app = portfolio.AppsOnNextFirst[index];
        var amounts = portfolio.Monthly[index];
        string Amount(decimal amount) => MoneyFormat.Amount(amount, portfolio.Currency.MinorDigits);

        var discount = amounts.PlatformDiscount is { } percent and > 0 ? $"With a discount of {MoneyFormat.Percent(percent)}." : null;
        var users = MoneyFormat.Count(app.Licensed.Users);
        var story = Story(
            portfolio,
            "Why is the month of",
            amounts.Monthly,
            $"a month from {Days.DayAndMonth(portfolio.NextFirst)}",
            [
                new("Platform fee", Amount(amounts.Platform), amounts.Platform == 0 ? WhyStepKind.Idle : WhyStepKind.Step, Detail: discount),
                new(app.UsersAreExpected ? $"{users} expected users" : $"{users} billable users", Amount(amounts.Users), amounts.Users == 0 ? WhyStepKind.Idle : WhyStepKind.Step, Detail: UsersDetail(app)),
            ]);
        return story with { CloudId = app.Licensed.CloudId?.Value };
    }

    private static string? UsersDetail(PortfolioApp app) => app.Licensed.Status switch
    {
        Domain.AppStatus.Suspended => "A suspended app's users are not charged; its platform fee goes on.",
        Domain.AppStatus.Terminated => "It has ended by then.",
        _ => null,
    };

    private static IEnumerable<WhyStep> PlatformSteps(PortfolioSnapshot portfolio, RunRate rate)
    {
        var digits = portfolio.Currency.MinorDigits;
        var whiteLabels = portfolio.OnNextFirst.WhiteLabels;
        yield return new(
            $"{MoneyFormat.Count(whiteLabels)} White Label{(whiteLabels == 1 ? "" : "s")}",
            MoneyFormat.Amount(rate.WhiteLabels, digits),
            rate.WhiteLabels == 0 ? WhyStepKind.Idle : WhyStepKind.Step,
            Detail: "Platform fees, net of discounts.",
            Counted: WhyLines.Counted(portfolio.OnNextFirst));
        yield return new("Customer apps", MoneyFormat.Amount(rate.CustomerApps, digits), rate.CustomerApps == 0 ? WhyStepKind.Idle : WhyStepKind.Step, Detail: "Platform fees; no volume discount.");
        if (rate.OtherApps != 0)
        {
            yield return new("Other standalone apps", MoneyFormat.Amount(rate.OtherApps, digits), Detail: "Platform fees; no volume discount.");
        }
    }

    private static WhyStep Users(PortfolioSnapshot portfolio, RunRate rate) => new(
        "Users",
        MoneyFormat.Amount(rate.Users, portfolio.Currency.MinorDigits),
        rate.Users == 0 ? WhyStepKind.Idle : WhyStepKind.Step,
        Detail: "Of the last full month, or as expected; users of suspended apps are not charged.");

    /// <param name="today">The parts are prices of today, and not of the next 1st.</param>
    internal static WhyStory Story(
        PortfolioSnapshot portfolio, string question, decimal amount, string caption, IReadOnlyList<WhyStep> parts, IReadOnlyList<string>? sentences = null, bool today = false)
    {
        var book = portfolio.BookInForce!;
        var sum = new WhyStep("Sum of the lines", MoneyFormat.Amount(amount, portfolio.Currency.MinorDigits), WhyStepKind.End);
        return new WhyStory(question, null, amount, caption, [.. parts, sum], null, [.. sentences ?? [], .. WhyLines.Agreement(today ? portfolio.Today : portfolio.OnNextFirst)], PriceBookPolicies.InShort(book), WhyLines.BookLine(book), "/price-list");
    }
}
