using CloudPortal.Domain.Pricing;

namespace CloudPortal.Domain.Licensing;

/// <summary>
/// What a reseller is told when a price book that will reprice its apps is published: what it will pay, and what it can
/// do about it. What was told does not change; a book that is taken off the calendar again withdraws its notices.
/// </summary>
public sealed class PriceNotice
{
    private PriceNotice()
    {
    }

    public long Id { get; private set; }

    public long ResellerId { get; private set; }

    /// <summary>Null once a book that was taken off the calendar has been discarded.</summary>
    public long? PriceBookId { get; private set; }

    public string BookName { get; private set; } = "";

    /// <summary>Illustrative prices.</summary>
    public bool IsSample { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime WrittenAt { get; private set; }

    /// <summary>The first day on which new orders are priced by the book.</summary>
    public DateOnly EffectiveFrom { get; private set; }

    /// <summary>The 1st on which the reseller's licences move to it.</summary>
    public DateOnly MovesOn { get; private set; }

    /// <summary>A month without the book, before tax.</summary>
    public decimal Before { get; private set; }

    /// <summary>The same with it.</summary>
    public decimal After { get; private set; }

    /// <summary>Apps that move later; null when all move together.</summary>
    public LaterMove? Later { get; private set; }

    /// <summary>What lowers the month most; null when nothing pays back in time.</summary>
    public Nudge? Reaction { get; private set; }

    /// <summary>UTC; null while it holds.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    public MonthChange Month => new(Before, After);

    /// <param name="book">Planned or scheduled, with the day on which licences move.</param>
    /// <param name="resellerId">Whom it concerns.</param>
    /// <param name="figures">By the engine.</param>
    /// <param name="at">UTC.</param>
    public static PriceNotice Write(PriceBook book, long resellerId, NoticeFigures figures, DateTime at) => new()
    {
        ResellerId = resellerId,
        PriceBookId = book.Id,
        BookName = book.Name,
        IsSample = book.IsSample,
        WrittenAt = at,
        EffectiveFrom = book.EffectiveFrom ?? throw new InvalidOperationException($"{book.Name} has no first day"),
        MovesOn = book.MovesExistingOn ?? throw new InvalidOperationException($"{book.Name} moves nobody"),
        Before = figures.Before,
        After = figures.After,
        Later = figures.Later,
        Reaction = figures.Reaction,
    };

    /// <param name="at">UTC.</param>
    public void Withdraw(DateTime at) => WithdrawnAt ??= at;

    /// <summary>Whether the reseller still sees it: until the bill of its day is over, and for a month after it was withdrawn.</summary>
    public bool IsShownOn(DateOnly day) => WithdrawnAt is { } withdrawn
        ? day <= DateOnly.FromDateTime(withdrawn).AddMonths(1) && day < MovesOn
        : day < (Later?.On ?? MovesOn).AddMonths(1);
}
