using System.Globalization;

namespace CloudPortal.Domain.Quotes;

/// <summary>The version is not what it would have to be for this.</summary>
public sealed record QuoteIs(string Number, QuoteStatus Status, string Instead) : Refusal
{
    public override string Sentence => $"{Number} is {(Status == QuoteStatus.Draft ? "a draft" : QuoteWords.Of(Status).ToLowerInvariant())}. {Instead}";
}

/// <summary>A field of the recipient's page does not have the users that would be accepted.</summary>
public sealed record UsersToMend : Refusal
{
    public override string Sentence => "The users of an app are not within what this quote allows. Mend the marked field first, so that you accept what you see.";
}

public sealed record QuoteIncomplete(IReadOnlyList<QuoteProblem> Problems) : Refusal
{
    public override string Sentence => Problems.Count == 1 ? Problems[0].Sentence : $"{Problems.Count} fields need a look. {Problems[0].Sentence}";

    public override string Field => Problems[0].Field;
}

/// <summary>Somebody else has saved the draft meanwhile.</summary>
public sealed record QuoteChangedMeanwhile(string By, DateTime At) : Refusal
{
    public override string Sentence => string.Create(CultureInfo.InvariantCulture, $"{By} saved this draft at {At:HH:mm} UTC. Load it to go on with that version; what you typed since is then gone.");
}

public sealed record QuoteNeedsApproval(decimal Limit) : Refusal
{
    public override string Sentence => string.Create(CultureInfo.InvariantCulture, $"It gives more than your {Limit:0.##} points. Ask an Admin for approval, or give fewer points.");
}

/// <summary>Who wants to give the points may not be the one who allows them.</summary>
public sealed record OwnQuoteNotApproved : Refusal
{
    public override string Sentence => "You sell this quote, so another Admin approves it.";
}

/// <summary>The quote's price book no longer prices new orders.</summary>
public sealed record QuoteBookOutdated(string Book, string Current) : Refusal
{
    public override string Sentence => $"{Book} no longer prices new orders; {Current} does. Re-price the quote before you send it.";
}

/// <summary>Its last day is over.</summary>
public sealed record QuoteExpired(DateOnly ValidUntil) : Refusal
{
    public override string Sentence => string.Create(CultureInfo.InvariantCulture, $"This quote was valid until {ValidUntil:d MMMM yyyy}. Ask for a fresh one.");
}

/// <summary>The recipient said yes and the rules say no; nothing was created.</summary>
public sealed record QuoteNotPossible(string Cause) : Refusal
{
    public override string Sentence => "Thank you. Something on our side has to be settled first, so nothing was ordered yet. We will be in touch.";
}
