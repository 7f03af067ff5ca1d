using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Quotes;

namespace CloudPortal.Sample.Telling;

/// <summary>One quote on the stage: what its seller, an admin and its recipient do, through the portal's services.</summary>
/// <param name="portal">Its services.</param>
/// <param name="seller">Who owns it.</param>
/// <param name="admin">Who approves.</param>
/// <param name="resellerId">Who is quoted; null for a prospect.</param>
internal sealed class QuoteScene(IServiceProvider portal, Actor seller, Actor admin, long? resellerId)
{
    /// <summary>A documentation address: it is nobody's.</summary>
    private const string From = "203.0.113.7";

    private string number = "";
    private string token = "";

    public async Task OpenAsync(QuoteContent content)
    {
        var drafts = portal.GetRequiredService<QuoteDrafts>();
        number = Told(resellerId is { } reseller ? await drafts.OpenAsync(seller, reseller, content) : await drafts.OpenAsync(seller, Currency.Eur, content));
    }

    public async Task NoteAsync(string note) => Told(await portal.GetRequiredService<KeepQuote>().NoteAsync(seller, number, note));

    public async Task FollowUpAsync(DateOnly day) => Told(await portal.GetRequiredService<KeepQuote>().FollowUpAsync(seller, number, day));

    public async Task LoseAsync(string reason) => Told(await portal.GetRequiredService<KeepQuote>().LostBecauseAsync(seller, number, reason));

    public async Task WithdrawAsync() => Told(await portal.GetRequiredService<KeepQuote>().WithdrawAsync(seller, number));

    public async Task AskApprovalAsync() => Told(await portal.GetRequiredService<ApproveQuote>().AskAsync(seller, number, await RevisionAsync()));

    public async Task ApproveAsync() => Told(await portal.GetRequiredService<ApproveQuote>().ApproveAsync(admin, number, await RevisionAsync()));

    public async Task SendAsync() => token = Told(await portal.GetRequiredService<SendQuote>().SendAsync(seller, number, await RevisionAsync())).Token;

    public async Task StartVersionAsync() => Told(await portal.GetRequiredService<QuoteDrafts>().StartVersionAsync(seller, number));

    public async Task ViewAsync() => Told(await portal.GetRequiredService<OpenQuote>().CountViewAsync(await RecipientAsync()));

    public async Task AskForChangeAsync(string name, string wish) =>
        Told(await portal.GetRequiredService<AnswerQuote>().AskForChangeAsync(await RecipientAsync(), name, wish, From));

    public async Task DeclineAsync(string name, string reason) =>
        Told(await portal.GetRequiredService<AnswerQuote>().DeclineAsync(await RecipientAsync(), name, reason, From));

    /// <summary>Signed in, by somebody of the reseller.</summary>
    public async Task AcceptAsync(Actor by) => Told(await portal.GetRequiredService<AcceptQuote>().AcceptAsync(
        by, resellerId!.Value, number, version: 1, new AcceptanceForm(0, new Dictionary<int, int>(), "", "Managing director", Consents: true, From)));

    private async Task<Actor.Recipient> RecipientAsync() => Told(await portal.GetRequiredService<OpenQuote>().FindAsync(token));

    private async Task<int> RevisionAsync() => Told(await portal.GetRequiredService<QuoteQueries>().GetAsync(seller, number)).Facts.Revision;

    /// <exception cref="InvalidOperationException">The story asks for what the rules refuse.</exception>
    private static T Told<T>(Outcome<T> outcome) => outcome.Value;
}
