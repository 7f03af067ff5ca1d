using System.Globalization;
using CloudPortal.Domain.Pricing;

namespace CloudPortal.Domain.Quotes;

/// <summary>When the later steps of an accepted quote can be ordered: early, or until a while after their day.</summary>
public static class GrowthPlan
{
    public const int DaysToOrder = 30;

    /// <returns>Why a quote of today has no step on this day, as a sentence; null when it may.</returns>
    public static string? CheckDay(DateOnly step, DateOnly today) => step > today && step <= today.AddYears(PriceBook.MostYearsAhead)
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"A growth plan has days from tomorrow to {today.AddYears(PriceBook.MostYearsAhead):d MMMM yyyy}.");

    /// <summary>From when on a step is put before whoever orders it, until it is over.</summary>
    public static bool IsDue(DateOnly step, DateOnly today) => step.AddDays(-DaysToOrder) <= today && today <= LastDay(step);

    /// <summary>The last day on which a step keeps its rates and points; included.</summary>
    public static DateOnly LastDay(DateOnly step) => step.AddDays(DaysToOrder);
}

/// <summary>Nobody ordered the step in time, so what it promised is over.</summary>
public sealed record StepIsOver(DateOnly LastDay) : Refusal
{
    public override string Sentence => string.Create(CultureInfo.InvariantCulture, $"It could be ordered at the quoted rates until {LastDay:d MMMM yyyy}. Order these apps at today's prices, or ask your contact in sales for a new quote.");
}

/// <summary>A customer app of the step stands under a White Label that an earlier step orders.</summary>
public sealed record EarlierStepFirst(string MainApp, DateOnly Step) : Refusal
{
    public override string Sentence => string.Create(CultureInfo.InvariantCulture, $"{MainApp}, under which it stands, comes with the step of {Step:d MMMM yyyy}. Order that one first.");
}

/// <summary>Something that the page showed is different now, so nothing was ordered.</summary>
public sealed record StepPriceChanged : Refusal
{
    public override string Sentence => "The price has changed since this page showed it, so nothing is ordered. Look and decide again.";
}

/// <summary>The White Label above a customer app of the step takes no more customer apps.</summary>
/// <param name="MainApp">Its name.</param>
/// <param name="Ends">It ends or has ended; otherwise it is suspended.</param>
public sealed record StepMainAppCannot(string MainApp, bool Ends) : Refusal
{
    public override string Sentence => Ends
        ? $"{MainApp}, under which it stands, ends, so it takes no more customer apps. Ask your contact in sales for a new quote."
        : $"{MainApp}, under which it stands, is suspended, which blocks new customer apps. Have it resumed; the step waits until its last day.";
}
