using CloudPortal.Domain;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Quotes;
using Microsoft.AspNetCore.Components;

namespace CloudPortal.Components.Quotes.Own;

public sealed partial class GrowthPlanCard
{
    private const int MostNames = 6;

    private DateOnly? ordering;
    private DateOnly? refusedOf;
    private Refusal? refusal;

    [Parameter, EditorRequired]
    public required string Number { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<PlannedStep> Steps { get; set; }

    /// <summary>Whether the reader may make billable changes.</summary>
    [Parameter, EditorRequired]
    public required bool MayOrder { get; set; }

    /// <summary>The page's own address with <c>?why=key</c>.</summary>
    [Parameter, EditorRequired]
    public required Func<string, string> Links { get; set; }

    /// <summary>A step was ordered, or its price is another now: the page is to be read anew.</summary>
    [Parameter, EditorRequired]
    public required EventCallback OnChanged { get; set; }

    [Inject]
    public required ActorSource Actors { get; init; }

    [Inject]
    public required OrderGrowthStep Ordering { get; init; }

    private static string AppsOf(PlannedStep step) => MoneyFormat.Counted(step.Apps.Count, "app");

    private static string Names(PlannedStep step)
    {
        var names = step.Apps.Take(MostNames).Select(a => $"{a.Name} ({Words.Of(a.Bundle)}, {MoneyFormat.Count(a.Users)} users)");
        return string.Join(", ", names) + (step.Apps.Count > MostNames ? $" and {MoneyFormat.Count(step.Apps.Count - MostNames)} more" : "");
    }

    private async Task OrderAsync(PlannedStep step)
    {
        if (ordering is not null)
        {
            return;
        }

        (ordering, refusal) = (step.Day, null);
        var actor = await Actors.GetAsync();
        var outcome = await Ordering.OrderAsync(actor, actor.ResellerId!.Value, Number, step.Day, step.Offer!.Fingerprint);
        (ordering, refusedOf, refusal) = (null, step.Day, outcome.Refusal);
        await OnChanged.InvokeAsync();
    }
}
