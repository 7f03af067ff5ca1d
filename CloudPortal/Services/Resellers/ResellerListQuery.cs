namespace CloudPortal.Services.Resellers;

public enum ResellerSort
{
    /// <summary>By legal name, without case.</summary>
    Name = 0,
    Apps = 1,
    WhiteLabels = 2,
    Tier = 3,

    /// <summary>Amounts sort within their currency.</summary>
    RunRate = 4,
    Discount = 5,

    /// <summary>By how few White Labels are missing; those with no tier above them last, whichever way.</summary>
    NextTier = 6,
}

/// <summary>Which resellers by the agreements that they have today.</summary>
public enum AgreementFilter
{
    All = 0,
    Running = 1,
    Coming = 2,
    None = 3,
}

/// <summary>The resellers whose White Labels reach a tier.</summary>
/// <param name="Discount">The tier's percentage; null for those without White Labels.</param>
public readonly record struct TierFilter(decimal? Discount);

/// <summary>What the directory shows; the page keeps it in its address.</summary>
public sealed record ResellerListQuery
{
    public const int RowsPerPage = 50;

    /// <summary>In the legal name, without case; or the Cloud ID of one of its apps.</summary>
    public string Search { get; init; } = "";

    /// <summary>The code; empty for all.</summary>
    public string Currency { get; init; } = "";

    /// <summary>Null shows all.</summary>
    public TierFilter? Tier { get; init; }

    public AgreementFilter Agreement { get; init; }

    public ResellerSort Sort { get; init; }

    public bool Descending { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;
}
