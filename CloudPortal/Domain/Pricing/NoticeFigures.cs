namespace CloudPortal.Domain.Pricing;

/// <summary>What a scheduled book does to one reseller's month, for its notice.</summary>
/// <param name="Before">The month from the moving day on without the book, before tax.</param>
/// <param name="After">The same with it.</param>
/// <param name="Later">Apps whose own notice has not passed by then; null when all move that day.</param>
/// <param name="Reaction">The further White Labels that lower the month most, ordered on the moving day; null when none pays back in time.</param>
public sealed record NoticeFigures(decimal Before, decimal After, LaterMove? Later, Nudge? Reaction)
{
    public MonthChange Month => new(Before, After);

    /// <summary>Whether some month of the reseller changes at all: it gets a notice then.</summary>
    public bool IsAffected => Before != After || (Later is { } later && later.After != After);

    /// <param name="without">The portfolio on the moving day without the book.</param>
    /// <param name="book">The book, with its dates.</param>
    /// <param name="movesOn">When each licence moves to it, by its index; null for one that stays.</param>
    /// <param name="bookOfNew">What prices a White Label ordered on the moving day; null when nothing sells one.</param>
    public static NoticeFigures Of(Portfolio without, PriceBook book, IReadOnlyList<DateOnly?> movesOn, PriceBook? bookOfNew)
    {
        var with = BookChange.Moved(without, book, i => movesOn[i] <= without.Day);
        var (before, after) = (PortfolioPricer.MonthlyTotal(without), PortfolioPricer.MonthlyTotal(with));
        return new NoticeFigures(before, after, LaterOf(without, book, movesOn), bookOfNew is null ? null : Nudge.Of(with, with, bookOfNew, bookOfNew));
    }

    private static LaterMove? LaterOf(Portfolio without, PriceBook book, IReadOnlyList<DateOnly?> movesOn)
    {
        var later = movesOn.Where(on => on > without.Day).ToList();
        return later.Count == 0
            ? null
            : new LaterMove(later.Count, later.Max()!.Value, PortfolioPricer.MonthlyTotal(BookChange.Moved(without, book, i => movesOn[i] is not null)));
    }
}

/// <summary>Apps that move after the others.</summary>
/// <param name="On">The 1st on which the last of them has moved.</param>
/// <param name="After">The month of the portfolio as it stands, once all have moved.</param>
public sealed record LaterMove(int Apps, DateOnly On, decimal After);
