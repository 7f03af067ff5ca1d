using System.Globalization;
using System.Text;
using CloudPortal.Domain;
using CloudPortal.Services.Apps;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Services.Apps;

public sealed class ExportAppsTests
{
    private const string Head = "App,Cloud ID,Main app,Bundle,Status,Ends on,Customer,Users,Users are,Discount %,Platform a month,User fees a month,Total a month,Currency,From";

    [Fact]
    public async Task The_file_holds_every_match_and_carries_its_day()
    {
        var story = await NimbusStory.ReadOnlyAsync();

        var file = await ExportAsync(story, new() { Search = "velo" });

        Assert.Equal("apps-2026-11-17.csv", file.Name);
        Assert.Equal(
            [Head, "Velo City,VELOCITY,HELIOTEL,Enterprise,Terminating,2026-11-30,Velo City,18,billable,0,0.00,0.00,0.00,EUR,2026-12-01"],
            Lines(file));
        Assert.Equal(17, Lines(await ExportAsync(story, new())).Length);
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("hu-HU")]
    [InlineData("ar-SA")]
    public async Task Figures_and_days_are_written_the_same_in_every_culture(string culture)
    {
        var here = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            var file = await ExportAsync(await NimbusStory.ReadOnlyAsync(), new() { Search = "kestrel" });

            Assert.Equal("apps-2026-11-17.csv", file.Name);
            Assert.Equal("Kestrel Connect,KESTREL,,White Label,Live,,,64,billable,20,399.20,51.20,450.40,EUR,2026-12-01", Lines(file)[1]);
        }
        finally
        {
            CultureInfo.CurrentCulture = here;
        }
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("+49 30")]
    [InlineData("-2")]
    public async Task A_name_that_looks_like_a_formula_stays_text(string name)
    {
        await using var story = await PortfolioStory.BeginAsync();
        story.GoTo(new(2026, 3, 2));
        await story.OrderAsync(name, "KESTREL");

        Assert.StartsWith($"\"'{name}\",KESTREL,", Lines(await ExportAsync(story, new()))[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Excel_finds_the_mark_by_which_it_reads_UTF_8()
    {
        await using var story = await PortfolioStory.BeginAsync();
        story.GoTo(new(2026, 3, 2));
        await story.OrderAsync("Überland שלום, \"Ost\"", "KESTREL");

        var file = await ExportAsync(story, new());

        Assert.Equal([0xEF, 0xBB, 0xBF], file.Content.Take(3));
        Assert.StartsWith("\"Überland שלום, \"\"Ost\"\"\",KESTREL,", Lines(file)[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Customer_apps_of_one_main_app_make_a_file_of_their_own()
    {
        var file = await ExportAsync(await NimbusStory.ReadOnlyAsync(), new() { Under = "HELIOTEL" });

        Assert.Equal(["SOLARIS", "VELOCITY", "ATLASLOG"], Lines(file).Skip(1).Select(l => l.Split(',')[1]));
    }

    [Fact]
    public async Task Another_reseller_gets_no_file()
    {
        await using var story = await PortfolioStory.BeginAsync();
        var (_, stranger) = await story.FurtherResellerAsync("Altitude Voice");

        Assert.Equal(NotFound.Instance, (await story.Get<ExportApps>().CsvAsync(stranger, story.Reseller.Id, new())).Refusal);
    }

    private static async Task<ExportedFile> ExportAsync(PortfolioStory story, AppListQuery query) =>
        (await story.Get<ExportApps>().CsvAsync(story.Owner, story.Reseller.Id, query)).Value;

    private static string[] Lines(ExportedFile file) =>
        Encoding.UTF8.GetString(file.Content).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
}
