using CloudPortal.Components.Account;
using CloudPortal.Components.Quotes.Own;
using CloudPortal.Components.Security;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Quotes;
using Microsoft.AspNetCore.Components;

namespace CloudPortal.Components.Quotes.Public;

/// <summary>What the holder of a link sees. Each operation finds the link anew, so that a revoked one ends a page that is open.</summary>
public sealed partial class PublicQuotePage
{
    private static readonly QuoteChoice Nothing = QuoteChoice.Of(null, null);

    private OpenedQuote? quote;
    private QuoteAnswers? answers;
    private QuoteChoice asked = Nothing;
    private QuoteChoice choice = Nothing;
    private string? loadedFor;
    private string? countedFor;
    private bool isUnknown;
    private bool wasShown;
    private bool areUsersWrong;

    [Inject]
    public required ActorSource Actors { get; init; }

    [Inject]
    public required OpenQuote Quotes { get; init; }

    [Inject]
    public required AcceptQuote Acceptances { get; init; }

    [Inject]
    public required AnswerQuote Answers { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter]
    public NetworkAddress? From { get; set; }

    [Parameter]
    public required string Token { get; set; }

    /// <summary>A, B or C.</summary>
    [SupplyParameterFromQuery]
    public string? Alternative { get; set; }

    [SupplyParameterFromQuery]
    public string? Users { get; set; }

    [SupplyParameterFromQuery]
    public string? Why { get; set; }

    private QuoteDocument Document => quote!.Document;

    private string FromText => From?.Text ?? "";

    // Not within the circuit: a page behind the sign-in would say there that a session has ended.
    private string SignInHref => $"{AccountRoutes.SignIn}?returnUrl={Uri.EscapeDataString(OwnQuotes.Of(Document.Number) + new Uri(Navigation.Uri).Query)}";

    private string PrintHref => AsMoved("/print");

    private string PdfHref => AsMoved("/pdf");

    protected override async Task OnParametersSetAsync()
    {
        asked = QuoteChoice.Of(Alternative, Users);
        var wanted = $"{Token} {Users}";
        if (loadedFor != wanted)
        {
            loadedFor = wanted;
            await LoadAsync();
        }
        else if (quote is not null)
        {
            choice = asked.In(quote);
        }
    }

    // Only what runs a live page comes here, which a scanner of mails does not. Staff who look are no recipients.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (quote is not null && countedFor != Token)
        {
            countedFor = Token;
            if (await Actors.FindAsync() is not { ResellerId: null } && (await WithLinkAsync(recipient => Quotes.CountViewAsync(recipient))).Refusal is NotFound)
            {
                await LoadAsync();
                StateHasChanged();
            }
        }
    }

    private async Task LoadAsync()
    {
        isUnknown = !(await WithLinkAsync(recipient => Quotes.GetAsync(recipient, asked.Users))).Is(out quote, out _);
        choice = quote is null ? Nothing : asked.In(quote);
        wasShown |= quote is not null;
    }

    private async Task<Outcome<T>> WithLinkAsync<T>(Func<Actor.Recipient, Task<Outcome<T>>> operation) =>
        (await Quotes.FindAsync(Token)).Is(out var recipient, out var refusal) ? await operation(recipient) : refusal;

    // Each key replaces the address; going back leads to the other alternative.
    private void Choose(QuoteChoice chosen) =>
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(chosen.InAddress), replace: chosen.Alternative == choice.Alternative);

    private void CloseWhy() => Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("why", (string?)null));

    private Task<Outcome<AcceptedQuote>> AcceptAsync(AcceptanceForm form) =>
        WithLinkAsync(recipient => Acceptances.AcceptAsync(recipient, form with { From = FromText }));

    private async Task<Refusal?> AnswerAsync(QuoteQuestion question, string name, string text) => (await WithLinkAsync(recipient => question == QuoteQuestion.Decline
        ? Answers.DeclineAsync(recipient, name, text, FromText)
        : Answers.AskForChangeAsync(recipient, name, text, FromText))).Refusal;

    private async Task<Refusal?> AskForFreshAsync() => (await WithLinkAsync(recipient => Answers.AskForFreshAsync(recipient, FromText))).Refusal;

    private Task<Outcome<string>> LinkToNewestAsync() => WithLinkAsync(recipient => Quotes.LinkToNewestAsync(recipient));

    private string AsMoved(string page) => PublicLinks.ToQuote(Token) + page + (choice.UsersInAddress is { } users ? $"?users={users}" : "");
}
