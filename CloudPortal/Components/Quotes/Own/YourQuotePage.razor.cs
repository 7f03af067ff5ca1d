using CloudPortal.Components.Failures;
using CloudPortal.Components.Quotes.Public;
using CloudPortal.Components.Security;
using CloudPortal.Components.Shared;
using CloudPortal.Domain;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Quotes;
using Microsoft.AspNetCore.Components;

namespace CloudPortal.Components.Quotes.Own;

/// <summary>A quote that a reseller was sent. Another reseller's, and one that was never sent, look exactly like none.</summary>
public sealed partial class YourQuotePage
{
    private static readonly Crumb[] Above = [new("Quotes", OwnQuotes.Page)];
    private static readonly QuoteChoice Nothing = QuoteChoice.Of(null, null);

    private OwnQuote? own;
    private QuoteAnswers? answers;
    private QuoteChoice asked = Nothing;
    private QuoteChoice choice = Nothing;
    private Refusal? notForYou;
    private string? loadedFor;
    private string? countedFor;
    private bool areUsersWrong;

    [Inject]
    public required ActorSource Actors { get; init; }

    [Inject]
    public required ResellerQuotes Quotes { get; init; }

    [Inject]
    public required AcceptQuote Acceptances { get; init; }

    [Inject]
    public required AnswerQuote Answers { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [CascadingParameter]
    public NetworkAddress? From { get; set; }

    [Parameter]
    public required string Number { get; set; }

    /// <summary>A, B or C.</summary>
    [SupplyParameterFromQuery]
    public string? Alternative { get; set; }

    [SupplyParameterFromQuery]
    public string? Users { get; set; }

    [SupplyParameterFromQuery]
    public string? Why { get; set; }

    private OpenedQuote Quote => own!.Quote;

    private QuoteDocument Document => own!.Quote.Document;

    private string FromText => From?.Text ?? "";

    protected override async Task OnParametersSetAsync()
    {
        asked = QuoteChoice.Of(Alternative, Users);
        var wanted = $"{Number} {Users}";
        if (loadedFor != wanted)
        {
            loadedFor = wanted;
            await LoadAsync();
        }
        else if (own is not null)
        {
            choice = asked.In(Quote);
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (own is not null && countedFor != Number)
        {
            countedFor = Number;
            var actor = await Actors.GetAsync();
            _ = await Quotes.CountViewAsync(actor, actor.ResellerId!.Value, Number);
        }
    }

    private async Task LoadAsync()
    {
        var actor = await Actors.GetAsync();
        if (actor.ResellerId is not { } reseller)
        {
            notForYou = NotForStaff.Instance;
            return;
        }

        if ((await Quotes.GetAsync(actor, reseller, Number, asked.Users)).Is(out own, out notForYou))
        {
            choice = asked.In(own.Quote);
        }
    }

    private void Choose(QuoteChoice chosen) =>
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(chosen.InAddress), replace: chosen.Alternative == choice.Alternative);

    private void CloseWhy() => Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("why", (string?)null));

    private async Task<Outcome<AcceptedQuote>> AcceptAsync(AcceptanceForm form)
    {
        var actor = await Actors.GetAsync();
        return await Acceptances.AcceptAsync(actor, actor.ResellerId!.Value, Number, Document.Version, form with { From = FromText });
    }

    private async Task<Refusal?> AnswerAsync(QuoteQuestion question, string name, string text)
    {
        var actor = await Actors.GetAsync();
        return (question == QuoteQuestion.Decline
            ? await Answers.DeclineAsync(actor, actor.ResellerId!.Value, Number, Document.Version, text, FromText)
            : await Answers.AskForChangeAsync(actor, actor.ResellerId!.Value, Number, Document.Version, text, FromText)).Refusal;
    }

    private Task<Refusal?> AskForFreshAsync() => AnswerAsync(QuoteQuestion.Change, "", "A fresh quote, please: this one has expired.");
}
