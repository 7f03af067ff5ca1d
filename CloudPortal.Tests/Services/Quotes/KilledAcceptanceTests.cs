using System.Globalization;
using CloudPortal.Tests.Services.Orders;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Services.Quotes;

/// <summary>
/// A process that is killed after any one of an acceptance's writes, the commit being the last, leaves all of it or nothing.
/// One process accepts as often as there are writes, each time in a database of its own and one write further, and dies
/// when all of them stand.
/// </summary>
public sealed class KilledAcceptanceTests(ITestOutputHelper output) : IDisposable
{
    private const string ToMake = "CLOUDPORTAL_TEST_ACCEPTANCES";

    private readonly string folder = Directory.CreateTempSubdirectory("cloudportal-acceptance-").FullName;

    [Fact]
    public async Task An_acceptance_whose_process_is_killed_after_any_of_its_writes_is_there_whole_or_not_at_all_and_can_be_made_again()
    {
        var sent = await Task.WhenAll(SentAsync("prospect", AcceptanceToMake.OfProspectAsync()), SentAsync("reseller", AcceptanceToMake.OfResellerAsync()));
        var attempts = sent.SelectMany(s => Enumerable.Range(1, s.Writes + 1).Select(write => new Attempt(s, write, NewPlace(s.Template, $"{s.Of} {write}")))).ToList();

        using (var process = TestProcess.Start(
            typeof(KilledAcceptanceTests), nameof(An_acceptance_is_made_whole_by_a_process_that_lives), (ToMake, string.Join('\n', attempts.Select(a => $"{a.Sent.Acceptance}|{a.Write}|{a.Place}")))))
        {
            Assert.Equal(attempts.Select(a => a.IsThrough ? $"made {a.Sent.Writes} writes" : $"stands after write {a.Write}"), await process.HearAsync(attempts.Count));
            await process.KillAsync();
        }

        var whole = 0;
        foreach (var attempt in attempts)
        {
            whole += await IsWholeAsync(attempt) ? 1 : 0;
        }

        output.WriteLine(string.Join(", ", sent.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Of}: killed after each of {s.Writes} writes"))));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{attempts.Count - whole} left nothing, {whole} all of it; accepted again, each had one order"));

        // After the commit, and without a further write.
        Assert.Equal(2 * sent.Length, whole);
    }

    /// <summary>Run by itself it accepts both; as the child of the test above it stops after a write of each.</summary>
    [Fact]
    public async Task An_acceptance_is_made_whole_by_a_process_that_lives()
    {
        if (Environment.GetEnvironmentVariable(ToMake) is { } toMake)
        {
            await StandAsync(toMake);
            return;
        }

        foreach (var sent in new[] { AcceptanceToMake.OfProspectAsync(), AcceptanceToMake.OfResellerAsync() })
        {
            var (acceptance, portal) = await sent;
            await using var _ = portal;
            var made = (await acceptance.MakeAsync(portal)).Value;
            Assert.Equal(made.DueNow, await acceptance.AssertWholeAsync(portal.Database));
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static async Task StandAsync(string toMake)
    {
        foreach (var given in toMake.Split('\n').Select(line => line.Split('|')))
        {
            var stop = new StopAtWrite(int.Parse(given[1], CultureInfo.InvariantCulture));
            _ = await stop.IsPassedAsync(AcceptanceToMake.Parse(given[0]).MakeAsync(AcceptanceToMake.Open(TestDatabase.In(given[2], stop.Interceptors))));
            TestProcess.Say(stop.Told);
        }

        await new TaskCompletionSource().Task;
    }

    /// <summary>Counts the writes on a copy; the database itself stays as sending left it.</summary>
    private async Task<Sent> SentAsync(string of, Task<(AcceptanceToMake Acceptance, TestPortal Portal)> sending)
    {
        var (acceptance, portal) = await sending;
        await using var _ = portal;
        await portal.Database.SettleAsync();
        var template = Path.Combine(folder, $"{of}.db");
        File.Copy(portal.Database.File, template);
        var before = await TableDump.OfAsync(portal.Database);

        var count = new StopAtWrite(0);
        var counted = TestDatabase.In(NewPlace(template, $"{of} counted"), count.Interceptors);
        await using var whole = AcceptanceToMake.Open(counted);
        Assert.Null((await acceptance.MakeAsync(whole)).Refusal);
        Assert.InRange(count.Writes, 10, 100);
        return new Sent(of, acceptance, template, before, RowCounts(await TableDump.OfAsync(counted)), count.Writes);
    }

    /// <returns>Whether the killed process left all of it; otherwise it left nothing. Afterwards it is accepted again, and all of it is there once.</returns>
    private static async Task<bool> IsWholeAsync(Attempt attempt)
    {
        var database = TestDatabase.In(attempt.Place);
        await using var restarted = AcceptanceToMake.Open(database);
        await OrderToKill.AssertSoundAsync(database);
        var left = await TableDump.OfAsync(database);
        var isWhole = attempt.Write >= attempt.Sent.Writes;
        if (isWhole)
        {
            Assert.Equal(attempt.Sent.RowsAfter, RowCounts(left));
        }
        else
        {
            Assert.Equal(attempt.Sent.Before, left);
        }

        var made = (await attempt.Sent.Acceptance.MakeAsync(restarted, name: "Somebody Else")).Value;
        Assert.Equal(made.DueNow, await attempt.Sent.Acceptance.AssertWholeAsync(database));
        Assert.Equal(attempt.Sent.RowsAfter, RowCounts(await TableDump.OfAsync(database)));
        return isWhole;
    }

    /// <summary>Of each table.</summary>
    private static IReadOnlyList<(string Table, int Rows)> RowCounts(IReadOnlyList<string> dump) =>
        [.. dump.GroupBy(row => row[..row.IndexOf(':', StringComparison.Ordinal)]).Select(g => (g.Key, g.Count())).Order()];

    private string NewPlace(string template, string name)
    {
        var place = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
        File.Copy(template, Path.Combine(place, "portal.db"));
        return place;
    }

    /// <summary>What is to be accepted, the database before it as a file and as rows, the rows after it, and how many writes it takes.</summary>
    private sealed record Sent(
        string Of, AcceptanceToMake Acceptance, string Template, IReadOnlyList<string> Before, IReadOnlyList<(string Table, int Rows)> RowsAfter, int Writes);

    private sealed record Attempt(Sent Sent, int Write, string Place)
    {
        /// <summary>There is no such write any more, which proves that none is left out.</summary>
        public bool IsThrough => Write > Sent.Writes;
    }
}
