using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Licensing;
using CloudPortal.Services.PriceBooks;
using CloudPortal.Tests.Support;
using CsCheck;

namespace CloudPortal.Tests.Services.PriceBooks;

/// <summary>Over small generated portfolios, some of whose apps are ordered so late that notice has not passed by the day.</summary>
public sealed class ImpactAloneTests
{
    private static readonly DateOnly July = new(2026, 7, 1);

    private static readonly Gen<(int Users, int Month)> WhiteLabels = Gen.Select(Gen.Int[0, 40], Gen.Int[1, 3]);

    private static readonly Gen<((int Users, int Month)[] WhiteLabels, int[] CustomerApps, int Agreement)> Portfolios =
        Gen.Select(WhiteLabels.Array[1, 4], Gen.Int[0, 30].Array[0, 2], Gen.OneOf(0, 0, 15));

    private static readonly Gen<PriceBook> Books = Gen.Select(Gen.Int[450, 560], Gen.Int[40, 60], Gen.Int[2, 4], Gen.Bool, (platform, customer, from, graduated) => PriceBook.Create(
        "Generated",
        Currency.Eur,
        SampleBooks.Rates.Select(r => r.Bundle switch
        {
            Bundle.WhiteLabel => r with { Platform = platform },
            Bundle.Enterprise => r with { Platform = customer },
            _ => r,
        }),
        [new(1, 0m), new(from, 12.5m)],
        graduated ? VolumeMode.Graduated : VolumeMode.AllUnits));

    private int apps;

    [Fact]
    public async Task A_simulation_is_each_reseller_priced_alone_without_the_book_and_with_it()
    {
        await using var portal = await TestPortal.StartAsync();
        await Gen.Select(Portfolios.Array[1, 2], Books).SampleAsync(
            async (portfolios, book) =>
            {
                await using var copy = TestPortal.Over(await portal.Database.CopyAsync(), new DateOnly(2026, 1, 2));
                foreach (var portfolio in portfolios)
                {
                    await LicenseAsync(copy, portfolio.WhiteLabels, portfolio.CustomerApps, portfolio.Agreement);
                }

                foreach (var scope in Enum.GetValues<ImpactScope>())
                {
                    await AssertEachAloneAsync(copy, book, scope);
                }
            },
            iter: 6,
            threads: 1);
    }

    private static async Task AssertEachAloneAsync(TestPortal portal, PriceBook book, ImpactScope scope)
    {
        var impact = (await portal.Get<SimulateImpact>().RunAsync(Actor.Operator.Instance, book, July, scope)).Value;
        var alone = new List<Portfolio>();
        foreach (var reseller in impact.Resellers)
        {
            alone.Add((await portal.Get<PortfolioFile>().OfAsync(Actor.Operator.Instance, reseller.ResellerId, July)).Value.Portfolio());
        }

        var isIncrease = alone.Any(p => LineAmounts(p).Zip(LineAmounts(Moved(p, book, _ => true))).Any(l => l.Second > l.First));
        var expected = alone.Select(p => Moved(p, book, app => scope == ImpactScope.Everything || !isIncrease || app.OrderedOn.AddDays(book.NoticeDays) <= July));

        Assert.Equal(isIncrease, impact.IsIncrease);
        Assert.Equal(
            alone.Zip(expected, (before, after) => (before.Apps.Count, before.WhiteLabels, PortfolioPricer.MonthlyTotal(before), PortfolioPricer.MonthlyTotal(after))),
            impact.Resellers.Select(r => (r.Apps, r.WhiteLabels, r.Before, r.After)));
    }

    private static Portfolio Moved(Portfolio portfolio, PriceBook book, Func<LicensedApp, bool> moves) =>
        new(portfolio.Day, portfolio.Currency, portfolio.Agreement, portfolio.Apps.Select(a => moves(a) ? a with { Book = book } : a));

    private static List<decimal> LineAmounts(Portfolio portfolio)
    {
        var lines = new List<PriceLine>();
        var sink = new LineListSink(lines);
        PortfolioPricer.PriceMonth(portfolio, ref sink);
        return [.. lines.Select(l => l.Amount)];
    }

    private async Task LicenseAsync(TestPortal on, (int Users, int Month)[] whiteLabels, int[] customerApps, int agreement)
    {
        on.GoTo(new DateOnly(2026, 1, 2));
        var owner = await on.AddOwnerAsync($"Reseller {++apps}");
        if (agreement > 0)
        {
            _ = (await on.Get<MakeAgreement>().AgreeAsync(Actor.Operator.Instance, owner.ResellerId!.Value, agreement, new DateOnly(2026, 3, 17), new DateOnly(2026, 12, 31), "Volume")).Value;
        }

        var first = $"MAIN{++apps}";
        await on.OrderWhiteLabelsAsync(owner, first);
        foreach (var users in customerApps)
        {
            await on.OrderCustomerAppAsync(owner, first, $"APP{++apps}", Bundle.Enterprise, $"{users}");
        }

        foreach (var (users, month) in whiteLabels.OrderBy(w => w.Month))
        {
            on.GoTo(new DateOnly(2026, month * 2, 3));
            var app = new AppDraft { Name = $"W{++apps}", CloudId = $"WHITE{apps}", CloudIdIsTyped = true, Users = $"{users}" };
            await on.OrderAsync(owner, OrderDraft.WhiteLabels(1) with { Apps = [app] });
        }
    }
}
