using System.Text;
using System.Text.Json.Nodes;
using CloudPortal.Commands;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Services.Licensing;
using CloudPortal.Services.PriceBooks;
using CloudPortal.Services.PriceFiles;
using CloudPortal.Tests.Commands.Price;
using CloudPortal.Tests.Sample;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Tests.Commands;

/// <summary><c>book</c> and <c>impact</c> on the sample database, which they leave as it was.</summary>
[Collection(PictureDay.Collection)]
public sealed class PriceBookCommandsTests(PictureDay day)
{
    private CommandSettings Settings => new(day.Portal.Settings, day.Portal.Settings.Database);

    [Theory]
    [InlineData(ImpactScope.BillsOfTheDay, "2027-03-01")]
    [InlineData(ImpactScope.Everything, "2027-03-01")]
    [InlineData(ImpactScope.Everything, "2026-12-01")]
    public async Task Impact_is_what_price_says_of_each_portfolio_before_and_with_the_book_exchanged(ImpactScope scope, string on)
    {
        var draft = JsonNode.Parse(await ExportAsync("EUR 2027.1"))!;
        var run = await ImpactAsync(draft.ToJsonString(), on, scope);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var impact = run.Json;

        var names = await NamesAsync(Currency.Eur);
        Assert.Equal(names.Order(StringComparer.Ordinal), impact["resellers"]!.AsArray().Select(r => r!["name"]!.GetValue<string>()));
        foreach (var reseller in impact["resellers"]!.AsArray())
        {
            var document = await PortfolioAsync(reseller!["name"]!.GetValue<string>(), on);
            Assert.Equal(Monthly(document), Text(reseller["before"]));
            document["book"] = draft.DeepClone();
            Assert.Equal(Monthly(document), Text(reseller["after"]));
            Assert.Equal(PriceRun.Result(document.ToJsonString())["whiteLabels"]!["now"]!.GetValue<int>(), reseller["whiteLabels"]!.GetValue<int>());
        }

        Assert.Equal(Sum(impact, "before"), impact["before"]!.GetValue<decimal>());
        Assert.Equal(Sum(impact, "after"), impact["after"]!.GetValue<decimal>());
        Assert.NotEqual(Text(impact["before"]), Text(impact["after"]));
        Assert.Equal(("EUR", on), (impact["currency"]!.GetValue<string>(), impact["on"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_licence_whose_notice_has_not_passed_keeps_its_book_unless_everything_is_asked_for()
    {
        var draft = await ExportAsync("EUR 2027.1");

        var bills = (await ImpactAsync(draft, "2026-12-01", ImpactScope.BillsOfTheDay)).Json;
        var everything = (await ImpactAsync(draft, "2026-12-01", ImpactScope.Everything)).Json;

        // MERIDIAN was ordered on 12 November.
        Assert.Equal(Of(everything, "before"), Of(bills, "before"));
        Assert.NotEqual(Of(everything, "after"), Of(bills, "after"));

        static string Of(JsonNode impact, string side) =>
            Text(impact["resellers"]!.AsArray().Single(r => r!["name"]!.GetValue<string>() == "Nimbus Telecom")![side]);
    }

    [Theory]
    [InlineData("2027-03-02", "is no 1st")]
    [InlineData("2027-02-30", "must be a real date")]
    [InlineData("March", "must be a real date")]
    public async Task Impact_is_of_a_1st(string on, string said)
    {
        var run = await ImpactAsync(await ExportAsync("EUR 2027.1"), on, ImpactScope.Everything);

        Assert.Equal((2, 0), (run.ExitCode, run.Output.Length));
        Assert.Contains(said, Assert.Single(run.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_book_without_the_rate_of_an_existing_licence_is_refused_by_name()
    {
        var draft = JsonNode.Parse(await ExportAsync("EUR 2027.1"))!;
        draft["rates"]!.AsArray().RemoveAt(4);

        var run = await ImpactAsync(draft.ToJsonString(), "2027-03-01", ImpactScope.Everything);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("no rate for Enterprise, customer app", Assert.Single(run.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_book_is_exported_with_every_property_and_an_unknown_one_is_refused()
    {
        var book = JsonNode.Parse(await ExportAsync("EUR 2026.2"))!.AsObject();

        Assert.Equal(["name", "currency", "volumeMode", "discounts", "ceiling", "rates", "tiers"], book.Select(p => p.Key));
        Assert.Equal((5, 6), (book["rates"]!.AsArray().Count, book["tiers"]!.AsArray().Count));

        using var error = new StringWriter { NewLine = "\n" };
        Assert.Equal(2, await BookCommand.ExportAsync(Settings, "EUR 1999.1", Stream.Null, error));
        Assert.Equal("EUR 1999.1: there is no price book of this name\n", error.ToString());
    }

    [Fact]
    public async Task An_imported_book_is_a_draft_that_exports_the_same_and_a_wrong_one_saves_nothing()
    {
        await using var portal = await SamplePortal.BuildAsync(PictureDay.Today);
        var settings = new CommandSettings(portal.Settings, portal.Settings.Database);
        var book = JsonNode.Parse(await ExportAsync("EUR 2027.1"))!;
        book["name"] = "EUR 2027.2";
        book["volumeMode"] = "Graduated";
        book["ceiling"] = 42.5m;
        book["discounts"]!["perUser"] = true;

        Assert.Equal((0, "EUR 2027.2 is a draft now.\n", ""), await ImportAsync(settings, book));
        Assert.True(JsonNode.DeepEquals(book, JsonNode.Parse(await ExportAsync(settings, "EUR 2027.2"))));

        var (again, nothing, taken) = await ImportAsync(settings, book);
        Assert.Equal((2, ""), (again, nothing));
        Assert.Contains("There is a price book EUR 2027.2 already", taken, StringComparison.Ordinal);

        book["name"] = "EUR 2027.3";
        book["tiers"]![0]!["from"] = 2;
        book["rates"]![0]!["setup"] = -1;
        var (wrong, empty, problems) = await ImportAsync(settings, book);
        Assert.Equal((2, ""), (wrong, empty));
        Assert.Equal(["$.rates[0].setup: must not be less than 0", "$.tiers[0].from: must be 1: the first tier starts there"], problems.Split('\n', StringSplitOptions.RemoveEmptyEntries));

        book = JsonNode.Parse(await ExportAsync("EUR 2027.1"))!;
        book["name"] = " EUR 2027.3";
        Assert.Equal((2, "", "$.name: must not have spaces at its ends or two in a row\n"), await ImportAsync(settings, book));
        book["name"] = new string('x', 61);
        Assert.Equal((2, "", "$.name: cannot be the name of a draft: A name has 1 to 60 characters\n"), await ImportAsync(settings, book));
        book["name"] = "eur 2027.1";
        Assert.Contains("There is a price book EUR 2027.1 already", (await ImportAsync(settings, book)).Error, StringComparison.Ordinal);

        await using var db = portal.Open();
        Assert.Equal(["EUR 2027.1", "EUR 2027.2"], await db.PriceBooks.Where(b => b.EffectiveFrom == null).OrderBy(b => b.Name).Select(b => b.Name).ToListAsync());
    }

    private static string Text(JsonNode? number) => number!.ToJsonString();

    private static decimal Sum(JsonNode impact, string side) => impact["resellers"]!.AsArray().Sum(r => r![side]!.GetValue<decimal>());

    private static string Monthly(JsonNode document) => Text(PriceRun.Result(document.ToJsonString())["monthly"]!["now"]);

    private static async Task<(int ExitCode, string Output, string Error)> ImportAsync(CommandSettings settings, JsonNode book)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(book.ToJsonString()));
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        return (await BookCommand.ImportAsync(settings, "-", input, output, error), output.ToString(), error.ToString());
    }

    private Task<string> ExportAsync(string name) => ExportAsync(Settings, name);

    private static async Task<string> ExportAsync(CommandSettings settings, string name)
    {
        using var output = new MemoryStream();
        Assert.Equal(0, await BookCommand.ExportAsync(settings, name, output, TextWriter.Null));
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private async Task<PriceRun> ImpactAsync(string book, string on, ImpactScope scope)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(book));
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = await ImpactCommand.RunAsync(Settings, "-", on, scope, input, output, error);
        return new PriceRun(exitCode, output.ToArray(), error.ToString());
    }

    private async Task<JsonNode> PortfolioAsync(string legalName, string on)
    {
        var document = await day.Portal.Get<PortfolioFile>().OfNamedAsync(Actor.Operator.Instance, legalName, DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture));
        return JsonNode.Parse(PriceDocumentWriter.Write(document.Value))!;
    }

    private async Task<List<string>> NamesAsync(Currency currency)
    {
        await using var db = day.Portal.Open();
        return await db.Resellers.Where(r => r.Currency == currency).Select(r => r.LegalName).ToListAsync();
    }
}
