namespace CloudPortal.Tests.Commands.Price;

/// <summary>Each rule of the input on its own: exactly one line, that of the place.</summary>
public sealed class PriceProblemsTests
{
    [Theory]
    [InlineData("\"date\": \"2026-03-15\"", "\"date\": \"2026-02-29\"", "$.date: must be a real date of the form YYYY-MM-DD")]
    [InlineData("\"date\": \"2026-03-15\"", "\"date\": \"2026-3-15\"", "$.date: must be a real date of the form YYYY-MM-DD")]
    [InlineData("\"date\": \"2026-03-15\"", "\"date\": \" 2026-03-15\"", "$.date: must be a real date of the form YYYY-MM-DD")]
    [InlineData("\"date\": \"2026-03-15\"", "\"date\": 20260315", "$.date: must be a string")]
    [InlineData("\"date\": \"2026-03-15\",", "", "$.date: is required")]
    [InlineData("\"date\": \"2026-03-15\"", "\"date\": null", "$.date: is required")]
    [InlineData("\"date\": \"2026-03-15\"", "\"date\": \"2026-03-15\", \"Date\": 1", "$.Date: is no property of this object")]
    [InlineData("\"date\": \"2026-03-15\"", "\"date\": \"2026-03-15\", \"d\\u0061te\": \"2026-03-15\"", "$.date: is repeated")]
    [InlineData("\"date\": \"2026-03-15\"", "\"date\": \"2026-03-15\", \"a \\\"b\\n\": 1", "$[\"a \\\"b\\u000a\"]: is no property of this object")]
    [InlineData("\"date\": \"2026-03-15\"", "\"date\": \"2026-03-15\", \"\\ud800\": 1", "$: has a property whose name is no Unicode text")]
    [InlineData("\"EUR 2026.1\"", "\"\"", "$.book.name: must not be empty")]
    [InlineData("\"EUR 2026.1\"", "\"\\ud800\"", "$.book.name: must be Unicode text: half a surrogate pair is none")]
    [InlineData("\"EUR\"", "\"eur\"", "$.book.currency: must be one of EUR, USD, GBP, CZK, JPY, KRW, KWD, BHD")]
    [InlineData("\"EUR\"", "\"CHF\"", "$.book.currency: must be one of EUR, USD, GBP, CZK, JPY, KRW, KWD, BHD")]
    [InlineData("\"AllUnits\"", "\"allUnits\"", "$.book.volumeMode: must be one of AllUnits, Graduated")]
    [InlineData("\"AllUnits\"", "\"0\"", "$.book.volumeMode: must be one of AllUnits, Graduated")]
    [InlineData("\"perUser\": false", "\"perUser\": \"false\"", "$.book.discounts.perUser: must be true or false")]
    [InlineData("\"perUser\": false", "\"peruser\": false", "$.book.discounts.peruser: is no property of this object")]
    [InlineData("{ \"setup\": true, \"platform\": true, \"perUser\": false }", "[]", "$.book.discounts: must be an object")]
    [InlineData("\"ceiling\": 50", "\"ceiling\": 50.0001", "$.book.ceiling: must not be greater than 50")]
    [InlineData("\"ceiling\": 50", "\"ceiling\": 0.00001", "$.book.ceiling: must have at most 4 decimals")]
    [InlineData("\"ceiling\": 50", "\"ceiling\": -1e-999999999999999999999", "$.book.ceiling: must not be less than 0")]
    [InlineData("\"ceiling\": 50", "\"ceiling\": 1e999999999999999999999", "$.book.ceiling: must not be greater than 50")]
    [InlineData("\"ceiling\": 50", "\"ceiling\": true", "$.book.ceiling: must be a number")]
    [InlineData("2500.00", "1000000000.000001", "$.book.rates[0].setup: must not be greater than 1000000000")]
    [InlineData("2500.00", "2500.0000001", "$.book.rates[0].setup: must have at most 6 decimals")]
    [InlineData("2500.00", "\"2.5e3\"", "$.book.rates[0].setup: must be a number")]
    [InlineData("2500.00", "\"+2500\"", "$.book.rates[0].setup: must be a number")]
    [InlineData("2500.00", "\"2500.\"", "$.book.rates[0].setup: must be a number")]
    [InlineData("2500.00", "\".5\"", "$.book.rates[0].setup: must be a number")]
    [InlineData("2500.00", "\"2500\\n\"", "$.book.rates[0].setup: must be a number")]
    [InlineData("2500.00", "\"٢٥٠٠\"", "$.book.rates[0].setup: must be a number")]
    [InlineData("2500.00", "\"\"", "$.book.rates[0].setup: must be a number")]
    [InlineData("2500.00", "\"-\"", "$.book.rates[0].setup: must be a number")]
    [InlineData("\"CustomerApp\", \"setup\"", "\"Standalone\", \"setup\"", "$.apps[1].bundle: the book has no rate for FullFeature, CustomerApp")]
    [InlineData("\"FullFeature\", \"placement\": \"CustomerApp\", \"setup\"", "\"WhiteLabel\", \"placement\": \"Standalone\", \"setup\"", "$.book.rates[1].bundle: WhiteLabel, Standalone has a rate already|$.apps[1].bundle: the book has no rate for FullFeature, CustomerApp")]
    [InlineData("\"FullFeature\", \"placement\": \"CustomerApp\", \"setup\"", "\"FullFeatur\", \"placement\": \"CustomerApp\", \"setup\"", "$.book.rates[1].bundle: must be one of WhiteLabel, FullFeature, Enterprise")]
    [InlineData("[ { \"from\": 1, \"discount\": 0 }, { \"from\": 3, \"discount\": 10 } ]", "[]", "$.book.tiers: must have at least one tier")]
    [InlineData("[ { \"from\": 1, \"discount\": 0 }, { \"from\": 3, \"discount\": 10 } ]", "{}", "$.book.tiers: must be an array")]
    [InlineData("\"from\": 1", "\"from\": 2", "$.book.tiers[0].from: must be 1: the first tier starts there")]
    [InlineData("\"from\": 1", "\"from\": 0", "$.book.tiers[0].from: must not be less than 1")]
    [InlineData("\"from\": 3", "\"from\": 1", "$.book.tiers[1].from: must be greater than 1, as tiers ascend")]
    [InlineData("\"from\": 3", "\"from\": 2.5", "$.book.tiers[1].from: must be a whole number")]
    [InlineData("\"from\": 3", "\"from\": 1000000001", "$.book.tiers[1].from: must not be greater than 1000000000")]
    [InlineData("\"from\": 1, \"discount\": 0", "\"from\": 1, \"discount\": 10.5", "$.book.tiers[1].discount: must not be less than 10.5, as discounts never fall")]
    [InlineData("\"agreement\": { \"discount\": 0 }", "\"agreement\": {}", "$.agreement.discount: is required")]
    [InlineData("\"agreement\": { \"discount\": 0 }", "\"agreement\": 0", "$.agreement: must be an object")]
    [InlineData("\"users\": 120", "\"users\": -1", "$.apps[0].users: must not be less than 0")]
    [InlineData("\"users\": 120", "\"users\": 0.5", "$.apps[0].users: must be a whole number")]
    [InlineData("\"users\": 120", "\"users\": 10000001", "$.apps[0].users: must not be greater than 10000000")]
    [InlineData("\"extraPoints\": 0", "\"extraPoints\": 51", "$.apps[0].extraPoints: must not be greater than 50")]
    [InlineData("\"status\": \"Live\", \"orderedOn\": \"2025-11-02\"", "\"orderedOn\": \"2025-11-02\"", "$.apps[0].status: is required")]
    [InlineData("\"orderedOn\": \"2025-11-02\", ", "", "$.apps[0].orderedOn: is required")]
    [InlineData("\"users\": 40", "\"users\": 40, \"status\": \"Ordered\"", "$.order[0].status: is no property of this object")]
    [InlineData("\"users\": 40", "\"users\": 40, \"orderedOn\": \"2026-03-15\"", "$.order[0].orderedOn: is no property of this object")]
    [InlineData("\"users\": 40", "\"userz\": 40", "$.order[0].userz: is no property of this object|$.order[0].users: is required")]
    [InlineData("\"NOVA\"", "\"NOVA*\"", "$.order[0].cloudId: must be a Cloud ID without the * of the Editable version")]
    [InlineData("\"NOVA\"", "\"NO\"", "$.order[0].cloudId: must be a Cloud ID: a letter, then 2 to 19 letters or digits")]
    [InlineData("\"NOVA\"", "\"ABCDEFGHIJKLMNOPQRSTU\"", "$.order[0].cloudId: must be a Cloud ID: a letter, then 2 to 19 letters or digits")]
    [InlineData("\"NOVA\"", "\"1OVA\"", "$.order[0].cloudId: must be a Cloud ID: a letter, then 2 to 19 letters or digits")]
    [InlineData("\"NOVA\"", "\"NOVÄ\"", "$.order[0].cloudId: must be a Cloud ID: a letter, then 2 to 19 letters or digits")]
    [InlineData("\"NOVA\"", "\"acMe\"", "$.order[0].cloudId: ACME is taken by $.apps[0]")]
    [InlineData("\"cloudId\": \"ACME\"", "\"cloudId\": null", "$.apps[0].cloudId: is required")]
    public void One_wrong_value_is_one_clear_line(string old, string changed, string problems) =>
        PriceRun.AssertRefused(Example.With(old, changed), problems.Split('|'));

    [Fact]
    public void A_White_Label_is_never_a_customer_app_whatever_its_status()
    {
        foreach (var status in new[] { "Draft", "Live", "Terminated" })
        {
            PriceRun.AssertRefused(
                Example.With("\"FullFeature\", \"placement\": \"CustomerApp\", \"mainApp\": \"ACME\", \"status\": \"Live\"", $"\"WhiteLabel\", \"placement\": \"CustomerApp\", \"mainApp\": \"ACME\", \"status\": \"{status}\""),
                "$.apps[1].placement: a White Label is never a customer app");
        }

        PriceRun.AssertRefused(
            Example.With("\"FullFeature\", \"placement\": \"CustomerApp\", \"setup\"", "\"WhiteLabel\", \"placement\": \"CustomerApp\", \"setup\"", $",\n    {Example.AcmeDesk}", ""),
            "$.book.rates[1].placement: a White Label is never a customer app, so it has no such rate");
    }

    [Fact]
    public void A_rate_is_needed_only_by_what_is_charged_or_ordered()
    {
        const string withoutRate = "\"CustomerApp\", \"setup\"";
        foreach (var status in new[] { "Draft", "Terminated" })
        {
            PriceRun.Result(Example.With(withoutRate, "\"Standalone\", \"setup\"", "\"ACME\", \"status\": \"Live\"", $"\"ACME\", \"status\": \"{status}\""));
        }

        PriceRun.AssertRefused(
            Example.With("\"bundle\": \"WhiteLabel\", \"placement\": \"Standalone\", \"users\"", "\"bundle\": \"Enterprise\", \"placement\": \"Standalone\", \"users\""),
            "$.order[0].bundle: the book has no rate for Enterprise, Standalone");
    }

    [Fact]
    public void All_problems_are_reported_at_once() => PriceRun.AssertRefused(
        Example.With("\"2026-03-15\"", "\"tomorrow\"", "499.00", "-1", "\"users\": 120", "\"users\": -1", "\"mainApp\": \"ACME\"", "\"mainApp\": \"NOBODY\"", "\"NOVA\"", "\"ACME\""),
        "$.date: must be a real date of the form YYYY-MM-DD",
        "$.book.rates[0].platform: must not be less than 0",
        "$.apps[0].users: must not be less than 0",
        "$.order[0].cloudId: ACME is taken by $.apps[0]",
        "$.apps[1].mainApp: there is no app NOBODY in apps");

    [Theory]
    [InlineData("")]
    [InlineData("null x")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("// no\n{}")]
    [InlineData("{\"date\": 1,}")]
    [InlineData("{'date': 1}")]
    [InlineData("{\"date\": 01}")]
    [InlineData("{\"date\": NaN}")]
    [InlineData("\uFEFF\uFEFF{}")]
    public void What_is_no_JSON_text_is_one_problem(string text)
    {
        var run = PriceRun.Of(text);
        Assert.StartsWith("$: is not a JSON text: line ", Assert.Single(run.Problems), StringComparison.Ordinal);
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void What_is_no_UTF_8_is_one_problem()
    {
        byte[] document = [.. System.Text.Encoding.Latin1.GetBytes(Example.With("EUR 2026.1", "Prix d'été"))];
        var run = PriceRun.Of(document);
        Assert.Equal(["$: is not a text in UTF-8"], run.Problems);
        Assert.Equal(2, run.ExitCode);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("7")]
    public void A_document_is_an_object(string text) => PriceRun.AssertRefused(text, "$: must be an object");

    [Theory]
    [InlineData(2, "$.apps[0].users: must be a number")]
    [InlineData(490, "$.apps[0].users: must be a number")]
    [InlineData(510, "$: is nested deeper than 500 levels")]
    [InlineData(100_000, "$: is nested deeper than 500 levels")]
    public void However_deep_a_value_is_nested_it_is_one_problem(int levels, string problem)
    {
        var deep = new string('[', levels) + new string(']', levels);
        PriceRun.AssertRefused(Example.With("\"users\": 120", $"\"users\": {deep}"), problem);
        Assert.Equal(["$: is not a JSON text: line 1, byte " + (levels + 1)], PriceRun.Of(new string('[', levels)).Problems);
    }

    [Fact]
    public void Numbers_of_any_length_are_read_without_delay() => PriceRun.AssertRefused(
        Example.With("499.00", "4" + new string('9', 1_000_000), "0.80", "0." + new string('0', 1_000_000) + "8", "2500.00", "1e" + new string('9', 1_000_000)),
        "$.book.rates[0].setup: must not be greater than 1000000000",
        "$.book.rates[0].platform: must not be greater than 1000000000",
        "$.book.rates[0].perUser: must have at most 6 decimals");
}
