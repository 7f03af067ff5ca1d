using System.Text.Json.Nodes;
using CloudPortal.Commands.Price;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Licensing;
using CloudPortal.Services.PriceBooks;
using CloudPortal.Services.PriceFiles;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Tests.Sample;

[Collection(PictureDay.Collection)]
public sealed class SampleStoriesTests(PictureDay day)
{
    [Fact]
    public async Task The_portfolio_file_of_every_reseller_prices_to_the_run_rate_of_its_screens()
    {
        await using var db = day.Portal.Open();
        var resellers = await db.Resellers.Select(r => new { r.Id, r.LegalName }).ToListAsync();

        Assert.InRange(resellers.Count, 36, 44);
        foreach (var reseller in resellers)
        {
            var document = (await day.Portal.Get<PortfolioFile>().OnNextFirstAsync(Actor.Operator.Instance, reseller.Id)).Value;
            var shown = PortfolioPricer.MonthlyTotal((await PortfolioAsync(reseller.LegalName)).OnNextFirst);
            Assert.Equal((reseller.LegalName, shown), (reseller.LegalName, Priced(document)));
        }
    }

    [Theory]
    [InlineData("Nimbus Telecom", 9, "5320.90")]
    [InlineData("Skerry Telecom", 5, "2269.60")]
    [InlineData("Quillon Telecom", 47, "19473.40")]
    [InlineData("Northquay", 21, "8980.50")]
    [InlineData("Adria Voice", 18, "8865.00")]
    [InlineData("Oakmere Telecom", 9, "4986.40")]
    [InlineData("Elmcroft", 3, "1733.70")]
    [InlineData("Cedar Lake Voice", 2, "1273.80")]
    [InlineData("Hollin Connect", 0, "0.00")]
    public async Task A_story_has_its_White_Labels_and_its_run_rate(string legalName, int whiteLabels, string runRate)
    {
        var portfolio = await PortfolioAsync(legalName);

        Assert.Equal(whiteLabels, portfolio.OnNextFirst.WhiteLabels);
        Assert.Equal(decimal.Parse(runRate, System.Globalization.CultureInfo.InvariantCulture), PortfolioPricer.MonthlyTotal(portfolio.OnNextFirst));
    }

    [Fact]
    public async Task Adria_Voice_would_pay_less_holding_twenty()
    {
        var portfolio = await PortfolioAsync("Adria Voice");

        var cheapest = CheapestCount.Of(portfolio.OnNextFirst, portfolio.BookInForce!)!.Value;

        Assert.Equal(-299.40m, cheapest.MonthlyChange);
    }

    [Fact]
    public async Task Ending_Lark_Desk_drops_Skerrys_tier()
    {
        var portfolio = (await PortfolioAsync("Skerry Telecom")).OnNextFirst;

        Assert.Equal(2070.00m, PortfolioPricer.MonthlyTotal(With(portfolio, a => a.CloudId!.Value == "LARKDESK", a => a with { Status = AppStatus.Terminated })));
    }

    [Fact]
    public async Task Tidewaters_large_customers_would_be_cheaper_as_White_Labels_of_their_own()
    {
        var portfolio = (await PortfolioAsync("Tidewater Voice")).OnNextFirst;
        Assert.Equal(14, portfolio.Apps.Count(a => a.Placement == Placement.CustomerApp));

        var converted = With(portfolio, a => a.Users > 800, a => a with { Bundle = Bundle.WhiteLabel, Placement = Placement.Standalone });
        var allConverted = With(portfolio, _ => true, a => a with { Bundle = Bundle.WhiteLabel, Placement = Placement.Standalone });

        Assert.Equal(5, converted.WhiteLabels);
        Assert.True(PortfolioPricer.MonthlyTotal(converted) < PortfolioPricer.MonthlyTotal(portfolio));
        Assert.True(PortfolioPricer.MonthlyTotal(converted) < PortfolioPricer.MonthlyTotal(allConverted));
    }

    [Fact]
    public async Task Marlow_Bridge_pays_by_its_agreement_where_that_is_better_than_its_tier()
    {
        var portfolio = await PortfolioAsync("Marlow Bridge");

        Assert.Equal(15m, portfolio.OnNextFirst.Agreement);
        Assert.All(portfolio.Monthly, a => Assert.Equal(15m, a.PlatformDiscount));
    }

    [Fact]
    public async Task A_name_that_reads_from_right_to_left_is_found_as_written()
    {
        var document = (await day.Portal.Get<PortfolioFile>().OfNamedAsync(Actor.Operator.Instance, "شركة النورس للاتصالات", day: null)).Value;

        Assert.Equal(6, document.Apps.Count);
        Assert.Equal("شركة-النورس-للاتصالات-2026-12-01.json", PriceDocumentName.Of("شركة النورس للاتصالات", new DateOnly(2026, 12, 1)));
    }

    [Fact]
    public async Task There_are_a_retired_an_active_a_scheduled_and_a_draft_book_and_one_in_dollars()
    {
        await using var db = day.Portal.Open();
        var books = await db.PriceBooks.OrderBy(b => b.Name).ToListAsync();

        Assert.Equal(
            [
                ("EUR 2026.1", (DateOnly?)new DateOnly(2025, 10, 1), null),
                ("EUR 2026.2", new DateOnly(2026, 7, 1), (DateOnly?)new DateOnly(2026, 7, 1)),
                ("EUR 2026.3", new DateOnly(2027, 1, 1), null),
                ("EUR 2027.1", null, null),
                ("USD 2026.1", new DateOnly(2026, 7, 1), null),
            ],
            books.Select(b => (b.Name, b.EffectiveFrom, b.MovesExistingOn)));
        Assert.All(books, b => Assert.True(b.IsSample));
    }

    [Fact]
    public async Task The_draft_has_winners_and_two_losers_above_its_limit()
    {
        await using var db = day.Portal.Open();
        var id = await db.PriceBooks.Where(b => b.Name == "EUR 2027.1").Select(b => b.Id).SingleAsync();
        var book = (await day.Portal.Get<ImpactQueries>().BookAsync(Actor.Operator.Instance, id)).Value;

        var impact = (await day.Portal.Get<SimulateImpact>().RunAsync(Actor.Operator.Instance, book.Book, book.DefaultOn, ImpactScope.BillsOfTheDay)).Value;
        var figures = new ImpactFigures(impact, book.Book.LossLimitPercent);

        Assert.Equal(new DateOnly(2027, 3, 1), book.DefaultOn);
        Assert.Equal(["Bluefin Comms", "Larkspur Voice"], figures.Of(ImpactShow.AboveLimit).Select(r => r.LegalName));
        Assert.Equal(3, figures.Of(ImpactShow.PayLess).Count);
    }

    [Fact]
    public async Task Everybody_has_an_account_with_the_samples_password_and_thirteen_months_lie_behind()
    {
        await using var db = day.Portal.Open();

        Assert.All(await db.Users.ToListAsync(), u => Assert.NotNull(u.PasswordHash));
        Assert.Equal(["Ines Vidal", "Tom Brandt"], await db.Users.Where(u => u.ResellerId == null).OrderBy(u => u.DisplayName).Select(u => u.DisplayName).ToListAsync());
        Assert.Equal(13, await db.UsageMonths.Select(u => u.Month).Distinct().CountAsync());
    }

    private static decimal Priced(PriceDocument document)
    {
        using var input = new MemoryStream(PriceDocumentWriter.Write(document));
        using var output = new MemoryStream();
        using var error = new StringWriter();
        Assert.Equal((0, ""), (PriceCommand.Run("-", input, output, error), error.ToString()));
        return JsonNode.Parse(output.ToArray())!["monthly"]!["now"]!.GetValue<decimal>();
    }

    private static Portfolio With(Portfolio portfolio, Func<LicensedApp, bool> which, Func<LicensedApp, LicensedApp> change) =>
        new(portfolio.Day, portfolio.Currency, portfolio.Agreement, portfolio.Apps.Select(a => which(a) ? change(a) : a));

    private async Task<PortfolioSnapshot> PortfolioAsync(string legalName) =>
        (await day.Portal.Get<PortfolioQueries>().GetAsync(Actor.Operator.Instance, await day.Portal.ResellerAsync(legalName))).Value;
}
