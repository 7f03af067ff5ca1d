namespace CloudPortal;

/// <summary>
/// Which environment a start without a setting means: a Debug build opens the sample portal, a published one never does.
/// </summary>
internal static class HostEnvironment
{
    /// <summary>As the first argument it yields to any other: <see cref="WebApplicationOptions.EnvironmentName"/> would overrule even a test's host.</summary>
    public static string[] WithDefault(string[] args) => IsSet ? args : [$"--environment={Default}", .. args];

    /// <summary>What a command runs in, which takes no options of the host.</summary>
    public static string Name =>
        Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") ?? Default;

    private static bool IsSet => Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") is not null
        || Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") is not null;

#if DEBUG
    private static string Default => Environments.Development;
#else
    private static string Default => Environments.Production;
#endif
}
