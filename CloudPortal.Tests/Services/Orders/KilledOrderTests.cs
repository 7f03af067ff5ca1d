using CloudPortal.Domain.Licensing;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Services.Orders;

/// <summary>
/// A process that is killed after any one of an order's writes, the commit being the last, leaves all of the order or
/// nothing. Each write has a process of its own that dies there: in one database with the White Label order, in another one
/// with the customer app's. The last process comes through, which proves that there is no further write.
/// </summary>
public sealed class KilledOrderTests : IDisposable
{
    private const int AtOnce = 2;

    private readonly string folder = Directory.CreateTempSubdirectory("cloudportal-killed-").FullName;

    [Fact]
    public async Task An_order_whose_process_is_killed_after_any_of_its_writes_is_there_whole_or_not_at_all()
    {
        var reviewed = await Task.WhenAll(Enum.GetValues<DraftKind>().Select(ReviewedAsync));

        await Parallel.ForEachAsync(
            Enumerable.Range(1, reviewed.Max(r => r.Writes) + 1),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (write, _) => await KillAsync(write, [.. reviewed.Where(r => write <= r.Writes + 1)]));
    }

    /// <summary>Run by itself it places both orders; as the child of the test above it stops after a write of each.</summary>
    [Fact]
    public async Task An_order_is_placed_whole_by_a_process_that_lives()
    {
        if (OrderingProcess.IsThisOne)
        {
            await OrderingProcess.PlaceAsync();
            return;
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

    /// <summary>Counts the writes on a copy; the database itself stays as the review left it.</summary>
    private async Task<Reviewed> ReviewedAsync(DraftKind kind)
    {
        var (order, portal) = await OrderToKill.ReviewAsync(kind);
        await using var _ = portal;
        await portal.Database.SettleAsync();
        var template = Path.Combine(folder, $"{kind}.db");
        File.Copy(portal.Database.File, template);
        var before = await TableDump.OfAsync(portal.Database);

        var count = new StopAtWrite(0);
        await using var counted = OrderToKill.Open(TestDatabase.In(NewPlace(template, $"{kind} counted"), count.Interceptors));
        await order.PlaceAsync(counted);
        return new Reviewed(order, template, before, count.Writes);
    }

    private async Task KillAsync(int write, IReadOnlyList<Reviewed> reviewed)
    {
        var places = reviewed.Select(r => NewPlace(r.Template, $"{r.Order.Kind} {write}")).ToList();
        var ends = reviewed.Select(r => write <= r.Writes ? $"stands after write {write}" : $"made {r.Writes} writes").ToList();
        using var process = OrderingProcess.Start(write, reviewed.Zip(places, (r, place) => (r.Order, place)));

        Assert.Equal(ends, await process.HearAsync(ends.Count));
        if (reviewed.Any(r => write <= r.Writes))
        {
            await process.KillAsync();
        }
        else
        {
            await process.ExitAsync();
        }

        for (var i = 0; i < reviewed.Count; i++)
        {
            await AssertAllOrNothingAsync(reviewed[i], write, places[i]);
        }
    }

    private static async Task AssertAllOrNothingAsync(Reviewed reviewed, int write, string place)
    {
        var (order, _, before, writes) = reviewed;
        var database = TestDatabase.In(place);
        await using var restarted = OrderToKill.Open(database);
        await OrderToKill.AssertSoundAsync(database);
        if (write < writes)
        {
            Assert.Equal(before, await TableDump.OfAsync(database));
        }
        else
        {
            await order.AssertWholeAsync(database);
        }

        await order.PlaceAsync(restarted);
        await order.AssertWholeAsync(database);
    }

    private string NewPlace(string template, string name)
    {
        var place = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
        File.Copy(template, Path.Combine(place, "portal.db"));
        return place;
    }

    /// <summary>What is to be ordered, the database before it as a file and as rows, and how many writes the order takes.</summary>
    private sealed record Reviewed(OrderToKill Order, string Template, IReadOnlyList<string> Before, int Writes);
}
