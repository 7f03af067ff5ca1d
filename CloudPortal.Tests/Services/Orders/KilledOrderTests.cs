using System.Diagnostics;
using System.Globalization;
using CloudPortal.Domain.Licensing;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Services.Orders;

/// <summary>
/// A process that dies by SIGKILL in the middle of an order leaves all of it or nothing. Starting a process is dear, so one
/// child holds the same order at every write at once, each in a database of its own, and dies with all of them.
/// </summary>
public sealed class KilledOrderTests : IDisposable
{
    private const string ToPlace = "CLOUDPORTAL_TEST_ORDER";
    private const string Places = "CLOUDPORTAL_TEST_ORDER_FOLDER";
    private const string Whole = "whole";

    private readonly string folder = Directory.CreateTempSubdirectory("cloudportal-killed-").FullName;

    [Fact]
    public async Task An_order_whose_process_is_killed_at_any_write_is_there_whole_or_not_at_all()
    {
        var reviewed = new List<Reviewed>();
        foreach (var kind in Enum.GetValues<DraftKind>())
        {
            reviewed.Add(await ReviewedAsync(kind));
        }

        await RunChildUntilItDiesAsync(reviewed.Select(r => r.Order));

        foreach (var (order, before, writes) in reviewed)
        {
            var left = Directory.GetDirectories(FolderOf(folder, order)).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal).ToList();
            Assert.Equal([$"{DiesAt.AfterCommit}", $"{DiesAt.BeforeCommit}", Whole, .. Enumerable.Range(1, writes).Select(AtWrite)], left);
            foreach (var name in left)
            {
                await AssertAllOrNothingAsync(order, before, Path.Combine(FolderOf(folder, order), name));
            }
        }
    }

    /// <summary>Run by itself it places both orders; as the child of the test above it dies in the middle of one.</summary>
    [Fact]
    public async Task An_order_is_placed_whole_by_a_process_that_lives()
    {
        if (Environment.GetEnvironmentVariable(ToPlace) is { } given)
        {
            await PlaceAndDieAsync(given.Split('|').Select(OrderToKill.Parse), Environment.GetEnvironmentVariable(Places)!);
        }

        foreach (var kind in Enum.GetValues<DraftKind>())
        {
            var (order, portal) = await OrderToKill.ReviewAsync(kind);
            await using var _ = portal;
            await order.PlaceAsync(portal);
            await order.AssertWholeAsync(portal.Database);
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<Reviewed> ReviewedAsync(DraftKind kind)
    {
        var (order, portal) = await OrderToKill.ReviewAsync(kind);
        await using var _ = portal;
        await portal.Database.SettleAsync();
        Directory.CreateDirectory(FolderOf(folder, order));
        File.Copy(portal.Database.File, Path.Combine(FolderOf(folder, order), "portal.db"));
        var before = await TableDump.OfAsync(portal.Database);
        portal.Database.Queries.Clear();
        await order.PlaceAsync(portal);
        return new Reviewed(order, before, portal.Database.Queries.Commands.Count(StopAtWrite.IsWrite));
    }

    private static async Task AssertAllOrNothingAsync(OrderToKill order, IReadOnlyList<string> before, string place)
    {
        Assert.True(File.Exists(Path.Combine(place, "portal.db-wal")), $"{place} was closed, not killed");
        var database = TestDatabase.In(place);
        await using var restarted = OrderToKill.Open(database);
        await OrderToKill.AssertSoundAsync(database);
        if (Path.GetFileName(place) is Whole or nameof(DiesAt.AfterCommit))
        {
            await order.AssertWholeAsync(database);
        }
        else
        {
            Assert.Equal(before, await TableDump.OfAsync(database));
        }

        await order.PlaceAsync(restarted);
        await order.AssertWholeAsync(database);
    }

    private async Task RunChildUntilItDiesAsync(IEnumerable<OrderToKill> orders)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "CloudPortal.Tests" + (OperatingSystem.IsWindows() ? ".exe" : "")))
        {
            ArgumentList = { "-method", $"{typeof(KilledOrderTests).FullName}.{nameof(An_order_is_placed_whole_by_a_process_that_lives)}" },
            Environment = { [ToPlace] = string.Join('|', orders), [Places] = folder, ["DOTNET_TieredPGO"] = "0" },
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var child = Process.Start(start)!;
        var said = await child.StandardOutput.ReadToEndAsync();
        await child.WaitForExitAsync();

        // 128 and the number of SIGKILL.
        Assert.True(child.ExitCode == (OperatingSystem.IsWindows() ? -1 : 137), said);
    }

    private static async Task PlaceAndDieAsync(IEnumerable<OrderToKill> orders, string folder)
    {
        foreach (var order in orders)
        {
            var place = FolderOf(folder, order);
            Assert.True(await HoldAsync(order, place, nameof(DiesAt.BeforeCommit), new StopAtWrite(DiesAt.BeforeCommit)));
            Assert.True(await HoldAsync(order, place, nameof(DiesAt.AfterCommit), new StopAtWrite(DiesAt.AfterCommit)));
            var write = 1;
            while (await HoldAsync(order, place, AtWrite(write), new StopAtWrite(DiesAt.Write, write)))
            {
                write++;
            }

            Directory.Move(Path.Combine(place, AtWrite(write)), Path.Combine(place, Whole));
        }

        using var self = Process.GetCurrentProcess();
        self.Kill();
        await new TaskCompletionSource().Task;
    }

    /// <returns>False when the order was through before it came to its write.</returns>
    private static async Task<bool> HoldAsync(OrderToKill order, string folder, string name, StopAtWrite stop)
    {
        Directory.CreateDirectory(Path.Combine(folder, name));
        File.Copy(Path.Combine(folder, "portal.db"), Path.Combine(folder, name, "portal.db"));
        var portal = OrderToKill.Open(TestDatabase.In(Path.Combine(folder, name), stop.Interceptors));
        var placed = order.PlaceAsync(portal);
        if (await Task.WhenAny(stop.Reached, placed) == stop.Reached)
        {
            return true;
        }

        await placed;
        return false;
    }

    private static string FolderOf(string folder, OrderToKill order) => Path.Combine(folder, order.Kind.ToString());

    private static string AtWrite(int write) => write.ToString("'write '00", CultureInfo.InvariantCulture);

    /// <summary>What is to be ordered, the whole database before it, and how many writes the order takes.</summary>
    private sealed record Reviewed(OrderToKill Order, IReadOnlyList<string> Before, int Writes);
}
