using System.Text.Json.Nodes;

namespace CloudPortal.Tests.Commands.Price;

public sealed class PriceResultTests
{
    [Fact]
    public void The_example_gives_the_figures_of_the_contract()
    {
        var result = PriceRun.Result(Example.Document);
        Assert.Equal(
            """
            {"currency":"EUR","date":"2026-03-15","whiteLabels":{"now":1,"afterOrder":2},"monthly":{"now":732.50,"afterOrder":1263.50},"dueNow":2773.65,"lines":[
            {"cloudId":"ACME","component":"Platform","quantity":1,"publicUnit":499.00,"discount":0,"netUnit":499.00,"amount":499.00},
            {"cloudId":"ACME","component":"Users","quantity":120,"publicUnit":0.80,"discount":0,"netUnit":0.80,"amount":96.00},
            {"cloudId":"ACMEDESK","component":"Platform","quantity":1,"publicUnit":99.00,"discount":0,"netUnit":99.00,"amount":99.00},
            {"cloudId":"ACMEDESK","component":"Users","quantity":35,"publicUnit":1.10,"discount":0,"netUnit":1.10,"amount":38.50},
            {"cloudId":"NOVA","component":"Platform","quantity":1,"publicUnit":499.00,"discount":0,"netUnit":499.00,"amount":499.00},
            {"cloudId":"NOVA","component":"Users","quantity":40,"publicUnit":0.80,"discount":0,"netUnit":0.80,"amount":32.00}],"dueNowLines":[
            {"cloudId":"NOVA","component":"Setup","quantity":1,"publicUnit":2500.00,"discount":0,"netUnit":2500.00,"amount":2500.00},
            {"cloudId":"NOVA","component":"Platform","quantity":1,"days":17,"daysInMonth":31,"publicUnit":499.00,"discount":0,"netUnit":499.00,"amount":273.65}],"effectOnOthers":[],"nextTier":{"from":3,"discount":10,"appsAway":1,"monthlyChange":349.30}}
            """.ReplaceLineEndings(""),
            WithoutWhy(result).ToJsonString());
    }

    [Fact]
    public void Every_line_says_why_in_sentences()
    {
        var result = PriceRun.Result(Example.Document);
        Assert.All(
            result["lines"]!.AsArray().Concat(result["dueNowLines"]!.AsArray()),
            line => Assert.All(line!["why"]!.AsArray().DefaultIfEmpty(), s => Assert.EndsWith(".", s!.GetValue<string>(), StringComparison.Ordinal)));
    }

    [Fact]
    public void The_output_is_UTF_8_without_a_byte_order_mark_and_ends_with_a_line_end()
    {
        var run = PriceRun.Of(Example.Document);
        Assert.Equal((byte)'{', run.Output[0]);
        Assert.Equal((byte)'\n', run.Output[^1]);
        Assert.Contains("×", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_left_out_has_its_default()
    {
        var full = PriceRun.Of(Example.Document).Text;
        Assert.Equal(full, PriceRun.Of(Example.With("\"ceiling\": 50,", "", "\"agreement\": { \"discount\": 0 },", "", ", \"extraPoints\": 0", "")).Text);
        Assert.Equal(full, PriceRun.Of(Example.With("{ \"setup\": true, \"platform\": true, \"perUser\": false }", "{}")).Text);
        Assert.Equal(full, PriceRun.Of(Example.With("{ \"setup\": true, \"platform\": true, \"perUser\": false }", "null", "\"ceiling\": 50", "\"ceiling\": null")).Text);
        Assert.Equal(
            full,
            PriceRun.Of(Example.With("{ \"discount\": 0 },\n  \"apps\"", "null,\n  \"apps\"", "\"extraPoints\": 0", "\"mainApp\": null, \"extraPoints\": null")).Text);
        Assert.Equal(PriceRun.Of(Example.With($"[ {Example.Nova} ]", "[]")).Text, PriceRun.Of(Example.With($"[ {Example.Nova} ]", "null")).Text);
    }

    [Fact]
    public void Numbers_are_judged_by_value_however_they_are_written()
    {
        var full = PriceRun.Of(Example.Document).Text;
        Assert.Equal(
            full,
            PriceRun.Of(Example.With(
                "499.00", "4.99e2", "0.80", "\"0.8000000000000000000000000000000000000000\"", "2500.00", "25E+2", "249.00", "\"00249\"",
                "\"users\": 120", "\"users\": \"120.0\"", "\"users\": 35", "\"users\": 3500000e-5", "\"users\": 40", "\"users\": 40.0",
                "\"ceiling\": 50", "\"ceiling\": 5000000000000000000000000000000000000000e-38", "\"extraPoints\": 0", "\"extraPoints\": -0e99999",
                "{ \"from\": 3", "{ \"from\": \"3.000\"")).Text);
    }

    [Theory]
    [InlineData("JPY", "499", "0.8", "96", "274")]
    [InlineData("KWD", "499.000", "0.800", "96.000", "273.645")]
    [InlineData("EUR", "499.00", "0.80", "96.00", "273.65")]
    public void Amounts_have_exactly_the_digits_of_the_currency(string currency, string unit, string perUser, string users, string prorated)
    {
        var lines = PriceRun.Result(Example.With("\"currency\": \"EUR\"", $"\"currency\": \"{currency}\""));
        Assert.Equal(unit, lines["lines"]![0]!["publicUnit"]!.ToJsonString());
        Assert.Equal(perUser, lines["lines"]![1]!["netUnit"]!.ToJsonString());
        Assert.Equal(users, lines["lines"]![1]!["amount"]!.ToJsonString());
        Assert.Equal(prorated, lines["dueNowLines"]![1]!["amount"]!.ToJsonString());
    }

    [Fact]
    public void Unit_prices_and_discounts_are_exact_and_not_rounded()
    {
        var result = PriceRun.Result(Example.With("499.00", "0.123456", "\"extraPoints\": 0", "\"extraPoints\": 12.3456"));
        var line = result["lines"]![0]!;
        Assert.Equal("0.123456", line["publicUnit"]!.ToJsonString());
        Assert.Equal("12.3456", line["discount"]!.ToJsonString());
        Assert.Equal("0.108214616064", line["netUnit"]!.ToJsonString());
        Assert.Equal("0.11", line["amount"]!.ToJsonString());
    }

    [Fact]
    public void The_largest_line_is_exact()
    {
        var result = PriceRun.Result(Example.With("0.80", "999999999.999999", "\"perUser\": false", "\"perUser\": true", "\"extraPoints\": 0", "\"extraPoints\": 0.0001", "\"users\": 120", "\"users\": 10000000"));
        Assert.Equal("999998999.999999000001", result["lines"]![1]!["netUnit"]!.ToJsonString());
        Assert.Equal("9999989999999990.00", result["lines"]![1]!["amount"]!.ToJsonString());
    }

    [Fact]
    public void An_order_moves_the_other_White_Labels_and_says_so()
    {
        var result = PriceRun.Result(Example.With("{ \"from\": 3", "{ \"from\": 2"));
        Assert.Equal("""[{"cloudId":"ACME","before":595.00,"after":545.10}]""", result["effectOnOthers"]!.ToJsonString());
        Assert.Null(result["nextTier"]);
    }

    [Fact]
    public void Cloud_IDs_are_written_in_upper_case()
    {
        var result = PriceRun.Result(Example.With("\"cloudId\": \"ACME\"", "\"cloudId\": \"aCme\"", "\"mainApp\": \"ACME\"", "\"mainApp\": \"acmE\""));
        Assert.Equal("ACME", result["lines"]![0]!["cloudId"]!.GetValue<string>());
    }

    [Fact]
    public void A_byte_order_mark_is_accepted() => Assert.Equal(PriceRun.Of(Example.Document).Text, PriceRun.Of("\uFEFF" + Example.Document).Text);

    [Fact]
    public void Nothing_ordered_and_nothing_there_is_a_price_too()
    {
        var result = PriceRun.Result(Example.With($"[\n    {Example.Acme},\n    {Example.AcmeDesk}\n  ]", "[]", $"[ {Example.Nova} ]", "[]"));
        Assert.Equal("""{"now":0.00,"afterOrder":0.00}""", result["monthly"]!.ToJsonString());
        Assert.Equal("0.00", result["dueNow"]!.ToJsonString());
        Assert.Equal("""{"from":3,"discount":10,"appsAway":3,"monthlyChange":1347.30}""", result["nextTier"]!.ToJsonString());
    }

    [Fact]
    public void Without_a_White_Label_rate_there_is_no_next_tier()
    {
        var result = PriceRun.Result(Example.With(
            "\"WhiteLabel\",  \"placement\"", "\"Enterprise\", \"placement\"", "\"placement\": \"Standalone\", \"status\": \"Live\"", "\"placement\": \"Standalone\", \"status\": \"Draft\"", $"[ {Example.Nova} ]", "[]"));
        Assert.Equal("137.50", result["monthly"]!["now"]!.ToJsonString());
        Assert.Null(result["nextTier"]);
    }

    private static JsonNode WithoutWhy(JsonNode result)
    {
        foreach (var line in result["lines"]!.AsArray().Concat(result["dueNowLines"]!.AsArray()))
        {
            line!.AsObject().Remove("why");
        }

        return result;
    }
}
