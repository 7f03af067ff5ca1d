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
    Discount = 7,
    Platform = 8,
    UserFees = 9,
}

/// <summary>Which apps by their status of today.</summary>
public enum AppStatusFilter
{
    AllButTerminated = 0,
    All = 1,
    Ordered = 2,
    Live = 3,
    Suspended = 4,
    Terminating = 5,
    Terminated = 6,
}

public static class AppStatusFilters
{
    public static bool Takes(this AppStatusFilter filter, AppStatus status) => filter switch
    {
        AppStatusFilter.AllButTerminated => status != AppStatus.Terminated,
        AppStatusFilter.All => true,
        AppStatusFilter.Ordered => status == AppStatus.Ordered,
        AppStatusFilter.Live => status == AppStatus.Live,
        AppStatusFilter.Suspended => status == AppStatus.Suspended,
        AppStatusFilter.Terminating => status == AppStatus.Terminating,
        AppStatusFilter.Terminated => status == AppStatus.Terminated,
        _ => throw new ArgumentOutOfRangeException(nameof(filter), filter, null),
    };
}

/// <summary>What the list of apps shows; the page keeps it in its address.</summary>
public sealed record AppListQuery
{
    public const int RootsPerPage = 50;

    /// <summary>Customer apps of one main app, and of all main apps on a page together.</summary>
    public const int ChildrenShown = 50;

    /// <summary>In name, Cloud ID or customer, without case.</summary>
    public string Search { get; init; } = "";

    /// <summary>Null shows all.</summary>
    public Bundle? Bundle { get; init; }

    public AppStatusFilter Status { get; init; }

    public long? CustomerId { get; init; }

    /// <summary>The Cloud ID of a main app whose customer apps alone are shown; empty for the whole tree.</summary>
    public string Under { get; init; } = "";

    public AppSort Sort { get; init; }

    public bool Descending { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;
}
