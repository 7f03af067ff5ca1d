using CloudPortal.Domain;

namespace CloudPortal.Components.Failures;

/// <summary>Staff belong to no reseller, and each page shows one.</summary>
public sealed record NoPagesForStaff : Refusal
{
    public static readonly NoPagesForStaff Instance = new();

    public override string Sentence => "So far each page shows a reseller’s own portfolio, and staff have none. To look around, sign out and sign in as one of a reseller’s people.";
}
