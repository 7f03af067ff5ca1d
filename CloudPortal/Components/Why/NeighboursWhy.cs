using CloudPortal.Components.Shared;
using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Licensing;

namespace CloudPortal.Components.Why;

/// <summary>With one more or one less White Label, from the engine's results.</summary>
internal static class NeighboursWhy
{
    public static OneMoreOneLess Rows(int index, PortfolioSnapshot portfolio)
    {
        var around = Around(index, portfolio);
        var rows = new List<OneMoreOneLessRow>
        {
            Row(around.OneLess, around.Now),
            new($"{MoneyFormat.Count(around.Now.WhiteLabels)} now", around.Now.TierDiscount, around.Now.ThisApp, around.Now.All, null, null),
        };
        if (around.OneMore is { } more)
        {
            rows.Add(Row(more, around.Now));
        }

        return new OneMoreOneLess(
            "With one more or one less White Label",
            $"platform fees before users, {portfolio.Currency}",
            rows,
            "What you pay in total against now: setup of one more and 12 months of platform fees, before users.");
    }

    public static IReadOnlyList<string> Sentences(int index, PortfolioSnapshot portfolio)
    {
        var around = Around(index, portfolio);
        var digits = portfolio.Currency.MinorDigits;
        string Amount(decimal amount) => MoneyFormat.InProse(amount, digits);

        var id = portfolio.OnNextFirst.Apps[index].CloudId;
        var ending = around.OneLess.ChangeFrom(around.Now);
        var others = around.OneLess.WhiteLabels;
        var sentences = new List<string>();
        if (others > 0)
        {
            var verb = ending <= 0 ? $"saves {Amount(-ending)} of platform fees" : $"costs {Amount(ending)} more of platform fees";
            var rest = $"the other {Numerals.Cardinal(others)} {(others == 1 ? "costs" : "cost")} {Amount(around.OneLess.All)} together";
            sentences.Add($"Ending {id} {verb}; {rest}.");
        }
        else
        {
            sentences.Add($"Ending {id} saves {Amount(-ending)} of platform fees; no White Label is left.");
        }

        if (around.OneMore is { } more)
        {
            var change = more.ChangeFrom(around.Now);
            var effect = more.PayBackMonthsFrom(around.Now) is { } months
                ? $"saves {Amount(-change)} a month: paid back in {months} {(months == 1 ? "month" : "months")}"
                : $"{Amount(change)} more a month";
            sentences.Add($"A {Numerals.Ordinal(more.WhiteLabels)} costs {Amount(more.SetupOnce)} of setup once and {effect}.");
        }

        return sentences;
    }

    private static WhiteLabelNeighbours Around(int index, PortfolioSnapshot portfolio) =>
        WhiteLabelNeighbours.Of(portfolio.OnNextFirst, index, portfolio.BookOfNewOnNextFirst!);

    private static OneMoreOneLessRow Row(WhiteLabelCount count, WhiteLabelCount now) => new(
        MoneyFormat.Count(count.WhiteLabels), count.TierDiscount, count.ThisApp, count.All, count.ChangeFrom(now), count.FirstYearFrom(now));
}
