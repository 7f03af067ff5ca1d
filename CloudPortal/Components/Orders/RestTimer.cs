namespace CloudPortal.Components.Orders;

/// <summary>
/// Does something once, after a span in which nothing restarted it. On the page's own thread, through
/// <paramref name="onPage"/>, which also carries what fails to the page's boundary.
/// </summary>
internal sealed class RestTimer(TimeProvider clock, TimeSpan rest, Func<Func<Task>, Task> onPage, Func<Task> act) : IDisposable
{
    private ITimer? timer;

    public void Restart() => Restart(rest);

    public void Restart(TimeSpan after)
    {
        timer ??= clock.CreateTimer(static state => _ = ((RestTimer)state!).Elapsed(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        timer.Change(after, Timeout.InfiniteTimeSpan);
    }

    public void Stop() => timer?.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    public void Dispose() => timer?.Dispose();

    private Task Elapsed() => onPage(act);
}
