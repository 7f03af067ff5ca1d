using Quartz;

namespace CloudPortal.Jobs;

public static class PortalJobs
{
    private static readonly TimeSpan BetweenMails = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Work in the background, for the portal itself; commands have none. The schedules are each server's own, in memory: that
    /// something is done once, though several servers try, a row in the database sees to.
    /// </summary>
    public static IServiceCollection AddPortalJobs(this IServiceCollection services)
    {
        services.AddHostedService<RefreshSummaries>();
        services.AddQuartz(jobs =>
        {
            jobs.Every<SendMails>(BetweenMails);
            jobs.Every<KeepHouse>(BetweenLooks);
            jobs.Every<LookAfterQuotes>(BetweenLooks);
        });

        // A mail that is on its way is waited for: else nobody would know what came of it.
        return services.AddQuartzHostedService(host => host.WaitForJobsToComplete = true);
    }

    private static void Every<T>(this IQuartzBuilder jobs, TimeSpan pause)
        where T : IJob
    {
        var key = new JobKey(typeof(T).Name);
        jobs.AddJob<T>(job => job.WithIdentity(key));
        jobs.AddTrigger(trigger => trigger.ForJob(key).StartNow().WithSimpleSchedule(schedule => schedule.WithInterval(pause).RepeatForever()));
    }
}
