namespace CloudPortal.Sample.Telling;

/// <summary>The clock that the services read while the sample is told: it stands until the story moves it.</summary>
internal sealed class StoryClock : TimeProvider
{
    private DateTimeOffset now;

    public override DateTimeOffset GetUtcNow() => now;

    public void MoveTo(DateOnly day, TimeOnly time) => now = new DateTimeOffset(day, time, TimeSpan.Zero);
}
