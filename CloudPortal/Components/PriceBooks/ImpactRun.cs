using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Services.PriceBooks;

namespace CloudPortal.Components.PriceBooks;

/// <summary>One simulation beside the page's own thread, so that the page goes on answering meanwhile.</summary>
public sealed class ImpactRun(SimulateImpact simulation) : IProgress<ImpactProgress>, IDisposable
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
    public async Task<Outcome<Impact>?> RunAsync(Actor actor, ImpactBook book, DateOnly on, ImpactScope scope)
    {
        try
        {
            return await Task.Run(() => simulation.RunAsync(actor, book.Book, on, scope, this, cancelling.Token), cancelling.Token);
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
