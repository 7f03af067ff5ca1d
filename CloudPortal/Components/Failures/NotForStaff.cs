using CloudPortal.Domain;

namespace CloudPortal.Components.Failures;

/// <summary>Staff belong to no reseller, and the page shows one.</summary>
public sealed record NotForStaff : Refusal
{
    public static readonly NotForStaff Instance = new();

    public override string Sentence => "This page shows a reseller’s own portfolio, and staff have none.";
}

/// <summary>A seller's pages come later.</summary>
public sealed record NoPagesForSales : Refusal
{
    public static readonly NoPagesForSales Instance = new();

    public override string Sentence => "The pages for sales are not open yet. To look around, sign out and sign in as an Admin, or as one of a reseller’s people.";
}
