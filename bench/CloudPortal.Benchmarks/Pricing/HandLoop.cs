namespace CloudPortal.Benchmarks.Pricing;

/// <summary>One app with its rate looked up and its share of the public price (0.9 for 10 %) calculated beforehand.</summary>
internal readonly record struct LoopApp(decimal Platform, decimal PerUser, int Users, decimal Share);

/// <summary>The floor: for each app the multiplications, one rounding per line and the sum, nothing else.</summary>
internal static class HandLoop
{
    public static decimal Total(LoopApp[] apps)
    {
        var total = 0m;
        foreach (ref readonly var app in apps.AsSpan())
        {
            total += Math.Round(app.Platform * app.Share, 2, MidpointRounding.AwayFromZero);
            if (app.Users > 0)
            {
                total += Math.Round(app.PerUser * app.Users, 2, MidpointRounding.AwayFromZero);
            }
        }

        return total;
    }
}
