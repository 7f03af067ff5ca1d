namespace CloudPortal;

/// <summary>
/// Which environment a start without a setting means: a Debug build opens the sample portal, a published one never does.
/// </summary>
internal static class HostEnvironment
{
    /// <summary>The environment in which this process would start the portal.</summary>
    public static string Name => Variable ?? Default;

    private static string? Variable =>
        Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT");

#if DEBUG
    private static string Default => Environments.Development;
#else
    private static string Default => Environments.Production;
#endif

    /// <summary>As the first argument it yields to any other: <see cref="WebApplicationOptions.EnvironmentName"/> would overrule even a test's host.</summary>
    public static string[] WithDefault(string[] args) => Variable is null ? [$"--environment={Default}", .. args] : args;
}
