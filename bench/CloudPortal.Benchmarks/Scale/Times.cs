namespace CloudPortal.Benchmarks.Scale;

internal static class Times
{
    /// <summary>The value that 95 of 100 do not pass.</summary>
    public static double P95(IReadOnlyCollection<double> times) => times.Order().ElementAt((int)Math.Ceiling(times.Count * 0.95) - 1);

    public static double Median(IReadOnlyCollection<double> times) => times.Order().ElementAt(times.Count / 2);
}
