using CloudPortal.Components.Orders;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Quotes;

namespace CloudPortal.Components.Quotes.Editor;

/// <summary>Saves a draft of a quote after half a second of rest, also while something in it is not right yet.</summary>
internal sealed class QuoteSaver : IDisposable
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan UntilNextTry = TimeSpan.FromSeconds(5);

    private readonly QuoteEditing editing;
    private readonly QuoteDrafts drafts;
    private readonly Actor.User actor;
    private readonly TimeProvider clock;
    private readonly ILogger log;
    private readonly RestTimer rest;
    private readonly SemaphoreSlim turn = new(1, 1);
    private QuoteContent saved;

    public QuoteSaver(QuoteEditing editing, QuoteDrafts drafts, Actor.User actor, TimeProvider clock, ILogger log, Func<Func<Task>, Task> onPage)
    {
        (this.editing, this.drafts, this.actor, this.clock, this.log) = (editing, drafts, actor, clock, log);
        (saved, Revision, SavedAt) = (editing.Content, editing.View.Facts.Revision, editing.View.Facts.SavedAt);
        rest = new RestTimer(clock, Rest, onPage, SaveAsync);
        editing.Changed += Touch;
    }

    public event Action? Changed;

    /// <summary>What the next change has to know.</summary>
    public int Revision { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime SavedAt { get; private set; }

    /// <summary>Something failed that may work the next time.</summary>
    public bool Failed { get; private set; }

    /// <summary>Why the draft can no longer be saved; null while it can.</summary>
    public Refusal? Refused { get; private set; }

    /// <summary>What is on the screen is more than what is saved, whether it still can be saved or not.</summary>
    public bool IsAhead => editing.Content != saved;

    public bool HasUnsaved => Refused is null && editing.Content != saved;

    public async Task SaveAsync()
    {
        rest.Stop();
        await turn.WaitAsync();
        try
        {
            if (HasUnsaved)
            {
                await WriteAsync(editing.Content);
            }
        }
        finally
        {
            turn.Release();
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
        if (HasUnsaved)
        {
            rest.Restart();
        }
    }

    private async Task WriteAsync(QuoteContent content)
    {
        try
        {
            var outcome = await drafts.SaveAsync(actor, editing.View.Facts.Number, content, Revision);
            if (outcome.Is(out var revision, out var refusal))
            {
                (saved, Revision, SavedAt, Failed) = (content, revision, clock.GetUtcNow().UtcDateTime, false);
            }
            else
            {
                Failed = refusal is not (NotFound or NotAllowed or AccessEnded or NotYourQuote or QuoteIs or QuoteChangedMeanwhile);
                Refused = Failed ? null : refusal;
            }
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or ObjectDisposedException))
        {
            // Somebody is typing: the page stays, says so, and tries again. A portal that has stopped has nothing to try.
            log.LogError(failure, "Quote {Number} was not saved", editing.View.Facts.Number);
            Failed = true;
        }

        if (Failed)
        {
            rest.Restart(UntilNextTry);
        }

        Changed?.Invoke();
    }
}
