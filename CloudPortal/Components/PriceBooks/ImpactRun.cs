using CloudPortal.Domain;
using CloudPortal.Services.PriceBooks;

namespace CloudPortal.Components.PriceBooks;

/// <summary>One simulation, or a publishing that makes one, beside the page's own thread, so that the page goes on answering meanwhile.</summary>
public sealed class ImpactRun : IProgress<ImpactProgress>, IDisposable
{
    private readonly CancellationTokenSource cancelling = new();
    private readonly Lock gate = new();
    private ImpactProgress progress;

    public ImpactProgress Progress
    {
        get
        {
            lock (gate)
            {
                return progress;
            }
        }
    }

    /// <summary>Past the first second; a simulation that is quicker needs no account of itself.</summary>
    public bool IsLong { get; set; }

    /// <returns>Null when it was cancelled.</returns>
    public async Task<Outcome<T>?> RunAsync<T>(Func<IProgress<ImpactProgress>, CancellationToken, Task<Outcome<T>>> work)
    {
        try
        {
            return await Task.Run(() => work(this, cancelling.Token), cancelling.Token);
        }
        catch (OperationCanceledException) when (cancelling.IsCancellationRequested)
        {
            return null;
        }
    }

    public void Cancel() => cancelling.Cancel();

    public void Dispose() => cancelling.Dispose();

    void IProgress<ImpactProgress>.Report(ImpactProgress value)
    {
        lock (gate)
        {
            progress = value;
        }
    }
}
