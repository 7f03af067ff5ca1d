using CloudPortal.Components.Orders;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.PriceBooks;

namespace CloudPortal.Components.PriceBooks.Editor;

/// <summary>Saves a draft after half a second of rest, when all of it is right.</summary>
internal sealed class BookSaver : IDisposable
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan UntilNextTry = TimeSpan.FromSeconds(5);

    private readonly BookEditing editing;
    private readonly PriceBookDrafts drafts;
    private readonly Actor.User actor;
    private readonly ILogger log;
    private readonly RestTimer rest;
    private readonly SemaphoreSlim turn = new(1, 1);
    private PriceBookContent saved;
    private int version;
    private bool abandoned;

    public BookSaver(BookEditing editing, PriceBookDrafts drafts, Actor.User actor, TimeProvider clock, ILogger log, Func<Func<Task>, Task> onPage)
    {
        (this.editing, this.drafts, this.actor, this.log) = (editing, drafts, actor, log);
        (saved, version, SavedAt) = (editing.Outline.Content, editing.Book.Version, editing.Book.SavedAt);
        rest = new RestTimer(clock, Rest, onPage, SaveAsync);
        editing.Changed += Touch;
    }

    /// <summary>Saved, or not saved, or somebody else saved before.</summary>
    public event Action? Changed;

    /// <summary>UTC; null before the first time.</summary>
    public DateTime? SavedAt { get; private set; }

    /// <summary>Something failed that may work the next time.</summary>
    public bool Failed { get; private set; }

    /// <summary>Why the draft can no longer be saved; null while it can.</summary>
    public Refusal? Refused { get; private set; }

    /// <summary>Somebody else's version, between which and one's own the user chooses.</summary>
    public DraftSavedMeanwhile? Conflict { get; private set; }

    /// <summary>Something is typed that is not saved yet, though it still could be.</summary>
    public bool HasUnsaved => !abandoned && Refused is null && (!editing.IsRight || Conflict is not null || !editing.Outline.Content.Equals(saved));

    /// <summary>What is not saved is not wanted any more.</summary>
    public void Abandon()
    {
        abandoned = true;
        rest.Stop();
        Changed?.Invoke();
    }

    /// <summary>Saves what is right and not saved yet.</summary>
    public async Task SaveAsync()
    {
        rest.Stop();
        await turn.WaitAsync();
        try
        {
            if (HasUnsaved && editing.IsRight && Conflict is null)
            {
                await WriteAsync(editing.Outline.Content);
            }
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Keeps what the other one saved; what was typed here stays one step back.</summary>
    public void TakeTheirs()
    {
        if (Conflict is { } theirs)
        {
            (Conflict, version, saved, SavedAt) = (null, theirs.Version, theirs.Content, theirs.At);
            editing.Take(theirs.Content);
            Changed?.Invoke();
        }
    }

    /// <summary>Saves what was typed here, over theirs, which has been seen.</summary>
    public async Task SaveMineAsync()
    {
        if (Conflict is { } theirs)
        {
            (Conflict, version, saved) = (null, theirs.Version, theirs.Content);
            await SaveAsync();
            Changed?.Invoke();
        }
    }

    public void Dispose()
    {
        editing.Changed -= Touch;
        rest.Dispose();
        turn.Dispose();
    }

    private void Touch()
    {
        if (Refused is null && Conflict is null)
        {
            rest.Restart();
        }
    }

    private async Task WriteAsync(PriceBookContent content)
    {
        try
        {
            var outcome = await drafts.SaveAsync(actor, editing.Book.Id, version, content);
            if (outcome.Is(out var done, out var refusal))
            {
                (saved, version, SavedAt, Failed) = (content, done.Version, done.At, false);
            }
            else if (refusal is DraftSavedMeanwhile same && same.Content.Equals(content))
            {
                (saved, version, SavedAt, Failed) = (content, same.Version, same.At, false);
            }
            else if (refusal is DraftSavedMeanwhile theirs)
            {
                (Conflict, Failed) = (theirs, false);
            }
            else
            {
                Failed = refusal is not (NotFound or NotAllowed or BookAlreadyScheduled);
                Refused = Failed ? null : refusal;
            }
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or ObjectDisposedException))
        {
            // Somebody is typing: the page stays, says so, and tries again. A portal that has stopped has nothing to try.
            log.LogError(failure, "Price book {BookId} was not saved", editing.Book.Id);
            Failed = true;
        }

        if (Failed)
        {
            rest.Restart(UntilNextTry);
        }

        Changed?.Invoke();
    }
}
