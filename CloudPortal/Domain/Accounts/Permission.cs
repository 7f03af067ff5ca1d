namespace CloudPortal.Domain.Accounts;

/// <summary>What an operation asks for before it does anything.</summary>
public enum Permission
{
    Read = 0,
    EditApps = 1,
    BillableChange = 2,
    Administrate = 3,
}

public static class PermissionRules
{
    /// <summary>Who may look at all resellers, for the same sentence as <see cref="Needed"/>.</summary>
    public const string NeededOfStaff = "the role Admin or Sales";

    public static bool Allow(this Rights rights, Permission permission, long resellerId) => permission switch
    {
        Permission.Read => rights.MayRead(resellerId),
        Permission.EditApps => rights.MayEditApps(resellerId),
        Permission.BillableChange => rights.MayMakeBillableChanges(resellerId),
        Permission.Administrate => rights.MayAdministrate,
        _ => throw new ArgumentOutOfRangeException(nameof(permission), permission, null),
    };

    /// <summary>Who has the permission, for a sentence that says what is missing.</summary>
    public static string Needed(this Permission permission) => permission switch
    {
        Permission.Read => "an account of this reseller",
        Permission.EditApps => "the role Owner or Manager",
        Permission.BillableChange => "the role Owner, or Manager with the right to make billable changes",
        Permission.Administrate => "the role Admin",
        _ => throw new ArgumentOutOfRangeException(nameof(permission), permission, null),
    };
}
