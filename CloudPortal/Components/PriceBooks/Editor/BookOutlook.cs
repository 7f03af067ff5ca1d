using CloudPortal.Components.Orders;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Services.PriceBooks;

namespace CloudPortal.Components.PriceBooks.Editor;

/// <summary>
/// What a draft means for all resellers: where they stand, the bills of the 1st, and what its cliffs are worth. Priced
/// beside the page half a second after the last edit; the next edit ends what is not done.
/// </summary>
internal sealed class BookOutlook : IDisposable
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(500);

    private readonly BookEditing editing;
    private readonly SimulateImpact simulation;
    private readonly CliffQueries cliffs;
    private readonly Actor.User actor;
    private readonly RestTimer rest;
    private CancellationTokenSource running = new();
    private BookOutline? priced;

    public BookOutlook(BookEditing editing, SimulateImpact simulation, CliffQueries cliffs, Actor.User actor, TimeProvider clock, Func<Func<Task>, Task> onPage)
    {
        (this.editing, this.simulation, this.cliffs, this.actor) = (editing, simulation, cliffs, actor);
        rest = new RestTimer(clock, Rest, onPage, PriceAsync);
        editing.Changed += Touch;
    }

    /// <summary>Priced, or about to be.</summary>
    public event Action? Changed;

    /// <summary>Null before the first answer.</summary>
    public ImpactFigures? Figures { get; private set; }

    /// <summary>Why there are no totals of what is typed.</summary>
    public Refusal? Refused { get; private set; }

    /// <summary>Those with White Labels today.</summary>
    public IReadOnlyList<ResellerCount> Resellers { get; private set; } = [];

    public IReadOnlyList<RemovalEffect> Removals { get; private set; } = [];

    /// <summary>From the start on: the first answer is on its way.</summary>
    public bool IsPricing { get; private set; } = true;

    /// <summary>Resellers come once: they do not change by what is typed.</summary>
    public async Task OpenAsync()
    {
        if ((await Task.Run(() => cliffs.StandingsAsync(actor, editing.Currency))).Is(out var counts, out _))
        {
            Resellers = counts;
        }

        await PriceAsync();
    }

    public int CountWithin(int from, int? to) => Resellers.Count(r => r.WhiteLabels >= from && !(r.WhiteLabels > to));

    public async Task PriceAsync()
    {
        Cancel();
        var (outline, token) = (editing.Outline, running.Token);
        if (ReferenceEquals(outline, priced))
        {
            return;
        }

        IsPricing = true;
        Changed?.Invoke();
        try
        {
            // The database answers on the thread that asks, which here would be the page's own.
            var impact = await Task.Run(() => simulation.RunAsync(actor, outline.Book, outline.Book.EarliestMove(editing.Day), ImpactScope.BillsOfTheDay, ct: token), token);
            var removals = await Task.Run(() => cliffs.RemovalsAsync(actor, outline.Book, token), token);
            if (token.IsCancellationRequested)
            {
                return;
            }

            (priced, Refused) = (outline, impact.Refusal);
            Figures = impact.Is(out var done, out _) ? new ImpactFigures(done, outline.Content.Safeguards.LossLimitPercent) : Figures;
            Removals = removals.Is(out var effects, out _) ? effects : [];
            IsPricing = false;
            Changed?.Invoke();
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            // Something newer is typed, or the page has gone.
        }
    }

    public void Dispose()
    {
        editing.Changed -= Touch;
        running.Cancel();
        running.Dispose();
        rest.Dispose();
    }

    private void Touch()
    {
        Cancel();
        rest.Restart();
    }

    private void Cancel()
    {
        running.Cancel();
        running.Dispose();
        running = new CancellationTokenSource();
    }
}
