using CloudPortal.Domain;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Quotes;
using Microsoft.AspNetCore.Components;

namespace CloudPortal.Components.Quotes.Public;

/// <summary>How a recipient answers. The page around it knows by which right: a link, or a session.</summary>
public sealed partial class QuoteAnswers
{
    private ElementReference said;
    private AcceptedQuote? accepted;
    private QuoteQuestion? asking;
    private Refusal? refusal;
    private string? news;
    private bool busy;
    private bool isSaid;

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Parameter, EditorRequired]
    public required OpenedQuote Quote { get; set; }

    [Parameter, EditorRequired]
    public required QuoteChoice Choice { get; set; }

    /// <summary>What is typed for the users of an app is no number within its bounds.</summary>
    [Parameter]
    public bool AreUsersWrong { get; set; }

    /// <summary>Whoever is signed in has a name.</summary>
    [Parameter]
    public bool AsksName { get; set; } = true;

    [Parameter, EditorRequired]
    public required Func<AcceptanceForm, Task<Outcome<AcceptedQuote>>> Accept { get; set; }

    /// <summary>With the recipient's name, where it is asked for, and the reason or wish.</summary>
    [Parameter, EditorRequired]
    public required Func<QuoteQuestion, string, string, Task<Refusal?>> Answer { get; set; }

    /// <summary>Null for whoever may not answer.</summary>
    [Parameter, EditorRequired]
    public required Func<Task<Refusal?>>? AskForFresh { get; set; }

    /// <summary>Makes a link to the newest version; null where that is no way to it.</summary>
    [Parameter]
    public Func<Task<Outcome<string>>>? Newest { get; set; }

    /// <summary>Something was answered, or could not be: the page reads the quote anew.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnAnswered { get; set; }

    /// <summary>Under what it says of itself.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>What has become of the version it says itself.</summary>
    private Refusal? Told => refusal is (QuoteIs or QuoteExpired) && !Quote.Status.IsOpen() ? null : refusal;

    public void Ask(QuoteQuestion question)
    {
        // What stands in the field would not be what is accepted.
        var isHeld = question == QuoteQuestion.Accept && AreUsersWrong;
        (asking, refusal, news, isSaid) = (isHeld ? null : question, isHeld ? new UsersToMend() : null, null, isHeld);
        StateHasChanged();
    }

    // The button that was pressed is mostly gone with the question.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (isSaid)
        {
            isSaid = false;
            await said.FocusAsync();
        }
    }

    private void Close() => asking = null;

    // The second half of a double click may come when the question is closed already.
    private async Task<Refusal?> AcceptAsync(AcceptanceForm form)
    {
        if (asking != QuoteQuestion.Accept)
        {
            return null;
        }

        var outcome = await Accept(form);
        if (!outcome.Is(out accepted, out var refused) && refused is FieldsRefused)
        {
            return refused;
        }

        await SayAsync(refused, null);
        return null;
    }

    private async Task<Refusal?> AnswerAsync(string name, string text)
    {
        if (asking is not { } question)
        {
            return null;
        }

        var refused = await Answer(question, name, text);
        if (refused is FieldsRefused)
        {
            return refused;
        }

        await SayAsync(refused, refused is null && question == QuoteQuestion.Change
            ? $"Thank you. {Quote.Document.PreparedBy} has your wish and will come back to you; this version stays as it is until then."
            : null);
        return null;
    }

    private async Task AskForFreshAsync()
    {
        busy = true;
        await SayAsync(await AskForFresh!(), null);
        busy = false;
    }

    private async Task OpenNewestAsync()
    {
        busy = true;
        var outcome = await Newest!();
        busy = false;
        if (outcome.Is(out var token, out var refused))
        {
            (news, refusal, isSaid) = (null, null, true);
            Navigation.NavigateTo(PublicLinks.ToQuote(token));
            return;
        }

        await SayAsync(refused is NotFound ? null : refused, refused is NotFound
            ? $"No link opens the newest version any more. {Quote.Document.PreparedBy} can send you one: {Quote.Document.PreparedByEmail}."
            : null);
    }

    // Whatever it came to stands in the place of the question.
    private async Task SayAsync(Refusal? refused, string? told)
    {
        await OnAnswered.InvokeAsync();
        (asking, refusal, news, isSaid) = (null, refused, told, true);
        StateHasChanged();
    }
}
