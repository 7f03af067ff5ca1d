namespace CloudPortal.Domain.Accounts;

/// <summary>What a user may do at this moment, as read from the database within the operation that asks.</summary>
/// <param name="Role">The one role of the user.</param>
/// <param name="ResellerId">The reseller the user belongs to; null for staff.</param>
/// <param name="MayOrder">Whether a Manager may make billable changes; an Owner always may.</param>
public sealed record Rights(Role Role, long? ResellerId, bool MayOrder)
{
    public static readonly Rights OfOperator = new(Role.Admin, null, MayOrder: true);

    public bool IsStaff => Role is Role.Admin or Role.Sales;

    public bool MayRead(long resellerId) => IsStaff || ResellerId == resellerId;

    /// <summary>Apps without cost: names, brands, expected users.</summary>
    public bool MayEditApps(long resellerId) =>
        Role is Role.Admin || (ResellerId == resellerId && Role is (Role.Owner or Role.Manager));

    public bool MayMakeBillableChanges(long resellerId) =>
        Role is Role.Admin || (ResellerId == resellerId && (Role is Role.Owner || (Role is Role.Manager && MayOrder)));

    public bool MayAdministrate => Role is Role.Admin;
}
