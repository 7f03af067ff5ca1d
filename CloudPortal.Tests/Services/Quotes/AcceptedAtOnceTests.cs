using System.Diagnostics;
using System.Globalization;
using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Services.Quotes;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Services.Quotes;

/// <summary>Two processes that accept one quote at once, each for somebody else and another alternative: one order, and both are told of it.</summary>
public sealed class AcceptedAtOnceTests(ITestOutputHelper output) : IDisposable
{
    private const int Rounds = 50;
    private const string Name = "CLOUDPORTAL_TEST_ACCEPTS_AS";
    private const string End = "end";
    private static readonly string[] People = ["Elena Riva", "Marc Riva"];

    private readonly string folder = Directory.CreateTempSubdirectory("cloudportal-at-once-").FullName;

    [Fact]
    public async Task Two_processes_that_accept_at_once_make_one_order_and_are_both_told_of_it()
    {
        var (acceptance, portal) = await AcceptanceToMake.OfProspectAsync();
        await portal.Database.SettleAsync();
        var processes = People.Select(name => TestProcess.Start(typeof(AcceptedAtOnceTests), nameof(Two_in_one_process_make_one_order_as_well), (Name, name))).ToList();
        var rounds = new List<Round>();
        try
        {
            for (var i = 1; i <= Rounds; i++)
            {
                var place = Directory.CreateDirectory(Path.Combine(folder, i.ToString(CultureInfo.InvariantCulture))).FullName;
                File.Copy(portal.Database.File, Path.Combine(place, "portal.db"));
                rounds.Add(await AcceptAsync(processes, acceptance, place));
            }

            await Task.WhenAll(processes.Select(p => p.TellAsync(End)));
            await Task.WhenAll(processes.Select(p => p.ExitAsync()));
        }
        finally
        {
            processes.ForEach(p => p.Dispose());
            await portal.DisposeAsync();
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Rounds} rounds, in {rounds.Count(r => r.WereAtOnce)} of them at once; ordered by {string.Join(", ", rounds.CountBy(r => r.By).Select(c => $"{c.Key} {c.Value}"))}; {rounds.Count(r => r.WasBusy)} told to try again; orders never 0, never 2"));

        // One after the other would prove nothing.
        Assert.True(rounds.Count(r => r.WereAtOnce) > Rounds / 2);
    }

    /// <summary>Run by itself, within one process; as a child of the test above one of the two.</summary>
    [Fact]
    public async Task Two_in_one_process_make_one_order_as_well()
    {
        if (Environment.GetEnvironmentVariable(Name) is { } name)
        {
            await TakeRoundsAsync(name);
            return;
        }

        var (acceptance, portal) = await AcceptanceToMake.OfProspectAsync();
        await using var _ = portal;
        var told = await Task.WhenAll(People.Select((p, i) => Task.Run(() => acceptance.MakeAsync(portal, p, alternative: i))));
        var due = await acceptance.AssertWholeAsync(portal.Database);
        Assert.All(told, t => Assert.Equal((due, told[0].Value.ByName), (t.Value.DueNow, t.Value.ByName)));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static async Task<Round> AcceptAsync(List<TestProcess> processes, AcceptanceToMake acceptance, string place)
    {
        await Task.WhenAll(processes.Select(p => p.TellAsync($"{acceptance}|{place}")));
        Assert.All(await Task.WhenAll(processes.Select(p => p.HearAsync())), said => Assert.Equal("ready", said));
        await Task.WhenAll(processes.Select(p => p.TellAsync("go")));
        var told = (await Task.WhenAll(processes.Select(p => p.HearAsync()))).Select(Told.Parse).ToList();

        var due = await acceptance.AssertWholeAsync(TestDatabase.In(place));
        var accepted = told.Where(t => !t.WasBusy).ToList();
        Assert.NotEmpty(accepted);
        Assert.All(accepted, t => Assert.Equal((due, accepted[0].By), (t.Due, t.By)));
        return new Round(accepted[0].By, told.Max(t => t.From) < told.Min(t => t.To), told.Exists(t => t.WasBusy));
    }

    /// <summary>In a child: a database a round, opened before both are told to go.</summary>
    private static async Task TakeRoundsAsync(string name)
    {
        while (await Console.In.ReadLineAsync() is { } line && line != End)
        {
            var given = line.Split('|');
            // Disposing it would take the database from the other process.
            var portal = AcceptanceToMake.Open(TestDatabase.In(given[1]));
            var acceptance = AcceptanceToMake.Parse(given[0]);
            _ = (await portal.Get<OpenQuote>().FindAsync(acceptance.Token)).Value;
            TestProcess.Say("ready");
            _ = await Console.In.ReadLineAsync();
            var from = Stopwatch.GetTimestamp();
            var made = await acceptance.MakeAsync(portal, name, alternative: Array.IndexOf(People, name));
            TestProcess.Say(new Told(made, from, Stopwatch.GetTimestamp()).ToString());
        }
    }

    private sealed record Round(string By, bool WereAtOnce, bool WasBusy);

    /// <summary>What one of the two was told, and between which ticks of the machine's clock.</summary>
    private sealed record Told(bool WasBusy, string By, decimal Due, long From, long To)
    {
        public Told(Outcome<AcceptedQuote> made, long from, long to)
            : this(made.Refusal is DatabaseBusy, made.Refusal is DatabaseBusy ? "" : made.Value.ByName, made.Refusal is DatabaseBusy ? 0m : made.Value.DueNow, from, to)
        {
        }

        public static Told Parse(string text) => text.Split(';') is [var busy, var by, var due, var from, var to]
            ? new Told(bool.Parse(busy), by, decimal.Parse(due, CultureInfo.InvariantCulture), long.Parse(from, CultureInfo.InvariantCulture), long.Parse(to, CultureInfo.InvariantCulture))
            : throw new FormatException(text);

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{WasBusy};{By};{Due};{From};{To}");
    }
}
