using CloudPortal.Components.Shared;
using CloudPortal.Components.Why;
using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;

namespace CloudPortal.Components.Orders;

/// <summary>Why an amount of a draft is what it is, by its key in the address: <c>setup</c>, <c>monthly</c>, <c>effect:KESTREL</c>.</summary>
internal static class DraftWhy
{
    public static WhyStory? Tell(string key, PriceSummary price) => key.Split(':', 2) switch
    {
        ["due-now"] => Sum(price, "Why is this due now", price.Preview.DueNow, OrderDay(price), price.Preview.DueNowLines, dueNow: true),
        ["setup"] => Lines(price, PriceComponent.Setup, "Why is the setup fee of", "Why are the setup fees", price.Setup, "once", dueNow: true),
        ["platform-now"] => Lines(price, PriceComponent.Platform, "Why is the first platform fee of", "Why are the first platform fees", price.PlatformNow, OrderDay(price), dueNow: true),
        ["platform"] => Lines(price, PriceComponent.Platform, "Why is the platform fee of", "Why are the platform fees", price.Platform, Monthly(price), dueNow: false),
        ["users"] => Lines(price, PriceComponent.Users, "Why do these users cost with", "Why do these users cost", price.Users, Monthly(price), dueNow: false),
        ["monthly"] => Change(price, "Why does the month change by", price.Preview.MonthlyChange, MonthlyParts(price)),
        ["others"] => Change(price, "Why do your other apps change by", price.Others, DraftEffectWhy.Parts(price)),
        ["portfolio"] => Portfolio(price),
        ["first-year"] => FirstYear(price),
        ["effect", var id] => DraftEffectWhy.Tell(id, price),
        _ => null,
    };

    internal static string Monthly(PriceSummary price) => $"a month from {Days.DayAndMonth(price.Preview.MonthlyFrom)}";

    internal static WhyStory Change(PriceSummary price, string question, decimal amount, IReadOnlyList<WhyStep> parts) =>
        SumWhy.Story(price.Price.Portfolio, question, amount, Monthly(price), parts) with { IsChange = true };

    internal static WhyStep Part(PriceSummary price, string label, decimal change, string? detail = null) => new(
        label,
        MoneyFormat.WithSign(change, price.Digits),
        change == 0m ? WhyStepKind.Idle : WhyStepKind.Step,
        Detail: detail)
    { IsCheaper = change < 0m };

    private static string OrderDay(PriceSummary price) => $"on {Days.WithYear(price.Preview.Day)} (UTC)";

    /// <summary>One app: its steps from the public price. Several: what each of them adds.</summary>
    private static WhyStory? Lines(PriceSummary price, PriceComponent component, string ofOne, string ofAll, decimal amount, string caption, bool dueNow)
    {
        var lines = (dueNow ? price.Preview.DueNowLines : price.Preview.NewLines).Where(l => l.Component == component).ToArray();
        if (lines is [])
        {
            return SumWhy.Story(price.Price.Portfolio, ofAll, amount, caption, [Part(price, price.UsersLabel, 0m, "Users are charged in arrears, for those of each past month.")]);
        }

        if (lines is not [var line])
        {
            return Sum(price, ofAll, amount, caption, lines, dueNow);
        }

        var why = PriceExplanation.Of(line);
        var counted = dueNow ? Counted(price.Preview.Counted) : Counted(EffectText.AfterOrder(price).Apps.Where(a => a.CountsAsWhiteLabel));
        return new WhyStory(
            ofOne,
            NameOf(line.App),
            amount,
            caption,
            WhyLines.Of(why, counted),
            null,
            [],
            PriceBookPolicies.InShort(line.App.Book),
            WhyLines.BookLine(line.App.Book),
            "/price-list");
    }

    private static WhyStory Sum(PriceSummary price, string question, decimal amount, string caption, IReadOnlyList<PriceLine> lines, bool dueNow) =>
        SumWhy.Story(price.Price.Portfolio, question, amount, caption, [.. lines.Select(l => OrderLineWhy.Of(l, NameOf(l.App), price.Digits))], today: dueNow);

    private static WhyStep[] MonthlyParts(PriceSummary price) =>
    [
        Part(price, $"{price.Whose}: platform", price.Platform),
        Part(price, $"{price.Whose}: {price.UsersLabel}", price.Users),
        Part(price, price.OthersLabel, price.Others, price.Others == 0m ? EffectText.None(price) : "Their whole monthly amounts, with this order and without it."),
    ];

    private static WhyStory Portfolio(PriceSummary price) => SumWhy.Story(
        price.Price.Portfolio,
        "Why is your portfolio with this order",
        price.Preview.MonthlyAfter,
        Monthly(price),
        [new("Your portfolio without it", MoneyFormat.Amount(price.Preview.MonthlyBefore, price.Digits)), .. MonthlyParts(price)]);

    private static WhyStory FirstYear(PriceSummary price)
    {
        var monthly = MoneyFormat.WithSign(price.Preview.MonthlyChange, price.Digits);
        var story = Change(
            price,
            "Why does the first year change by",
            price.Preview.FirstYear,
            [
                Part(price, "Setup, once", price.Preview.OneOff),
                Part(price, $"12 months of {monthly}", price.Preview.FirstYear - price.Preview.OneOff, "The change of the whole portfolio, your other apps included."),
            ]);
        return story with { Caption = "setup + 12 months" };
    }

    private static string NameOf(LicensedApp app) => app.CloudId?.Value ?? app.Name ?? "this app";

    private static IReadOnlyList<string> Counted(IEnumerable<LicensedApp> apps) => [.. apps.Select(NameOf)];
}
