namespace CloudPortal.Sample.Scale;

/// <summary>How many apps each reseller has: most have few, some thousands, a few none.</summary>
internal static class PortfolioSizes
{
    private const double Spread = 1.7;
    private const double ShareWithoutApps = 0.02;
    private const int Cap = LargeSample.Largest / 2;

    /// <returns>One for each reseller, the largest first and the others in no order; their sum is exactly the apps of the sample.</returns>
    public static int[] Of(LargeSample sample, Random random)
    {
        var sizes = new int[sample.Resellers];
        sizes[0] = sizes.Length == 1 ? sample.Apps : Math.Min(LargeSample.Largest, sample.Apps / 2);
        var left = sample.Apps - sizes[0];
        var weights = new double[sizes.Length];
        for (var i = 1; i < sizes.Length; i++)
        {
            // Log-normal: a tenth of the resellers has about two thirds of the apps.
            weights[i] = random.NextDouble() < ShareWithoutApps ? 0.0 : Math.Exp(Spread * Normal(random));
        }

        var perWeight = left / Math.Max(1.0, weights.Sum());
        for (var i = 1; i < sizes.Length && left > 0; i++)
        {
            sizes[i] = Math.Min(left, Math.Min(Cap, (int)(weights[i] * perWeight)));
            left -= sizes[i];
        }

        // What rounding and the cap have left over, one by one.
        for (var i = 1; left > 0; i = i + 1 < sizes.Length ? i + 1 : 1)
        {
            if (weights[i] > 0.0 || random.NextDouble() < ShareWithoutApps)
            {
                (sizes[i], left) = (sizes[i] + 1, left - 1);
            }
        }

        return sizes;
    }

    private static double Normal(Random random) => Math.Sqrt(-2.0 * Math.Log(1.0 - random.NextDouble())) * Math.Cos(2.0 * Math.PI * random.NextDouble());
}
