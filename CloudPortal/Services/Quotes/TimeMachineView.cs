using CloudPortal.Domain;
using CloudPortal.Domain.Pricing;
using CloudPortal.Domain.Quotes;

namespace CloudPortal.Services.Quotes;

/// <summary>The portfolio of a quote's version under its own book, today's and that of any day.</summary>
public sealed record TimeMachineView
{
    /// <summary><c>Q-2026-0001</c></summary>
    public required string Number { get; init; }

    /// <summary>The legal name.</summary>
    public required string Recipient { get; init; }

    public required Currency Currency { get; init; }

    public required VersionLine Version { get; init; }

    /// <summary>The UTC day.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Its recipient may have other apps, which are priced with it.</summary>
    public required bool IsForReseller { get; init; }

    /// <inheritdoc cref="ComparedVersion"/>
    public required bool IsUnfinished { get; init; }

    /// <summary>The first book of the currency that was or will be in force.</summary>
    public required PriceBook FirstBook { get; init; }

    /// <summary>Its own, today's, and that of the chosen day where one is chosen.</summary>
    public required IReadOnlyList<BookOfDay> Books { get; init; }

    public required IReadOnlyList<AlternativeUnderBooks> Alternatives { get; init; }
}

/// <summary>One book of the comparison.</summary>
/// <param name="Day">Of its own the day of sending, of a draft today.</param>
/// <param name="Book">Null where none is in force that day.</param>
public sealed record BookOfDay(BookChoice Choice, DateOnly Day, PriceBook? Book);

public enum BookChoice
{
    /// <summary>Of the version.</summary>
    Own = 0,

    /// <summary>For new orders of today.</summary>
    Today = 1,

    /// <summary>For new orders of the chosen day.</summary>
    Chosen = 2,
}

/// <param name="Books">Parallel to those of the view; null where there is no book.</param>
/// <param name="Apps">What is quoted, then the recipient's other apps.</param>
public sealed record AlternativeUnderBooks(CheckedAlternative Alternative, IReadOnlyList<QuoteUnderBook?> Books, IReadOnlyList<AppUnderBooks> Apps);
