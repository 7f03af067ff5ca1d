using CloudPortal.Components.Shared;
using CloudPortal.Components.Why;
using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Home;

namespace CloudPortal.Components.Home;

/// <summary>Why a first White Label would cost what the empty home says.</summary>
internal static class FirstWhiteLabelWhy
{
    public static WhyStory? Tell(string key, HomeView view) => (key, view.First) switch
    {
        ("first-due-now", { } first) => SumWhy.Story(
            view.Portfolio,
            "Why would a first White Label cost now",
            first.DueNow,
            "due now",
            [.. first.DueNowLines.Select(l => Part(l, view))],
            today: true),
        ("first-month", { NewLines: [var line, ..] } first) => new WhyStory(
            "Why would a first White Label cost",
            null,
            first.MonthlyChange,
            $"a month from {Days.DayAndMonth(first.MonthlyFrom)}",
            WhyLines.Of(PriceExplanation.Of(line), []),
            null,
            [],
            PriceBookPolicies.InShort(line.App.Book),
            WhyLines.BookLine(line.App.Book),
            "/price-list"),
        _ => null,
    };

    private static WhyStep Part(PriceLine line, HomeView view) => new(
        line.Component == PriceComponent.Setup ? "Setup, once" : $"Platform, {line.Proration!.Value.Days} of {line.Proration.Value.DaysInMonth} days of the month",
        MoneyFormat.Amount(line.Amount, view.Portfolio.Currency.MinorDigits));
}
