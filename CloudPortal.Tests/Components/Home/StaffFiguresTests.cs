using Bunit;
using CloudPortal.Components.Home;
using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Home;

namespace CloudPortal.Tests.Components.Home;

public sealed class StaffFiguresTests : BunitContext
{
    [Fact]
    public void Both_amounts_are_told_in_every_currency()
    {
        var figures = Render<StaffFigures>(p => p
            .Add(x => x.Main, Totals(Currency.Eur, 900m, 1000m))
            .Add(x => x.Others, [Totals(Currency.Usd, 1780.22m, 1890m), Totals(Currency.FromCode("JPY"), 400m, 400m)])
            .Add(x => x.NextFirst, new DateOnly(2026, 12, 1)));

        Assert.Equal("and 1 780.22 USD of 2 resellers, 400 JPY of 2 resellers", Foot(figures, 0));
        Assert.Equal("a month, 10 % of public prices; and 109.78 USD, 0 JPY", Foot(figures, 3));
    }

    private static string Foot(IRenderedComponent<StaffFigures> figures, int kpi) => string.Join(
        ' ', figures.FindAll(".kpi")[kpi].QuerySelector(".foot")!.TextContent.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)).Replace('\u2009', ' ').Replace('\u00a0', ' ');

    private static CurrencyTotals Totals(Currency currency, decimal total, decimal atPublicPrices) =>
        new(currency, 2, 0, 3, 1, new MonthTotals(total, atPublicPrices), [], []);
}
