using CloudPortal.Domain;

namespace CloudPortal.Components.Failures;

/// <summary>Staff belong to no reseller, and the page shows one.</summary>
public sealed record NotForStaff : Refusal
{
    public static readonly NotForStaff Instance = new();

    public override string Sentence => "This page shows a reseller’s own portfolio, and staff have none.";
}
