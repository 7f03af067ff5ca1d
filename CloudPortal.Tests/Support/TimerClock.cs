namespace CloudPortal.Tests.Support;

/// <summary>A clock whose timers go off when a test says so; the time of day is that of another clock.</summary>
public sealed class TimerClock(TimeProvider timeOfDay) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<OneShot> waiting = [];
    private TimeSpan now;

    public override DateTimeOffset GetUtcNow() => timeOfDay.GetUtcNow();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new OneShot(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Lets time pass; what falls due goes off in its order.</summary>
    public void Advance(TimeSpan by)
    {
        var until = now + by;
        while (Next(until) is { } timer)
        {
            timer.GoOff();
        }

        now = until;
    }

    private OneShot? Next(TimeSpan until)
    {
        lock (gate)
        {
            var next = waiting.Where(t => t.Due <= until).MinBy(t => t.Due);
            if (next is not null)
            {
                waiting.Remove(next);
                now = next.Due;
            }

            return next;
        }
    }

    private sealed class OneShot(TimerClock clock, Action goOff) : ITimer
    {
        public TimeSpan Due { get; private set; }

        public void GoOff() => goOff();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.gate)
            {
                clock.waiting.Remove(this);
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    Due = clock.now + dueTime;
                    clock.waiting.Add(this);
                }
            }

            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
