using System.Diagnostics;
using System.Globalization;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Services.Orders;

/// <summary>A process of its own that places orders and says of each where it stands: these tests' program with one of its tests.</summary>
internal sealed class OrderingProcess : IDisposable
{
    private const string ToPlace = "CLOUDPORTAL_TEST_ORDERS";
    private const string StopsAt = "CLOUDPORTAL_TEST_STOPS_AT";
    // Anywhere in a line, which the runner of the tests may have begun with a colour.
    private const string Says = "the order ";

    private readonly Process process;
    private readonly int orders;

    private OrderingProcess(Process process, int orders) => (this.process, this.orders) = (process, orders);

    public static bool IsThisOne => Environment.GetEnvironmentVariable(ToPlace) is not null;

    /// <param name="write">After which write of each order it stops.</param>
    /// <param name="orders">With the folder of the database of each.</param>
    public static OrderingProcess Start(int write, IEnumerable<(OrderToKill Order, string Place)> orders)
    {
        var given = orders.Select(o => $"{o.Order}|{o.Place}").ToList();
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "CloudPortal.Tests" + (OperatingSystem.IsWindows() ? ".exe" : "")))
        {
            ArgumentList = { "-method", $"{typeof(KilledOrderTests).FullName}.{nameof(KilledOrderTests.An_order_is_placed_whole_by_a_process_that_lives)}" },
            Environment = { [ToPlace] = string.Join('\n', given), [StopsAt] = write.ToString(CultureInfo.InvariantCulture), ["DOTNET_TieredPGO"] = "0" },
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        return new OrderingProcess(Process.Start(start)!, given.Count);
    }

    /// <summary>In the started process: returns only if no order comes to that write.</summary>
    public static async Task PlaceAsync()
    {
        var write = int.Parse(Environment.GetEnvironmentVariable(StopsAt)!, CultureInfo.InvariantCulture);
        var standing = false;
        foreach (var given in Environment.GetEnvironmentVariable(ToPlace)!.Split('\n').Select(line => line.Split('|')))
        {
            var stop = new StopAtWrite(write);
            var portal = OrderToKill.Open(TestDatabase.In(given[1], stop.Interceptors));
            var placed = OrderToKill.Parse(given[0]).PlaceAsync(portal);
            if (await Task.WhenAny(stop.Reached, placed) == placed)
            {
                await placed;
                Console.WriteLine($"{Says}made {stop.Writes} writes");
            }
            else
            {
                standing = true;
                Console.WriteLine($"{Says}stands after write {write}");
            }
        }

        if (standing)
        {
            await new TaskCompletionSource().Task;
        }
    }

    /// <summary>Waits until each order stands or is through.</summary>
    public async Task<IReadOnlyList<string>> EndsAsync()
    {
        var ends = new List<string>();
        var said = new List<string>();
        while (ends.Count < orders && await process.StandardOutput.ReadLineAsync() is { } line)
        {
            said.Add(line);
            if (line.Split(Says) is [_, var end])
            {
                ends.Add(end);
            }
        }

        Assert.True(ends.Count == orders, string.Join('\n', said));
        return ends;
    }

    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();

        // 128 and the number of SIGKILL.
        Assert.Equal(OperatingSystem.IsWindows() ? -1 : 137, process.ExitCode);
    }

    /// <summary>It ends by itself.</summary>
    public async Task ExitAsync()
    {
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, said);
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }
}
