namespace CloudPortal.Data;

/// <summary>That a job has done its work for a period: its row is written in the same transaction, so whoever comes second does nothing.</summary>
public sealed class JobRun
{
    public const int MaxNameLength = 100;

    private JobRun()
    {
    }

    public long Id { get; private set; }

    public string Job { get; private set; } = "";

    /// <summary>Such as a day, or a day with what was done on it.</summary>
    public string Period { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    public static JobRun Of(string job, string period, DateTime at) => new() { Job = job, Period = period, At = at };
}
