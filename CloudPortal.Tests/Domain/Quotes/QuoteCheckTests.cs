using CloudPortal.Domain;
using CloudPortal.Domain.Quotes;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Domain.Quotes;

/// <summary>What a seller may type into a quote, by the values at the borders; on 17 November 2026.</summary>
public sealed class QuoteCheckTests
{
    private static readonly DateOnly Today = new(2026, 11, 17);

    [Fact]
    public void What_the_pictures_show_has_no_problem() => Assert.Empty(Problems(QuoteDesk.Tramontana()));

    [Theory]
    [InlineData(null, false)]
    [InlineData("2026-11-16", false)]
    [InlineData("2026-11-17", true)]
    [InlineData("2027-11-17", true)]
    [InlineData("2027-11-18", false)]
    public void It_is_valid_until_a_day_from_today_to_a_year_from_now(string? day, bool isFine) =>
        Assert.Equal(isFine ? [] : ["ValidUntil"], Fields(QuoteDesk.Tramontana() with { ValidUntil = Day(day) }));

    [Theory]
    [InlineData("2026-12-07", false)]
    [InlineData("2026-12-08", true)]
    [InlineData("2031-11-17", true)]
    [InlineData("2031-11-18", false)]
    public void Prices_are_held_from_its_last_day_on(string day, bool isFine) =>
        Assert.Equal(isFine ? [] : ["PricesHeldUntil"], Fields(QuoteDesk.Tramontana() with { PricesHeldUntil = Day(day) }));

    [Theory]
    [InlineData("0", true)]
    [InlineData("50", true)]
    [InlineData("4,25", true)]
    [InlineData("50.01", false)]
    [InlineData("4.125", false)]
    [InlineData("-1", false)]
    [InlineData("", false)]
    [InlineData("1e1", false)]
    public void Points_are_0_to_50_with_two_decimals(string points, bool isFine) =>
        Assert.Equal(isFine ? [] : ["Points"], Fields(QuoteDesk.Tramontana().Change(0, 1, l => l with { Points = points })));

    [Theory]
    [InlineData("700", "700", "1200", null)]
    [InlineData("1200", "700", "1200", null)]
    [InlineData("699", "700", "1200", "LeastUsers")]
    [InlineData("1201", "700", "1200", "LeastUsers")]
    [InlineData("900", "900", "900", null)]
    [InlineData("900", "700", "", "LeastUsers")]
    [InlineData("900", "1200", "700", "LeastUsers")]
    [InlineData("10000000", "", "", null)]
    [InlineData("10000001", "", "", "Users")]
    [InlineData("-1", "", "", "Users")]
    public void Users_lie_within_their_bounds(string users, string least, string most, string? field) => Assert.Equal(
        field is null ? [] : [field],
        Fields(QuoteDesk.Tramontana().Change(1, b => b with { Users = users, LeastUsers = least, MostUsers = most })));

    [Theory]
    [InlineData(0, false)]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void A_quote_has_one_to_200_brands(int count, bool isFine)
    {
        var content = QuoteDesk.Content([]).Add(Enumerable.Range(1, count).Select(i => new BrandDraft { Key = 0, Name = $"Brand {i}" }));

        Assert.Equal(isFine ? [] : ["Brands"], Fields(content));
    }

    [Fact]
    public void What_acceptance_orders_is_not_all_for_later()
    {
        var content = QuoteDesk.Content([("Levante", 0, 0, 9), ("Ostro", 0, 0, 9)]).RemoveAlternative(1);

        Assert.Equal(["PlannedFor"], Fields(Planned(content, 2, Today)));
        Assert.Empty(Fields(Planned(content, 2, Today.AddDays(1))));
        Assert.Equal(["Lines"], Fields(Planned(Planned(content, 1, Today.AddDays(1)), 2, Today.AddDays(1))));
    }

    [Fact]
    public void A_customer_app_comes_with_its_main_app_or_after_it()
    {
        var content = Planned(QuoteDesk.Content([("Levante", 0, 0, 9), ("Gregale", 0, 0, 9), ("Ostro", 0, 0, 9)]).RemoveAlternative(0), 2, new(2027, 3, 1))
            .Change(0, 2, l => l with { Bundle = Bundle.WhiteLabel, Placement = Placement.Standalone, MainBrand = null })
            .Change(0, 3, l => l with { MainBrand = 2 });

        Assert.Equal(["MainBrand"], Fields(content));
        Assert.Equal(["MainBrand"], Fields(Planned(content, 3, new(2027, 2, 28))));
        Assert.Empty(Fields(Planned(content, 3, new(2027, 3, 1))));
    }

    [Fact]
    public void Above_a_customer_app_stands_another_white_label_of_its_alternative()
    {
        var content = QuoteDesk.Tramontana();

        Assert.Equal(["Bundle"], Fields(content.Change(1, 2, l => l with { Bundle = Bundle.WhiteLabel })));
        Assert.Equal(["MainBrand"], Fields(content.Change(1, 2, l => l with { MainBrand = null })));
        Assert.Equal(["MainBrand"], Fields(content.Change(1, 2, l => l with { MainBrand = 3 })));
        Assert.Equal(4, Fields(content.Change(1, 1, l => l with { Bundle = null })).Count(f => f == "MainBrand"));
        Assert.Empty(Fields(content.Change(1, 2, l => l with { MainBrand = null, MainApp = "NIMBUS" })));
    }

    [Fact]
    public void Two_brands_never_have_one_cloud_id()
    {
        var content = QuoteDesk.Tramontana().Change(1, b => b with { CloudId = "NIMBUS" });

        Assert.Empty(Fields(content));
        Assert.Equal((2, "CloudId"), Assert.Single(Problems(content.Change(2, b => b with { CloudId = " nimbus " })).Select(p => (p.Brand, p.Field))));
    }

    [Fact]
    public void Legal_data_are_typed_for_a_prospect_alone()
    {
        var content = QuoteDesk.Tramontana() with { Recipient = new("", "", "", "", "") };

        Assert.Equal(["LegalName", "Address", "ContactName", "ContactEmail"], Fields(content));
        Assert.Equal(["ContactName", "ContactEmail"], QuoteCheck.Read(content, Today, isProspect: false).Problems.Select(p => p.Field));
    }

    private static QuoteContent Planned(QuoteContent content, int brand, DateOnly day) => content.Change(brand, b => b with { PlannedFor = day });

    private static IEnumerable<string> Fields(QuoteContent content) => Problems(content).Select(p => p.Field);

    private static IReadOnlyList<QuoteProblem> Problems(QuoteContent content) => QuoteCheck.Read(content, Today, isProspect: true).Problems;

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
