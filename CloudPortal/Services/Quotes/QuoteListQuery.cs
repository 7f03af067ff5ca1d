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

    /// <summary>Null shows all.</summary>
    public QuoteStatus? Status { get; init; }

    /// <summary>Only those of whoever asks.</summary>
    public bool Mine { get; init; }

    /// <summary>Only those whose last day is within a week.</summary>
    public bool ExpiringSoon { get; init; }

    /// <summary>Only those at which somebody has to look.</summary>
    public bool NeedsAttention { get; init; }

    public QuoteSort Sort { get; init; }

    public bool Reversed { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;
}

/// <summary>A quote in a list, by its current version.</summary>
/// <param name="Status">Today.</param>
/// <param name="FirstYear">Of alternative A, as last priced.</param>
/// <param name="ChangedAt">UTC.</param>
public sealed record QuoteLine(
    string Number, int Version, QuoteStatus Status, string Recipient, bool IsProspect, string OwnerId, string Owner, Currency Currency, int Apps, decimal FirstYear,
    DateOnly? ValidUntil, DateTime ChangedAt, int Views, DateTime? LastViewedAt, DateOnly? FollowUpOn, bool NeedsAttention, DateTime? AskedAt, decimal HighestPoints);

/// <summary>A page of the list.</summary>
/// <param name="InAll">Quotes whatever the filter.</param>
public sealed record QuoteList(IReadOnlyList<QuoteLine> Rows, int Matches, int InAll, int Page, int Pages, DateOnly Today);
