using System.Globalization;
using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;

namespace CloudPortal.Services.PriceBooks;

public sealed record ReasonNeeded(int Longest) : Refusal
{
    public override string Sentence => string.Create(CultureInfo.InvariantCulture, $"Say why, in at most {Longest} characters: the next reader will ask.");

    public override string Field => "Reason";
}

public sealed record NameNotTyped(string Name) : Refusal
{
    public override string Sentence => $"Type {Name} to confirm that this is the book to publish.";

    public override string Field => "TypedName";
}

public sealed record BookSellsNothing(string Name) : Refusal
{
    public override string Sentence => $"{Name} has no rate, so nothing could be ordered from its first day on. Give it the rates of what is sold.";
}

/// <summary>A file may have made a draft of what the editor would not save; it is no price book to publish.</summary>
public sealed record BookNotRight(string Name, BookProblem Problem) : Refusal
{
    public override string Sentence => $"{Name} is not right yet: {Value} {Problem.Sentence}. Correct it in the draft.";

    private string Value => Problem.Place.Field switch
    {
        BookField.From => "the bound of a volume tier",
        BookField.Discount => "the discount of a volume tier",
        BookField.Ceiling => "the ceiling",
        _ => "a rate",
    };

    /// <returns>Null for a book that is right.</returns>
    public static Refusal? Find(PriceBook book) => book.Rates.Count == 0 ? new BookSellsNothing(book.Name)
        : WrittenBook.Of(PriceBookContent.Of(book)).Read().Problems is [var problem, ..] ? new BookNotRight(book.Name, problem) : null;
}

/// <summary>What was simulated is not what would be published.</summary>
public sealed record DraftChangedMeanwhile(string By) : Refusal
{
    public override string Sentence => $"{By} changed this draft after it was simulated, so nothing is published. Simulate it again.";
}

public sealed record BookDayTaken(string Name, DateOnly Day) : Refusal
{
    public override string Sentence =>
        string.Create(CultureInfo.InvariantCulture, $"{Name} starts on {Day:d MMMM yyyy} already. Choose another day for new orders.");

    public override string Field => "EffectiveFrom";
}

/// <summary>It would come before a book that was judged, and told to the resellers, without it.</summary>
public sealed record BookOutOfOrder(string Name, DateOnly MovesOn) : Refusal
{
    public override string Sentence => string.Create(CultureInfo.InvariantCulture, $"{Name} moves existing licences on {MovesOn:d MMMM yyyy}, as it was judged without this book. Choose days after those of {Name}; or take {Name} off the calendar, publish this book, and then {Name} again.");

    public override string Field => "MovesExistingOn";
}

/// <summary>Resellers above the book's limit that nobody has acknowledged, the highest rise first.</summary>
public sealed record LossesNotAcknowledged(IReadOnlyList<ResellerImpact> Resellers, decimal Limit) : Refusal
{
    public override string Sentence
    {
        get
        {
            var who = Resellers.Count == 1 ? $"{Resellers[0].LegalName} would" : string.Create(CultureInfo.InvariantCulture, $"{Resellers.Count} resellers would");
            return string.Create(CultureInfo.InvariantCulture, $"{who} pay more than {Limit:0.####} % more, so nothing is published. Acknowledge that, or give an agreement.");
        }
    }
}

/// <summary>Portfolios have changed since the simulation, so that its total is no longer what would be published.</summary>
/// <param name="Shown">As the admin saw it.</param>
/// <param name="Now">As simulated at this moment.</param>
public sealed record ImpactMoved(Currency Currency, MonthChange Shown, MonthChange Now) : Refusal
{
    public override string Sentence => "The total has moved by more than 1 % since you simulated, so nothing is published. Look at the new figures first.";
}
