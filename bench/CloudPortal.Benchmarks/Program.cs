using CloudPortal.Benchmarks.Pricing;
using CloudPortal.Benchmarks.Scale;

// A word names what is measured, as in: dotnet run -c Release --project bench/CloudPortal.Benchmarks -- pricing
switch (args)
{
    case ["pricing"]:
        PricingRun.Start();
        return 0;
    case ["impact", .. var rest] when ScaleOptions.TryParse(rest, out var options):
        await ImpactRun.StartAsync(options);
        return 0;
    case ["apps", .. var rest] when ScaleOptions.TryParse(rest, out var options):
        await AppsRun.StartAsync(options);
        return 0;
    default:
        Console.Error.WriteLine($"Say what to measure: pricing, impact or apps; the last two take {ScaleOptions.Usage}");
        return 2;
}
