using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Quotes;

namespace CloudPortal.Components.Quotes.Editor;

/// <summary>What the cards of a quote's page do, as whoever is signed in.</summary>
public sealed class QuoteKeeping(ActorSource actors, KeepQuote keep)
{
    public Task<Refusal?> NoteAsync(QuoteView view, string note) => DoAsync(actor => keep.NoteAsync(actor, view.Facts.Number, note));

    public Task<Refusal?> FollowUpAsync(QuoteView view, DateOnly? day) => DoAsync(actor => keep.FollowUpAsync(actor, view.Facts.Number, day));

    public Task<Refusal?> LostBecauseAsync(QuoteView view, string reason) => DoAsync(actor => keep.LostBecauseAsync(actor, view.Facts.Number, reason));

    public Task<Refusal?> ReassignAsync(QuoteView view, string userId) => DoAsync(actor => keep.ReassignAsync(actor, view.Facts.Number, userId));

    public Task<Refusal?> SettleAsync(QuoteView view) => DoAsync(actor => keep.SettleAsync(actor, view.Facts.Number));

    public Task<Refusal?> WithdrawAsync(QuoteView view) => DoAsync(actor => keep.WithdrawAsync(actor, view.Facts.Number));

    private async Task<Refusal?> DoAsync(Func<Actor.User, Task<Outcome<Done>>> act) => (await act(await actors.GetAsync())).Refusal;
}
