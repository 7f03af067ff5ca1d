namespace CloudPortal;

/// <summary>
/// Which environment a start without a setting means: a Debug build opens the sample portal, a published one never does.
/// </summary>
internal static class HostEnvironment
{
    public static string Name => Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Default;

#if DEBUG
    private static string Default => Environments.Development;
#else
    private static string Default => Environments.Production;
#endif
}
