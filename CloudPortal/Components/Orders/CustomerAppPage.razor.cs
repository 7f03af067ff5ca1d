using CloudPortal.Components.Shared;
using CloudPortal.Domain;
using CloudPortal.Domain.Licensing;
using CloudPortal.Services.Licensing;
using Microsoft.AspNetCore.Components;

namespace CloudPortal.Components.Orders;

public partial class CustomerAppPage
{
    /// <summary>The Cloud ID of the main app.</summary>
    [Parameter]
    public required string MainApp { get; set; }

    protected override IReadOnlyList<WizardStep> Steps => WizardSteps.CustomerApp;

    protected override string Path => $"/apps/{MainApp}/customers/new";

    private PortfolioApp? Main => CloudId.TryParse(MainApp, out var id)
        ? Wizard?.Live.Price?.Portfolio.AppsToday.FirstOrDefault(a => a.Licensed.CloudId == id)
        : null;

    private IReadOnlyList<Crumb> Crumbs => Main is { } main
        ? [new("Apps", "/apps"), new(main.Name, $"/apps/{main.Licensed.CloudId}")]
        : [new("Apps", "/apps")];

    protected override OrderDraft NewDraft() => OrderDraft.CustomerApp(MainApp.ToUpperInvariant());

    protected override bool Fits(OrderDraft draft) =>
        draft.Kind == DraftKind.CustomerApp && string.Equals(draft.MainApp, MainApp, StringComparison.OrdinalIgnoreCase);

    protected override Task<WhyStory?> TellAsync(string key) => key == "own" && Wizard is { Live.Summary: { } price } wizard
        ? Task.FromResult(OwnWhiteLabelWhy.Tell(wizard.Draft, price))
        : base.TellAsync(key);

    private static Refusal? Blocked(PortfolioApp main) => MainAppRule.Check(main.Licensed.CloudId, main.Licensed.Bundle, main.Licensed.Status);

    /// <summary>What was typed goes into a draft of its own; this one stays as it is.</summary>
    private async Task MakeWhiteLabelAsync()
    {
        var wizard = Wizard!;
        var id = Guid.NewGuid();
        var app = wizard.App(0) with { Bundle = Bundle.WhiteLabel, CustomerId = null, CustomerName = "" };
        var own = new OrderDraft { Kind = DraftKind.WhiteLabels, Apps = [app] };
        if ((await Drafts.SaveAsync(wizard.Actor, wizard.ResellerId, id, own)).Is(out _, out _))
        {
            Navigation.NavigateTo($"/apps/new?draft={id}&step=1");
        }
    }
}
