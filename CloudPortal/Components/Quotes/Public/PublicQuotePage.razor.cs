using CloudPortal.Components.Account;
using CloudPortal.Components.Quotes.Own;
using CloudPortal.Components.Security;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Quotes;
using Microsoft.AspNetCore.Components;

namespace CloudPortal.Components.Quotes.Public;

/// <summary>What the holder of a link sees. Each operation finds the link anew, so that a revoked one ends a page that is open.</summary>
public sealed partial class PublicQuotePage
{
    private static readonly QuoteChoice Nothing = QuoteChoice.Of(null, null);

    private OpenedQuote? quote;
    private AcceptedQuote? accepted;
    private QuoteChoice asked = Nothing;
    private QuoteChoice choice = Nothing;
    private Question? dialog;
    private Refusal? refusal;
    private string? news;
    private string? loadedFor;
    private bool isUnknown;
    private bool isCounted;
    private bool busy;

    private enum Question
    {
        Accept,
        Decline,
        Change,
    }

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
            await WithLinkAsync(ShowAsync);
        }
        else if (quote is not null)
        {
            choice = asked.In(quote);
        }
    }

    // Only what runs a live page comes here, which a scanner of mails does not.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (quote is not null && !isCounted)
        {
            isCounted = true;
            await WithLinkAsync(recipient => Quotes.CountViewAsync(recipient));
        }
    }

    private async Task WithLinkAsync(Func<Actor.Recipient, Task> operation)
    {
        if ((await Quotes.FindAsync(Token)).Is(out var recipient, out _))
        {
            await operation(recipient);
        }
        else
        {
            (quote, isUnknown, dialog) = (null, true, null);
            StateHasChanged();
        }
    }

    private async Task ShowAsync(Actor.Recipient recipient)
    {
        isUnknown = !(await Quotes.GetAsync(recipient, asked.Users)).Is(out var opened, out _);
        quote = opened;
        choice = opened is null ? Nothing : asked.In(opened);

        // A question calls this page by itself, which is no event of the page's own.
        StateHasChanged();
    }

    // Each key replaces the address; going back leads to the other alternative.
    private void Choose(QuoteChoice chosen) =>
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(chosen.InAddress), replace: chosen.Alternative == choice.Alternative);

    private void CloseWhy() => Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("why", (string?)null));

    private void Ask(Question question) => (dialog, refusal, news) = (question, null, null);

    private void Close() => dialog = null;

    private async Task<Refusal?> AcceptAsync(AcceptanceForm form)
    {
        Refusal? refused = null;
        await WithLinkAsync(async recipient =>
        {
            var outcome = await Acceptances.AcceptAsync(recipient, form with { From = FromText });
            if (!outcome.Is(out accepted, out refused) && refused is FieldsRefused)
            {
                return;
            }

            // Whatever else it came to, the page says it in the place of the question.
            (dialog, refusal, refused) = (null, refused, null);
            await ShowAsync(recipient);
        });
        return refused;
    }

    private async Task<Refusal?> AnswerAsync(string name, string text)
    {
        Refusal? refused = null;
        await WithLinkAsync(async recipient =>
        {
            var isDecline = dialog == Question.Decline;
            refused = (isDecline ? await Answers.DeclineAsync(recipient, name, text, FromText) : await Answers.AskForChangeAsync(recipient, name, text, FromText)).Refusal;
            if (refused is FieldsRefused)
            {
                return;
            }

            (dialog, refusal, refused) = (null, refused, null);
            news = refusal is null && !isDecline ? $"Thank you. {Document.PreparedBy} has your wish and will come back to you; this version stays as it is until then." : null;
            await ShowAsync(recipient);
        });
        return refused;
    }

    private async Task AskForFreshAsync()
    {
        busy = true;
        await WithLinkAsync(async recipient =>
        {
            refusal = (await Answers.AskForFreshAsync(recipient, FromText)).Refusal;
            await ShowAsync(recipient);
        });
        busy = false;
    }

    private async Task GoToNewestAsync()
    {
        busy = true;
        await WithLinkAsync(async recipient =>
        {
            if ((await Quotes.LinkToNewestAsync(recipient)).Is(out var token, out refusal))
            {
                Navigation.NavigateTo(PublicLinks.ToQuote(token));
            }
            else if (refusal is NotFound)
            {
                (news, refusal) = ($"No link opens the newest version any more. {Document.PreparedBy} can send you one: {Document.PreparedByEmail}.", null);
            }
        });
        busy = false;
    }

    private string AsMoved(string page) => PublicLinks.ToQuote(Token) + page + (choice.UsersInAddress is { } users ? $"?users={users}" : "");
}
