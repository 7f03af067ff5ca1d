namespace CloudPortal.Sample;

/// <summary>
/// A clock on the sample's day: it starts in the morning and runs on, but never into the next day, so that pictures and
/// journeys read the same at any hour. Timers and elapsed times stay real.
/// </summary>
public sealed class SampleClock(DateOnly today) : TimeProvider
{
    private readonly DateTimeOffset morning = new(today, new TimeOnly(9, 0), TimeSpan.Zero);
    private readonly DateTimeOffset evening = new(today, new TimeOnly(23, 59, 59), TimeSpan.Zero);
    private readonly long start = System.GetTimestamp();

    public override DateTimeOffset GetUtcNow()
    {
        var now = morning + System.GetElapsedTime(start);
        return now < evening ? now : evening;
    }
}
