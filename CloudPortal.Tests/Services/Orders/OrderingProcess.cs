using System.Globalization;
using CloudPortal.Tests.Support;

namespace CloudPortal.Tests.Services.Orders;

/// <summary>A process of its own that places orders and says of each where it stands.</summary>
internal static class OrderingProcess
{
    private const string ToPlace = "CLOUDPORTAL_TEST_ORDERS";
    private const string StopsAt = "CLOUDPORTAL_TEST_STOPS_AT";

    public static bool IsThisOne => Environment.GetEnvironmentVariable(ToPlace) is not null;

    /// <param name="write">After which write of each order it stops.</param>
    /// <param name="orders">With the folder of the database of each.</param>
    public static TestProcess Start(int write, IEnumerable<(OrderToKill Order, string Place)> orders) => TestProcess.Start(
        typeof(KilledOrderTests),
        nameof(KilledOrderTests.An_order_is_placed_whole_by_a_process_that_lives),
        (ToPlace, string.Join('\n', orders.Select(o => $"{o.Order}|{o.Place}"))),
        (StopsAt, write.ToString(CultureInfo.InvariantCulture)));

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
            standing |= !await stop.IsPassedAsync(placed);
            TestProcess.Say(stop.Told);
        }

        if (standing)
        {
            await new TaskCompletionSource().Task;
        }
    }
}
