namespace CloudPortal.Domain;

/// <summary>The status of an app on a UTC day; a day has the status at its end.</summary>
public enum AppStatus
{
    Draft = 0,
    Ordered = 1,
    Live = 2,
    Suspended = 3,
    Terminating = 4,
    Terminated = 5,
}

public static class AppStatusRules
{
    /// <summary>A licence that is paid for, and that counts for the volume tier if it is a White Label.</summary>
    public static bool IsLicensed(this AppStatus status) =>
        status is AppStatus.Ordered or AppStatus.Live or AppStatus.Suspended or AppStatus.Terminating;
}
