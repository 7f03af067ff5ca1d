using System.Globalization;
using CloudPortal.Sample.Scale;
using Microsoft.Playwright;

namespace CloudPortal.Benchmarks.Scale;

/// <summary>What a simulation in a running portal takes of its memory, and what somebody who types meanwhile notices.</summary>
internal static class ImpactBeside
{
    private const int Keys = 150;
    private const int Pause = 60;
    private const int Rounds = 3;
    private const double MiB = 1024.0 * 1024.0;

    public static async Task StartAsync(ScaleDatabase database)
    {
        var file = await AddressAsync(database);
        using var portal = await PortalUnderTest.StartAsync(database);
        await using var persons = await Persons.ComeAsync();
        var admin = (await persons.SignInAsync(portal, Persons.Admin)).Context.APIRequest;
        var owner = await persons.SignInAsync(portal, LargeSample.LargestOwner);
        await Persons.ToUsersAsync(owner, "Bench");

        // Everything compiled, and the portfolio read.
        await Persons.TypeAsync(owner, Keys, pause: 10);
        await SimulateAsync(admin, file);
        await Task.Delay(2000);

        var (idle, busy, above) = (double.MaxValue, double.MaxValue, 0.0);
        for (var i = 0; i < Rounds; i++)
        {
            var still = Times.P95(await Persons.TypeAsync(owner, Keys, Pause));
            var before = portal.Memory;
            using var typed = new CancellationTokenSource();
            var simulating = SimulateUntilAsync(admin, file, typed.Token);
            var typing = Persons.TypeAsync(owner, Keys, Pause);
            var peak = await portal.PeakAsync(typing);
            await typed.CancelAsync();
            var runs = await simulating;
            var beside = Times.P95(await typing);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  round {i + 1}: p95 of a key {still:0.0} ms idle, {beside:0.0} ms beside {runs} simulations; memory {before / MiB:0} MiB idle, {peak / MiB:0} MiB at most"));
            (idle, busy, above) = (Math.Min(idle, still), Math.Min(busy, beside), Math.Max(above, (peak - before) / MiB));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Memory            {above:0} MiB above idle at most"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Key, p95          {idle:0.0} ms idle, {busy:0.0} ms busy: {busy / idle:0.00}"));
    }

    private static async Task<string> AddressAsync(ScaleDatabase database)
    {
        await using var services = await database.ServicesAsync();
        return $"/price-books/{(await ScaleDatabase.DraftAsync(services)).Id}/impact.csv";
    }

    /// <returns>How many were begun.</returns>
    private static async Task<int> SimulateUntilAsync(IAPIRequestContext admin, string file, CancellationToken enough)
    {
        var runs = 0;
        for (; !enough.IsCancellationRequested; runs++)
        {
            await SimulateAsync(admin, file);
        }

        return runs;
    }

    private static async Task SimulateAsync(IAPIRequestContext admin, string file)
    {
        var answer = await admin.GetAsync(file, new() { Timeout = 300_000 });
        if (!answer.Ok)
        {
            throw new InvalidOperationException($"{file}: {answer.Status}");
        }
    }
}
