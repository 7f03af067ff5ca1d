using CloudPortal.Domain;
using CloudPortal.Domain.Licensing;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Home;
using CloudPortal.Services.Orders;
using Microsoft.AspNetCore.Components;

namespace CloudPortal.Components.Home;

public partial class HomeAttention
{
    private const int Most = 6;

    private ElementReference said;
    private SavedDraft? asked;
    private Refusal? refusal;
    private string? discarded;
    private bool isNews;

    [Parameter, EditorRequired]
    public required HomeView View { get; set; }

    /// <summary>Also those beyond the first few.</summary>
    [Parameter]
    public bool AllDrafts { get; set; }

    /// <summary>The view is to be loaded anew.</summary>
    [Parameter, EditorRequired]
    public required EventCallback OnChanged { get; set; }

    [Inject]
    public required OrderDrafts Drafts { get; init; }

    [Inject]
    public required ActorSource Actors { get; init; }

    // The button that had the focus is gone with its draft.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (isNews)
        {
            isNews = false;
            await said.FocusAsync();
        }
    }

    private int Waiting => View.AttentionCount + View.Drafts.Count + View.OpenQuotes.Count + View.DueSteps.Count;

    private static string DraftTitle(SavedDraft draft) => draft.Content.Apps[0].Name.Trim() is { Length: > 0 } name
        ? name
        : draft.Content.Kind == DraftKind.CustomerApp ? "A new customer app" : "A new White Label";

    private static string DraftHref(SavedDraft draft) => draft.Content.Kind == DraftKind.CustomerApp
        ? $"/apps/{draft.Content.MainApp}/customers/new?draft={draft.Id}"
        : $"/apps/new?draft={draft.Id}";

    private void Ask(SavedDraft draft) => (asked, refusal) = (draft, null);

    private void Keep() => asked = null;

    private async Task DiscardAsync()
    {
        var draft = asked!;
        var actor = await Actors.GetAsync();
        refusal = (await Drafts.DiscardAsync(actor, actor.ResellerId!.Value, draft.Id)).Refusal;

        await OnChanged.InvokeAsync();

        // Another window may have discarded it before.
        if (refusal is null or NotFound)
        {
            var name = draft.Content.Apps[0].Name.Trim();
            (asked, discarded, isNews) = (null, name.Length > 0 ? $"The draft of {name}" : "The draft", true);
        }
    }

    private string What(AttentionItem item) => item.App.Licensed.Status switch
    {
        AppStatus.Ordered when item.App.Licensed.CloudId is null => "is ordered and has no Cloud ID yet",
        AppStatus.Ordered => "is ordered, not live yet",
        AppStatus.Suspended => "is suspended",
        _ => $"ends on {Days.DayAndMonth(View.Portfolio.NextFirst.AddDays(-1))}",
    };

    private string Detail(AttentionItem item)
    {
        var digits = View.Portfolio.Currency.MinorDigits;
        return item.App.Licensed.Status switch
        {
            AppStatus.Ordered when item.App.Licensed.CloudId is null => $"Ordered {Days.DayAndMonth(item.App.Licensed.OrderedOn)} · it needs one before it is published",
            AppStatus.Ordered => $"Ordered {Days.DayAndMonth(item.App.Licensed.OrderedOn)} · staff mark it Live when it is in the stores",
            AppStatus.Suspended => $"Its platform fee of {MoneyFormat.Amount(item.Platform, digits)} goes on{(item.App.Licensed.CountsAsWhiteLabel ? "; it still counts for your tier" : "")}",
            _ => $"{(item.Saving < 0 ? "Costs" : "Saves")} {MoneyFormat.Amount(Math.Abs(item.Saving ?? 0m), digits)} a month from {Days.DayAndMonth(View.Portfolio.NextFirst)} · can be taken back until then",
        };
    }
}
