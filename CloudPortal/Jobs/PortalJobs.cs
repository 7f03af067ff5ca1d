namespace CloudPortal.Jobs;

public static class PortalJobs
{
    /// <summary>Work in the background, for the portal itself; commands have none.</summary>
    public static IServiceCollection AddPortalJobs(this IServiceCollection services) => services.AddHostedService<RefreshSummaries>();
}
