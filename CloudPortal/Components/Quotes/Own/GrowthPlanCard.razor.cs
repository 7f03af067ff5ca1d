using CloudPortal.Domain;
using CloudPortal.Domain.Quotes;
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
    private StepOffer? before;
    private string? news;

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

    /// <summary>What it was, where it is another now.</summary>
    private string Before(PlannedStep step)
    {
        if (refusal is not StepPriceChanged || before is not { Order: var old } || step.Offer is not { Order: var now })
        {
            return "";
        }

        var digits = now.Currency.MinorDigits;
        return (old.DueNow, old.MonthlyChange) == (now.DueNow, now.MonthlyChange)
            ? "Your White Labels are others now; the amounts are the same."
            : $"It was {MoneyFormat.Amount(old.DueNow, digits)} due now and {MoneyFormat.WithSign(old.MonthlyChange, digits)} a month; now it is {MoneyFormat.Amount(now.DueNow, digits)} and {MoneyFormat.WithSign(now.MonthlyChange, digits)}.";
    }

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

        (ordering, refusal, before, news) = (step.Day, null, step.Offer, null);
        var actor = await Actors.GetAsync();
        var outcome = await Ordering.OrderAsync(actor, actor.ResellerId!.Value, Number, step.Day, step.Offer!.Fingerprint);
        (ordering, refusedOf, refusal) = (null, step.Day, outcome.Refusal);
        await OnChanged.InvokeAsync();
        if (outcome.Is(out var ordered, out _))
        {
            var currency = step.Offer.Order.Currency;
            news = $"The step of {Days.WithYear(step.Day)} is ordered: {MoneyFormat.Amount(ordered.DueNow, currency.MinorDigits)} {currency.Code} due now.";
        }
    }
}
