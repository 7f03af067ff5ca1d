namespace CloudPortal.Tests.Commands.Price;

public sealed class MainAppProblemsTests
{
    private const string DeskInOrder = """{ "cloudId": "NOVADESK", "bundle": "FullFeature", "placement": "CustomerApp", "mainApp": "NOVA", "users": 1 }""";

    [Fact]
    public void A_customer_app_needs_a_main_app() =>
        PriceRun.AssertRefused(Example.With("\"mainApp\": \"ACME\", ", ""), "$.apps[1].mainApp: is required for a customer app");

    [Fact]
    public void A_standalone_app_has_none() => PriceRun.AssertRefused(
        Example.With("\"users\": 40", "\"users\": 40, \"mainApp\": \"ACME\""), "$.order[0].mainApp: only a customer app has a main app");

    [Theory]
    [InlineData("ACME*", "must be a Cloud ID without the * of the Editable version")]
    [InlineData("ACMEDESK", "ACMEDESK is no White Label")]
    [InlineData("NOVA", "there is no app NOVA in apps")]
    [InlineData("NOBODY", "there is no app NOBODY in apps")]
    public void The_main_app_is_a_White_Label_in_apps(string mainApp, string problem) =>
        PriceRun.AssertRefused(Example.With("\"mainApp\": \"ACME\"", $"\"mainApp\": \"{mainApp}\""), $"$.apps[1].mainApp: {problem}");

    [Fact]
    public void In_an_order_the_main_app_may_be_ordered_with_it_and_stand_later_in_the_document()
    {
        PriceRun.Result(Example.With($"[ {Example.Nova} ]", $"[ {DeskInOrder}, {Example.Nova} ]"));
        PriceRun.Result(Example.With($"[ {Example.Nova} ]", $"[ {DeskInOrder.Replace("\"NOVA\"", "\"acme\"", StringComparison.Ordinal)} ]"));
        PriceRun.Result(Example.With($"{Example.Acme},\n    {Example.AcmeDesk}", $"{Example.AcmeDesk},\n    {Example.Acme}"));
        PriceRun.AssertRefused(Example.With($"[ {Example.Nova} ]", $"[ {DeskInOrder} ]"), "$.order[0].mainApp: there is no app NOVA");
    }

    [Theory]
    [InlineData("Draft", "Live", true)]
    [InlineData("Ordered", "Live", true)]
    [InlineData("Live", "Live", true)]
    [InlineData("Suspended", "Live", true)]
    [InlineData("Terminating", "Live", false)]
    [InlineData("Terminated", "Live", false)]
    [InlineData("Terminated", "Draft", false)]
    [InlineData("Terminating", "Suspended", false)]
    [InlineData("Terminating", "Terminating", true)]
    [InlineData("Terminated", "Terminating", true)]
    [InlineData("Terminating", "Terminated", true)]
    [InlineData("Terminated", "Terminated", true)]
    public void A_main_app_that_ends_has_only_customer_apps_that_end(string main, string customer, bool isAllowed)
    {
        var document = Example.With(
            "\"Standalone\", \"status\": \"Live\"", $"\"Standalone\", \"status\": \"{main}\"",
            "\"mainApp\": \"ACME\", \"status\": \"Live\"", $"\"mainApp\": \"ACME\", \"status\": \"{customer}\"");
        if (isAllowed)
        {
            PriceRun.Result(document);
        }
        else
        {
            PriceRun.AssertRefused(document, $"$.apps[1].mainApp: ACME is {main}");
        }
    }

    [Theory]
    [InlineData("Live", null)]
    [InlineData("Draft", null)]
    [InlineData("Ordered", null)]
    [InlineData("Suspended", "ACME is Suspended and takes no new customer apps")]
    [InlineData("Terminating", "ACME is Terminating")]
    [InlineData("Terminated", "ACME is Terminated")]
    public void A_new_customer_app_needs_a_main_app_that_goes_on(string main, string? problem)
    {
        var order = DeskInOrder.Replace("\"NOVA\"", "\"ACME\"", StringComparison.Ordinal);
        var document = Example.With(
            "\"Standalone\", \"status\": \"Live\"", $"\"Standalone\", \"status\": \"{main}\"", $",\n    {Example.AcmeDesk}", "", $"[ {Example.Nova} ]", $"[ {order} ]");
        if (problem is null)
        {
            PriceRun.Result(document);
        }
        else
        {
            PriceRun.AssertRefused(document, $"$.order[0].mainApp: {problem}");
        }
    }

    [Fact]
    public void An_app_is_not_its_own_main_app() => PriceRun.AssertRefused(
        Example.With("\"mainApp\": \"ACME\"", "\"mainApp\": \"ACMEDESK\""), "$.apps[1].mainApp: ACMEDESK is no White Label");

    [Fact]
    public void What_could_not_be_read_is_not_also_missed_elsewhere()
    {
        PriceRun.AssertRefused(
            Example.With("\"cloudId\": \"ACME\"", "\"cloudId\": \"AC ME\""), "$.apps[0].cloudId: must be a Cloud ID: a letter, then 2 to 19 letters or digits");
        PriceRun.AssertRefused(
            Example.With("\"Standalone\", \"status\": \"Live\"", "\"Standalone\", \"status\": \"live\""),
            "$.apps[0].status: must be one of Draft, Ordered, Live, Suspended, Terminating, Terminated");
    }
}
