namespace CloudPortal.Benchmarks.Scale;

internal static class AppsRun
{
    public static async Task StartAsync(ScaleOptions options) => await ScaleDatabase.OpenAsync(options);
}
