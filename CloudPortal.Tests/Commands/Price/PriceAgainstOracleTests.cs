using System.Numerics;
using System.Text.Json.Nodes;
using CloudPortal.Domain.Pricing;
using CloudPortal.Tests.Domain.Pricing;
using CsCheck;

namespace CloudPortal.Tests.Commands.Price;

/// <summary>From the text of a document to the text of its result, every figure against the oracle.</summary>
public sealed class PriceAgainstOracleTests
{
    [Fact]
    public void Every_figure_of_the_result_is_what_the_rules_say() => GeneratedDocument.All.Sample(
        g =>
        {
            var c = g.Case;
            var result = PriceRun.Result(GeneratedDocument.TextOf(g.Document));
            var after = PriceOracle.Month(c.AfterOrder, c.Agreement);
            var due = PriceOracle.Order(c.AfterOrder, c.Order.Length, c.Agreement, c.Day);
            Assert.Equal((PriceOracle.Count(c.Apps), PriceOracle.Count(c.AfterOrder)), ((int)result["whiteLabels"]!["now"]!, (int)result["whiteLabels"]!["afterOrder"]!));
            Assert.Equal(PriceOracle.MonthTotal(c.Apps, c.Agreement), Minor(c, result["monthly"]!["now"]));
            Assert.Equal(PriceOracle.Sum(after), Minor(c, result["monthly"]!["afterOrder"]));
            Assert.Equal(PriceOracle.Sum(due), Minor(c, result["dueNow"]));
            AssertLines(c, after, result["lines"]!);
            AssertLines(c, due, result["dueNowLines"]!);
            AssertNextTier(c, result["nextTier"]);
        },
        iter: 1_000);

    private static void AssertLines(PricingCase c, List<OracleLine> expected, JsonNode lines) => Assert.Equal(
        expected.Select(l => (c.AfterOrder[l.App].CloudId!.Value, l.Component.ToString(), (decimal)l.Percentage / 10_000m, l.Amount)),
        lines.AsArray().Select(l => ((string)l!["cloudId"]!, (string)l["component"]!, (decimal)l["discount"]!, Minor(c, l["amount"]))));

    private static void AssertNextTier(PricingCase c, JsonNode? next)
    {
        var n = PriceOracle.Count(c.AfterOrder);
        var here = c.Book.Tiers.Where(t => t.From <= n).Select(t => t.Discount).DefaultIfEmpty(0m).Last();
        var expected = c.Book.Tiers.FirstOrDefault(t => t.From > n && t.Discount > here);
        Assert.Equal(expected is null, next is null);
        if (expected is not null)
        {
            LicensedApp[] then = [.. c.AfterOrder, .. c.Further(expected.From - n)];
            var change = PriceOracle.MonthTotal(then, c.Agreement) - PriceOracle.MonthTotal(c.AfterOrder, c.Agreement);
            Assert.Equal((expected.From, expected.Discount, expected.From - n), ((int)next!["from"]!, (decimal)next["discount"]!, (int)next["appsAway"]!));
            Assert.Equal(change, Minor(c, next["monthlyChange"]));
        }
    }

    /// <summary>The number as it stands in the text, which must have exactly the currency's digits.</summary>
    private static BigInteger Minor(PricingCase c, JsonNode? number)
    {
        var text = number!.ToJsonString();
        Assert.Equal(c.Currency.MinorDigits == 0 ? -1 : text.Length - 1 - c.Currency.MinorDigits, text.IndexOf('.', StringComparison.Ordinal));
        Assert.DoesNotMatch("^-[0.]*$", text);
        return BigInteger.Parse(text.Replace(".", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);
    }
}
