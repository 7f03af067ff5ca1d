using CloudPortal.Domain;
using CloudPortal.Domain.Quotes;

namespace CloudPortal.Services.Quotes;

public enum QuoteSort
{
    /// <summary>The latest change first, unless it is turned round.</summary>
    Changed = 0,
    Recipient = 1,
    ValidUntil = 2,

    /// <summary>The first year of alternative A.</summary>
    Value = 3,
}

/// <summary>What the list of quotes shows; the page keeps it in its address.</summary>
public sealed record QuoteListQuery
{
    public const int RowsPerPage = 50;

    /// <summary>In the number or the recipient's name, without case.</summary>
    public string Search { get; init; } = "";

    /// <summary>The code; empty for all.</summary>
    public string Currency { get; init; } = "";

    /// <summary>As it is today; null shows all.</summary>
    public QuoteStatus? Status { get; init; }

    /// <summary>Only those of whoever asks.</summary>
    public bool Mine { get; init; }

    /// <summary>Only those whose last day is within a week.</summary>
    public bool ExpiringSoon { get; init; }

    /// <summary>Only those at which somebody has to look: for the recipient's word, or because the seller wanted to be reminded by today.</summary>
    public bool NeedsAttention { get; init; }

    public QuoteSort Sort { get; init; }

    public bool Reversed { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;
}

/// <summary>A quote in a list, by its current version.</summary>
public sealed record QuoteLine
{
    public required string Number { get; init; }

    /// <summary>1, 2, 3…</summary>
    public required int Version { get; init; }

    /// <summary>Today.</summary>
    public required QuoteStatus Status { get; init; }

    /// <summary>The legal name; of a prospect as typed, so that it may be empty.</summary>
    public required string Recipient { get; init; }

    public required bool IsProspect { get; init; }

    public required string Owner { get; init; }

    public required Currency Currency { get; init; }

    /// <summary>Of alternative A.</summary>
    public required int Apps { get; init; }

    /// <summary>Of alternative A, as last priced.</summary>
    public required decimal FirstYear { get; init; }

    public required DateOnly? ValidUntil { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime ChangedAt { get; init; }

    public required int Views { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime? LastViewedAt { get; init; }

    public required DateOnly? FollowUpOn { get; init; }

    /// <summary>For the recipient's word, or an admin's decision.</summary>
    public required bool NeedsAttention { get; init; }

    /// <summary>The latest; null without.</summary>
    public required QuoteAnswer? Answer { get; init; }

    /// <summary>What was asked of an admin and decided.</summary>
    public required QuoteApproval Approval { get; init; }

    /// <summary>The most extra points of any line.</summary>
    public required decimal HighestPoints { get; init; }

    /// <summary>Points that a seller may give by its book.</summary>
    public required decimal PointsLimit { get; init; }
}

/// <summary>A page of the list.</summary>
/// <param name="InAll">Quotes whatever the filter.</param>
/// <param name="Currencies">Whatever the filter: those to choose from.</param>
public sealed record QuoteList(IReadOnlyList<QuoteLine> Rows, int Matches, int InAll, IReadOnlyList<Currency> Currencies, int Page, int Pages, DateOnly Today);
