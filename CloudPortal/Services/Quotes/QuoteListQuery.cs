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

    /// <summary>Whoever reads the list sells it.</summary>
    public required bool IsMine { get; init; }

    public required Currency Currency { get; init; }

    /// <summary>Of alternative A.</summary>
    public required int Apps { get; init; }

    /// <summary>Of alternative A, as last priced.</summary>
    public required decimal FirstYear { get; init; }

    public required DateOnly? ValidUntil { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime ChangedAt { get; init; }

    public required DateOnly? FollowUpOn { get; init; }

    /// <summary>For an admin's decision, or the recipient's word.</summary>
    public required bool NeedsAttention { get; init; }

    /// <summary>The version that the recipient has; null before the first was sent.</summary>
    public required SentLine? Sent { get; init; }

    /// <summary>What was asked of an admin and decided.</summary>
    public required QuoteApproval Approval { get; init; }

    /// <summary>The most extra points of any line.</summary>
    public required decimal HighestPoints { get; init; }

    /// <summary>Points that a seller may give by its book.</summary>
    public required decimal PointsLimit { get; init; }
}

/// <summary>What a recipient has of a quote: its current version, or the one before a draft.</summary>
/// <param name="Version">1, 2, 3…</param>
/// <param name="Status">Today.</param>
/// <param name="Apps">Of alternative A.</param>
/// <param name="FirstYear">Of alternative A.</param>
/// <param name="LastViewedAt">UTC.</param>
/// <param name="NeedsAttention">For its word.</param>
/// <param name="Answer">Its latest; null without.</param>
public sealed record SentLine(
    int Version, QuoteStatus Status, int Apps, decimal FirstYear, DateOnly ValidUntil, int Views, DateTime? LastViewedAt, bool NeedsAttention, QuoteAnswer? Answer);

/// <summary>A page of the list.</summary>
/// <param name="InAll">Quotes whatever the filter.</param>
/// <param name="Currencies">Whatever the filter: those to choose from.</param>
public sealed record QuoteList(IReadOnlyList<QuoteLine> Rows, int Matches, int InAll, IReadOnlyList<Currency> Currencies, int Page, int Pages, DateOnly Today);
