namespace CloudPortal.Tests.Support;

/// <summary>A clock that a test moves by hand; only the time of day is its own, timers stay real.</summary>
public sealed class ManualClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset now = start;

    public override DateTimeOffset GetUtcNow() => now;

    public void Advance(TimeSpan by) => now += by;
}
