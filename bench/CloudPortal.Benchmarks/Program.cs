using CloudPortal.Benchmarks.Pricing;

// A word names what is measured, as in: dotnet run -c Release --project bench/CloudPortal.Benchmarks -- pricing
switch (args)
{
    case ["pricing"]:
        PricingRun.Start();
        return 0;
    default:
        Console.Error.WriteLine("Say what to measure: pricing");
        return 2;
}
