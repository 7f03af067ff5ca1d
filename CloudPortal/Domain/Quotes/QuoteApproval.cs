namespace CloudPortal.Domain.Quotes;

/// <summary>What an admin has allowed a quote to give above its seller's limit, and what is being asked.</summary>
public sealed record QuoteApproval
{
    public static readonly QuoteApproval None = new();

    /// <summary>What was approved, the last time.</summary>
    public IReadOnlyList<ApprovedLine> Lines { get; init; } = [];

    /// <summary>The admin; null before the first approval.</summary>
    public string? ByName { get; init; }

    /// <summary>Who never sells what it has approved.</summary>
    public string? ById { get; init; }

    /// <summary>UTC.</summary>
    public DateTime? At { get; init; }

    /// <summary>UTC; null while nothing is asked.</summary>
    public DateTime? AskedAt { get; init; }

    public string? AskedBy { get; init; }

    public string? AskedById { get; init; }

    /// <summary>The last no; null after a yes, and once it is asked again.</summary>
    public RefusedApproval? Refused { get; init; }

    /// <summary>The lines above a limit.</summary>
    /// <param name="quote">As it is now.</param>
    /// <param name="limit">Points that the seller may give.</param>
    public static IReadOnlyList<ApprovedLine> Above(CheckedQuote quote, decimal limit) =>
        [.. quote.Alternatives.SelectMany(a => a.Lines.Where(l => l.Points > limit).Select(l => ApprovedLine.Of(a.Letter, l)))];

    /// <summary>Whether a line is approved as it is; its alternative may have another letter by now, since one before it was taken out.</summary>
    public bool Covers(ApprovedLine line) => Lines.Any(approved => approved with { Alternative = line.Alternative } == line);
}

/// <summary>A line above the limit: while all of this stays, so does its approval.</summary>
public sealed record ApprovedLine(char Alternative, int Brand, string Name, Bundle Bundle, Placement Placement, int Users, decimal Points)
{
    public static ApprovedLine Of(char alternative, CheckedLine line) =>
        new(alternative, line.Brand, line.Name, line.Bundle, line.Placement, line.Users, line.Points);
}

/// <summary>What points above a limit come to in an alternative; nothing where the ceiling takes them back.</summary>
/// <param name="Once">In setup fees.</param>
/// <param name="Month">A month.</param>
public sealed record PointsBeyond(char Alternative, decimal Once, decimal Month);

/// <param name="At">UTC.</param>
public sealed record RefusedApproval(string ByName, DateTime At, string Reason);
