using CloudPortal.Domain;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.PriceBooks;

namespace CloudPortal.Components.PriceBooks;

/// <summary>A simulated draft on its way to being published: what is still in its way. The service judges it anew.</summary>
/// <param name="Planned">The draft with the days that it would have.</param>
/// <param name="Figures">Of what the bills will be.</param>
/// <param name="Acknowledged">By reseller.</param>
public sealed record PublishPlan(ImpactBook Book, PriceBook Planned, ImpactFigures Figures, IReadOnlyDictionary<long, LossAcknowledgement> Acknowledged)
{
    /// <summary>Above the limit and not acknowledged, the highest rise first; nobody while existing licences stay.</summary>
    public IReadOnlyList<ResellerImpact> Waiting => Planned.MovesExistingOn is null ? [] : [.. Figures.Of(ImpactShow.AboveLimit).Where(r => CoverOf(r) is null)];

    /// <summary>The first 1st that the notice period allows, if the chosen day is too early for an increase.</summary>
    public DateOnly? EarliestMove => Figures.Impact.IsIncrease && Planned.MovesExistingOn < Planned.EarliestMove(Book.Day) ? Planned.EarliestMove(Book.Day) : null;

    /// <summary>Why the draft, or the chosen days, cannot be.</summary>
    public Refusal? Wrong => BookNotRight.Find(Book.Book) ?? PriceBook.RefusalOf(Book.Day, Planned.EffectiveFrom!.Value, Planned.MovesExistingOn)
        ?? CalendarCollision.Find(Book.Calendar, Book.Day, Planned.EffectiveFrom!.Value, Planned.MovesExistingOn)
        ?? MissingRate.Find(Book.Calendar, Book.Day, Planned);

    /// <summary>What can be ordered by the book before it and could not by this one.</summary>
    public IReadOnlyList<Rate> NoLongerSold =>
        [.. Book.Calendar.InForceOn(Planned.EffectiveFrom!.Value)?.Rates.Where(r => Planned.RateFor(r.Bundle, r.Placement) is null) ?? []];

    public bool CanPublish => Waiting.Count == 0 && EarliestMove is null && Wrong is null;

    /// <summary>How many resellers get a notice.</summary>
    public int Notices => Planned.MovesExistingOn is null ? 0 : Figures.Impact.Resellers.Count(GetsNotice);

    /// <summary>The acknowledgement that covers the rise of a reseller as it is now.</summary>
    public LossAcknowledgement? CoverOf(ResellerImpact reseller) =>
        Acknowledged.TryGetValue(reseller.ResellerId, out var seen) && seen.Covers(reseller.Highest) ? seen : null;

    public static bool GetsNotice(ResellerImpact reseller) => reseller.Month.Change != 0m || reseller.Finally.Change != 0m;

    public Publication Confirmed(string reason, string typedName) => new(
        Book.Book.Id, Book.Book.Version, Planned.EffectiveFrom!.Value, Planned.MovesExistingOn, new(Figures.Impact.Before, Figures.Impact.After), reason, typedName);
}
