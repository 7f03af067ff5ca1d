using CloudPortal.Domain;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Quotes;

namespace CloudPortal.Components.Quotes.Editor;

/// <summary>What is being typed into a draft of a quote, with its prices; everything on the page listens to it.</summary>
/// <param name="view">As it was loaded.</param>
/// <param name="reprice">Asks the service for the prices of a content.</param>
internal sealed class QuoteEditing(QuoteView view, Func<QuoteContent, Task<Outcome<QuotePrice>>> reprice)
{
    private int asked;
    private (QuoteContent? Of, IReadOnlyList<IReadOnlyList<LineKinds.Choice>> Choices) kinds = (null, []);

    /// <summary>Something was typed, or prices have come.</summary>
    public event Action? Changed;

    public QuoteView View { get; private set; } = view;

    public QuoteContent Content { get; private set; } = view.Content;

    public QuotePrice Price { get; private set; } = view.Price;

    public Currency Currency => View.Facts.Currency;

    public bool IsEditable => View.IsEditable;

    /// <summary>The prices could not be asked for; the ones that are shown are of what was typed before.</summary>
    public Refusal? Refused { get; private set; }

    /// <summary>Problems are told once somebody has tried to send, or beside what has been typed into.</summary>
    public bool IsTried { get; private set; }

    /// <summary>What is kept about the quote besides its content has changed; what is typed stays.</summary>
    public void TakeNotes(QuoteView now)
    {
        View = View with { Note = now.Note, FollowUpOn = now.FollowUpOn, LostReason = now.LostReason, Reception = now.Reception, State = now.State, IsDecided = now.IsDecided, OwnerId = now.OwnerId, OwnerName = now.OwnerName, Sellers = now.Sellers };
        Changed?.Invoke();
    }

    /// <summary>The question after recipient, days and terms is open.</summary>
    public bool AreTermsOpen { get; private set; }

    public void OpenTerms(bool open)
    {
        AreTermsOpen = open;
        Changed?.Invoke();
    }

    /// <summary>Somebody wants to send it: what is missing is marked, and where it is missing from the terms, these are opened.</summary>
    public void Try()
    {
        IsTried = true;
        OpenTerms(Price.Problems.Any(p => p is { Brand: null, Alternative: null } && p.Field is not (nameof(QuoteContent.Brands) or nameof(QuoteContent.Alternatives))));
    }

    public async Task ChangeAsync(Func<QuoteContent, QuoteContent> edit)
    {
        if (!IsEditable)
        {
            return;
        }

        var before = Content;
        Content = edit(Content);
        if (View.Facts.Status == QuoteStatus.AwaitingApproval && Content != before)
        {
            // Saving it takes the request back, whatever is typed afterwards.
            View = View with { Facts = View.Facts with { Status = QuoteStatus.Draft } };
        }

        var (mine, content) = (++asked, Content);
        Changed?.Invoke();
        var outcome = await reprice(content);

        // What was typed meanwhile has asked again; its answer is the one that counts.
        if (mine == asked)
        {
            Refused = outcome.Refusal;
            Price = outcome.Is(out var price, out _) ? price : Price;
            Changed?.Invoke();
        }
    }

    /// <summary>What any brand can be in an alternative; the same list until something is typed.</summary>
    public IReadOnlyList<LineKinds.Choice> KindsIn(int alternative)
    {
        if (!ReferenceEquals(kinds.Of, Content))
        {
            var now = Content.Alternatives.Select((_, i) => LineKinds.All(this, i)).ToList();
            kinds = (Content, [.. now.Select((choices, i) => i < kinds.Choices.Count && choices.SequenceEqual(kinds.Choices[i]) ? kinds.Choices[i] : choices)]);
        }

        return kinds.Choices[alternative];
    }

    public string? Problem(string field, int? brand = null, int? alternative = null) =>
        Price.Problems.FirstOrDefault(p => p.Field == field && p.Brand == brand && p.Alternative == alternative) is { } problem && (IsTried || IsTyped(field, brand))
            ? problem.Sentence
            : null;

    // An empty field that nobody has come to yet is no mistake.
    private bool IsTyped(string field, int? brand) => brand is { } key && Content.Brands.FirstOrDefault(b => b.Key == key) is { } typed
        ? field != nameof(BrandDraft.Name) || typed.Name.Trim().Length > 0
        : field is nameof(QuoteContent.ValidUntil) or nameof(QuoteContent.PricesHeldUntil) or nameof(QuoteContent.Terms) or nameof(QuoteContent.Reference);
}
