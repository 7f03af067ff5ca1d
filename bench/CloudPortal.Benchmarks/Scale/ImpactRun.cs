using System.Diagnostics;
using System.Globalization;
using CloudPortal.Domain.Accounts;
using CloudPortal.Services.PriceBooks;
using Microsoft.Extensions.DependencyInjection;

namespace CloudPortal.Benchmarks.Scale;

/// <summary>What simulating over all portfolios costs against reading them, and what others notice of it.</summary>
internal static class ImpactRun
{
    private const int Rounds = 4;

    public static async Task StartAsync(ScaleOptions options)
    {
        var database = await ScaleDatabase.OpenAsync(options);
        await CompareAsync(database);
        await ImpactBeside.StartAsync(database);
    }

    /// <summary>In turns, so that what else the machine does hits both; the best of each counts.</summary>
    private static async Task CompareAsync(ScaleDatabase database)
    {
        await using var portal = await database.ServicesAsync();
        var book = await ScaleDatabase.DraftAsync(portal);
        var simulate = portal.GetRequiredService<SimulateImpact>();
        var (reader, bills, everything) = (TimeSpan.MaxValue, TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var i = 0; i < Rounds; i++)
        {
            var start = Stopwatch.GetTimestamp();
            var rows = AdoReader.ReadAll(database.ConnectionString);
            var read = Stopwatch.GetElapsedTime(start);
            var day = await SimulateAsync(ImpactScope.BillsOfTheDay);
            var all = await SimulateAsync(ImpactScope.Everything);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  round {i + 1}: {rows} rows read in {read.TotalSeconds:0.00} s; bills of the day {day.TotalSeconds:0.00} s; everything {all.TotalSeconds:0.00} s"));
            (reader, bills, everything) = (Best(reader, read), Best(bills, day), Best(everything, all));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Reader            {reader.TotalSeconds:0.00} s"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Simulation        {bills.TotalSeconds:0.00} s for the bills of the day, {everything.TotalSeconds:0.00} s for everything"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Ratio             {bills / reader:0.00} and {everything / reader:0.00}"));

        async Task<TimeSpan> SimulateAsync(ImpactScope scope)
        {
            var start = Stopwatch.GetTimestamp();
            _ = (await simulate.RunAsync(Actor.Operator.Instance, book, ScaleDatabase.On, scope)).Value;
            return Stopwatch.GetElapsedTime(start);
        }
    }

    private static TimeSpan Best(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
