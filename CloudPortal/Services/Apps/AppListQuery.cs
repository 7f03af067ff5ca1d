using CloudPortal.Domain;

namespace CloudPortal.Services.Apps;

public enum AppSort
{
    /// <summary>The oldest licence first.</summary>
    Licensed = 0,
    Name = 1,
    Bundle = 2,
    Status = 3,
    Customer = 4,
    Users = 5,
    Monthly = 6,
}

/// <summary>What the list of apps shows; the page keeps it in its address.</summary>
public sealed record AppListQuery
{
    public const int RootsPerPage = 50;
    public const int ChildrenShown = 50;

    /// <summary>In name, Cloud ID or customer, without case.</summary>
    public string Search { get; init; } = "";

    /// <summary>Null shows all.</summary>
    public Bundle? Bundle { get; init; }

    /// <summary>Null shows all but Terminated.</summary>
    public AppStatus? Status { get; init; }

    public long? CustomerId { get; init; }

    /// <summary>The Cloud ID of a main app whose customer apps alone are shown; empty for the whole tree.</summary>
    public string Under { get; init; } = "";

    public AppSort Sort { get; init; }

    public bool Descending { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;
}
