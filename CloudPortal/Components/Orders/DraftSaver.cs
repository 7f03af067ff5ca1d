using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;
using CloudPortal.Services.Orders;

namespace CloudPortal.Components.Orders;

/// <summary>Keeps a wizard's draft as a row: after half a second of rest, and before every step.</summary>
public sealed class DraftSaver : IDisposable
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan UntilNextTry = TimeSpan.FromSeconds(5);

    private readonly OrderDrafts drafts;
    private readonly Actor.User actor;
    private readonly Func<OrderDraft> current;
    private readonly ILogger log;
    private readonly RestTimer rest;
    private readonly SemaphoreSlim turn = new(1, 1);
    private (int? Hour, int? Minute, bool Failed, Refusal? Refused) told;

    // As it was opened, or as it was saved last: a wizard that nobody typed in leaves no draft.
    private OrderDraft saved;

    private bool overwrites;

    internal DraftSaver(Guid id, OrderDraft opened, DateTime? savedAt, OrderDrafts drafts, Actor.User actor, Func<OrderDraft> current, TimeProvider clock, ILogger log, Func<Func<Task>, Task> onPage)
    {
        (Id, this.drafts, this.actor, this.current, this.log) = (id, drafts, actor, current, log);
        (saved, SavedAt) = (opened, savedAt);
        rest = new RestTimer(clock, Rest, onPage, SaveAsync);
    }

    /// <summary>Saved, or not saved: the mark in the page's head is drawn anew.</summary>
    public event Action? Changed;

    /// <summary>The row exists now, so that the page's address can name it.</summary>
    public event Action? FirstSaved;

    /// <summary>The draft is thrown away, here or in another window.</summary>
    public event Action? Discarded;

    public Guid Id { get; }

    /// <summary>UTC; null before the first time.</summary>
    public DateTime? SavedAt { get; private set; }

    /// <summary>Why what is typed is not kept; null when it is.</summary>
    public Refusal? Refused { get; private set; }

    /// <summary>It was a row and is none any more; nothing is saved again.</summary>
    public bool IsDiscarded => Refused is NotFound && SavedAt is not null;

    /// <summary>Something failed that may work the next time.</summary>
    public bool Failed { get; private set; }

    /// <summary>Something was typed or confirmed, whether or not it may be saved; looking around makes no row.</summary>
    public bool IsTouched { get; private set; }

    public void Touch()
    {
        IsTouched = true;
        if (Refused is not (NotAllowed or AccessEnded) && !IsDiscarded)
        {
            // The first time at once: from then on the address names the draft, and a reload brings it back.
            rest.Restart(SavedAt is null ? TimeSpan.Zero : Rest);
        }
    }

    /// <summary>This window's draft takes the place of what another window saved.</summary>
    public Task OverwriteAsync()
    {
        (Refused, overwrites) = (null, true);
        return SaveAsync();
    }

    /// <summary>Saves what is not saved yet.</summary>
    public async Task SaveAsync()
    {
        rest.Stop();
        await turn.WaitAsync();
        try
        {
            var draft = current();
            if (!ReferenceEquals(draft, saved) && (IsTouched || SavedAt is not null) && !IsFinal(Refused) && !IsDiscarded)
            {
                await WriteAsync(draft);
            }
        }
        finally
        {
            turn.Release();
        }

        TellDiscarded();
    }

    /// <summary>Throws the draft away. That another window has done so before is as good.</summary>
    /// <returns>Why it is still there; null when it is gone.</returns>
    public async Task<Refusal?> DiscardAsync()
    {
        rest.Stop();
        await turn.WaitAsync();
        Refusal? refusal;
        try
        {
            refusal = (await drafts.DiscardAsync(actor, actor.ResellerId!.Value, Id)).Refusal;
            if (refusal is null or NotFound)
            {
                (Refused, refusal) = (NotFound.Instance, null);
            }
        }
        finally
        {
            turn.Release();
        }

        TellDiscarded();
        return refusal;
    }

    public void Dispose()
    {
        rest.Dispose();
        turn.Dispose();
    }

    /// <summary>Trying again changes nothing.</summary>
    private static bool IsFinal(Refusal? refusal) => refusal is NotAllowed or AlreadyOrdered or AccessEnded or DraftChangedElsewhere;

    private void TellDiscarded()
    {
        if (IsDiscarded)
        {
            Discarded?.Invoke();
        }
    }

    // To the minute: a mark that reads the same is not drawn again.
    private void Tell()
    {
        var now = (SavedAt?.Hour, SavedAt?.Minute, Failed, Refused);
        if (told != now)
        {
            told = now;
            Changed?.Invoke();
        }
    }

    private async Task WriteAsync(OrderDraft draft)
    {
        var first = SavedAt is null;
        try
        {
            var outcome = await drafts.SaveAsync(actor, actor.ResellerId!.Value, Id, draft, SavedAt is null || overwrites ? null : saved);
            Refused = outcome.Refusal;
            Failed = Refused is { } refusal && !IsFinal(refusal) && !IsDiscarded;
            if (outcome.Is(out var at, out _))
            {
                (saved, SavedAt, overwrites) = (draft, at, false);
            }
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or ObjectDisposedException))
        {
            // Somebody is typing: the page stays, says so, and tries again. A portal that has stopped has nothing to try.
            log.LogError(failure, "Draft {DraftId} was not saved", Id);
            Failed = true;
        }

        if (Failed)
        {
            rest.Restart(UntilNextTry);
        }

        Tell();
        if (first && SavedAt is not null)
        {
            FirstSaved?.Invoke();
        }
    }
}
