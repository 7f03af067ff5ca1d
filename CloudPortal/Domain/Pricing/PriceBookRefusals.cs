using System.Globalization;

namespace CloudPortal.Domain.Pricing;

public sealed record BookAlreadyScheduled(string Name) : Refusal
{
    public override string Sentence => $"{Name} is scheduled already and does not change any more. Make a new draft from it instead.";
}

public sealed record BookNotScheduled(string Name) : Refusal
{
    public override string Sentence => $"{Name} is a draft: it is not on the calendar, so there is nothing to take back.";
}

/// <summary>Orders have been priced by it.</summary>
public sealed record BookHasStarted(string Name, DateOnly From) : Refusal
{
    public override string Sentence => string.Create(CultureInfo.InvariantCulture, $"{Name} prices new orders since {From:d MMMM yyyy}, so it stays. Publish another book to change the prices.");
}

public sealed record BookStartsTooEarly(DateOnly Earliest) : Refusal
{
    public override string Sentence => string.Create(CultureInfo.InvariantCulture, $"A price book starts tomorrow at the earliest. Choose {Earliest:d MMMM yyyy} or later.");

    public override string Field => "EffectiveFrom";
}

public sealed record BookTooFarAhead(DateOnly Latest) : Refusal
{
    public override string Sentence => string.Create(CultureInfo.InvariantCulture, $"A price book is planned at most {PriceBook.MostYearsAhead} years ahead. Choose days until {Latest:d MMMM yyyy}.");

    public override string Field => "EffectiveFrom";
}

public sealed record BookMovesOnWrongDay(DateOnly EffectiveFrom, DateOnly MovesOn) : Refusal
{
    public override string Sentence => MovesOn.Day == 1
        ? string.Create(CultureInfo.InvariantCulture, $"Existing licences would move on {MovesOn:d MMMM yyyy}, before the book prices new orders from {EffectiveFrom:d MMMM yyyy} on. Choose a later 1st, or an earlier day for new orders.")
        : "Existing licences move only on a 1st. Choose the 1st of a month.";

    public override string Field => "MovesExistingOn";
}

/// <summary>A licence that moves needs a price under the book that it moves to.</summary>
public sealed record BookLacksRate(string Kind, string Moving, string Other) : Refusal
{
    public override string Sentence => $"{Moving} moves existing licences but has no price for {Kind}, which {Other} sells. Give it one, or let existing licences stay with their book.";

    public override string Field => "MovesExistingOn";
}

public sealed record BookNeedsNotice(int Days, DateOnly Earliest) : Refusal
{
    public override string Sentence => string.Create(CultureInfo.InvariantCulture, $"This book makes some existing licence dearer, so it needs {Days} days of notice. Choose a 1st from {Earliest:d MMMM yyyy} on.");

    public override string Field => "MovesExistingOn";
}
