using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;

namespace CloudPortal.Services.PriceBooks;

/// <summary>Which resellers of a simulation are listed.</summary>
public enum ImpactShow
{
    PayMore = 0,
    PayLess = 1,
    Unchanged = 2,

    /// <summary>Who would pay more than the book's limit allows.</summary>
    AboveLimit = 3,
}

public enum ImpactSort
{
    /// <summary>The largest change in per cent first, whichever way it goes.</summary>
    Effect = 0,
    Name = 1,
    WhiteLabels = 2,
    Apps = 3,
    Tier = 4,
    Before = 5,
    After = 6,
    Change = 7,
    Percent = 8,
}

/// <summary>What a simulation is of and what of it is listed; the page keeps it in its address.</summary>
public sealed record ImpactQuery
{
    public const int RowsPerPage = 50;

    /// <summary>Null: the book's own default.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The first day for new orders; null: the same day as <see cref="On"/>. Of a draft only.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Existing licences stay with their books, so no bill changes. Of a draft only.</summary>
    public bool Stays { get; init; }

    public ImpactScope Scope { get; init; }

    public ImpactShow Show { get; init; }

    /// <summary>In the legal name, without case.</summary>
    public string Search { get; init; } = "";

    public ImpactSort Sort { get; init; }

    public bool Descending { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>A day that has passed, or is too far ahead, cannot be simulated.</summary>
    public DateOnly OnOf(ImpactBook book) => On is { } on && IsAhead(on, book) ? on : book.DefaultOn;

    /// <summary>What is simulated: a draft with the days that it would have, any other book as it is.</summary>
    public PriceBook BookOf(ImpactBook book) =>
        book.State == PriceBookState.Draft ? book.Book.Planned(FromOf(book), Stays ? null : OnOf(book)) : book.Book;

    /// <summary>Licences that stay show only what it would be if all were priced by the book.</summary>
    public ImpactScope ScopeOf(ImpactBook book) => Stays && book.State == PriceBookState.Draft ? ImpactScope.Everything : Scope;

    public DateOnly FromOf(ImpactBook book) => From is { } from && IsAhead(from, book) ? from : OnOf(book);

    private static bool IsAhead(DateOnly day, ImpactBook book) => day > book.Day && day <= book.Day.AddYears(PriceBook.MostYearsAhead);
}
