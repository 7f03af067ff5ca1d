using System.Globalization;
using CloudPortal.Sample.Scale;

namespace CloudPortal.Benchmarks.Scale;

/// <summary>What the owner of the largest portfolio waits for: the list of apps, Home, and a key in the wizard.</summary>
internal static class AppsRun
{
    private const int Rounds = 5;
    private const string Rows = "table[aria-label=Apps]";
    private const string Home = "main h1";

    private static readonly string[] Lists =
    [
        "?sort=name", "?sort=-name", "?sort=-users", "?sort=-monthly", "?sort=customer", "?page=2", "?page=3", "?bundle=full-feature",
        "?bundle=enterprise", "?status=suspended", "?status=all", "?q=talk", "?q=talk+1", "?q=clinic", "",
    ];

    public static async Task StartAsync(ScaleOptions options)
    {
        var database = await ScaleDatabase.OpenAsync(options);
        await KeyCost.StartAsync(database);
        using var portal = await PortalUnderTest.StartAsync(database);
        await using var persons = await Persons.ComeAsync();
        var page = await persons.SignInAsync(portal, LargeSample.LargestOwner);
        var (lists, opened, homes) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            var open = await Persons.VisitAsync(page, "/apps", Rows);
            var visits = new List<(string Address, double Time)>();
            foreach (var list in Lists)
            {
                visits.Add((list, await Persons.VisitAsync(page, "/apps" + list, Rows)));
            }

            var home = await Persons.VisitAsync(page, "/", Home);
            if (round == 0)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  first time: apps {open:0} ms, home {home:0} ms"));
                continue;
            }

            opened.Add(open);
            homes.Add(home);
            lists.AddRange(visits.Select(v => v.Time));
            var worst = visits.MaxBy(v => v.Time);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  round {round}: opened in {open:0} ms, slowest {worst.Address} {worst.Time:0} ms, home {home:0} ms"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Apps page         {Times.Median([.. lists, .. opened]):0} ms median, {Times.P95([.. lists, .. opened]):0} ms p95 of {lists.Count + opened.Count} answers"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Home              {Times.Median(homes):0} ms median, {homes.Max():0} ms at most"));
        await Persons.ToUsersAsync(page, "Bench");
        await Persons.TypeAsync(page, 100, 10);
        var keys = await Persons.TypeAsync(page, 200, 30);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Key in the wizard {Times.Median(keys):0.0} ms median, {Times.P95(keys):0.0} ms p95, as the browser sees it"));
    }
}
