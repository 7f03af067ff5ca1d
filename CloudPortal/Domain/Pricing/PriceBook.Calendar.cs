namespace CloudPortal.Domain.Pricing;

/// <summary>How a book comes onto the calendar of its currency, and off it again.</summary>
public sealed partial class PriceBook
{
    /// <summary>This draft as it would stand on the calendar, to be simulated; it is not scheduled by that.</summary>
    /// <exception cref="InvalidOperationException">It is no draft.</exception>
    public PriceBook Planned(DateOnly effectiveFrom, DateOnly? movesExistingOn)
    {
        var planned = EffectiveFrom is null ? DraftFrom(Name) : throw new InvalidOperationException($"{Name} is scheduled");
        (planned.Id, planned.Version, planned.EffectiveFrom, planned.MovesExistingOn) = (Id, Version, effectiveFrom, movesExistingOn);
        return planned;
    }

    /// <summary>How far ahead a book is planned.</summary>
    public const int MostYearsAhead = 5;

    /// <summary>Publishing is scheduling: from here on the book does not change.</summary>
    /// <param name="today">The UTC day of scheduling.</param>
    /// <param name="effectiveFrom">Tomorrow at the earliest.</param>
    /// <param name="movesExistingOn">A 1st, not before <paramref name="effectiveFrom"/>, or null.</param>
    /// <param name="isIncrease">As judged over all portfolios; then the notice period must pass before licences move.</param>
    /// <param name="publicationNumber">The next one.</param>
    public Refusal? Schedule(DateOnly today, DateOnly effectiveFrom, DateOnly? movesExistingOn, bool isIncrease, int publicationNumber)
    {
        if (EffectiveFrom is not null)
        {
            return new BookAlreadyScheduled(Name);
        }

        if (RefusalOf(today, effectiveFrom, movesExistingOn) is { } wrongDay)
        {
            return wrongDay;
        }

        if (isIncrease && movesExistingOn < today.AddDays(NoticeDays))
        {
            return new BookNeedsNotice(NoticeDays, today.AddDays(NoticeDays));
        }

        (ScheduledOn, EffectiveFrom, MovesExistingOn, IsIncrease, PublicationNumber) = (today, effectiveFrom, movesExistingOn, isIncrease, publicationNumber);
        return null;
    }

    /// <summary>Why no book could be scheduled for these days, whatever is in it; null when one can.</summary>
    /// <inheritdoc cref="Schedule"/>
    public static Refusal? RefusalOf(DateOnly today, DateOnly effectiveFrom, DateOnly? movesExistingOn) =>
        effectiveFrom <= today ? new BookStartsTooEarly(today.AddDays(1))
        : effectiveFrom > today.AddYears(MostYearsAhead) || movesExistingOn > today.AddYears(MostYearsAhead) ? new BookTooFarAhead(today.AddYears(MostYearsAhead))
        : movesExistingOn is { } moves && (moves.Day != 1 || moves < effectiveFrom) ? new BookMovesOnWrongDay(effectiveFrom, moves)
        : null;

    /// <summary>Takes the book off the calendar again before it prices anything: it is a draft as before.</summary>
    /// <param name="today">The UTC day.</param>
    public Refusal? Unschedule(DateOnly today)
    {
        if (EffectiveFrom is not { } from)
        {
            return new BookNotScheduled(Name);
        }

        if (from <= today)
        {
            return new BookHasStarted(Name, from);
        }

        (ScheduledOn, EffectiveFrom, MovesExistingOn, IsIncrease, PublicationNumber, Version) = (null, null, null, false, null, Version + 1);
        return null;
    }

    /// <summary>The first 1st on which this book, scheduled today, could reach existing licences although it is an increase.</summary>
    public DateOnly EarliestMove(DateOnly today)
    {
        var earliest = today.AddDays(NoticeDays);
        return earliest.Day == 1 ? earliest : new DateOnly(earliest.Year, earliest.Month, 1).AddMonths(1);
    }

    /// <summary>
    /// The very first book of a currency may be in force from the day on which the portal is set up: nobody has read other
    /// prices, and without it nothing could be ordered before tomorrow.
    /// </summary>
    /// <param name="today">The UTC day of setting up.</param>
    public Refusal? PutInForce(DateOnly today)
    {
        if (EffectiveFrom is not null)
        {
            return new BookAlreadyScheduled(Name);
        }

        (ScheduledOn, EffectiveFrom, PublicationNumber) = (today, today, 1);
        return null;
    }
}
