using CloudPortal.Domain.Accounts;
using Microsoft.AspNetCore.Identity;

namespace CloudPortal.Data;

/// <summary>A person who can sign in: staff, or one of a reseller's people. The e-mail is the user name.</summary>
public sealed class PortalUser : IdentityUser
{
    public const int MaxDisplayNameLength = 120;

    private PortalUser()
    {
    }

    public string DisplayName { get; private set; } = "";

    public Role Role { get; private set; }

    /// <summary>Null for staff, and only for staff.</summary>
    public long? ResellerId { get; private set; }

    /// <summary>Whether a Manager may make billable changes.</summary>
    public bool MayOrder { get; private set; }

    /// <summary>
    /// Set by people, unlike Identity's lockout, which anyone can bring about by typing wrong passwords: a lockout keeps
    /// new sign-ins out, being switched off ends what is open as well.
    /// </summary>
    public bool IsSwitchedOff { get; private set; }

    public static PortalUser OfReseller(long resellerId, string email, string displayName, Role role, bool mayOrder = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(resellerId);
        if (role is Role.Admin or Role.Sales)
        {
            throw new ArgumentException($"{role} is a role of staff", nameof(role));
        }

        return Create(email, displayName, role, resellerId, mayOrder);
    }

    public static PortalUser OfStaff(string email, string displayName, Role role) =>
        role is Role.Admin or Role.Sales
            ? Create(email, displayName, role, resellerId: null, mayOrder: false)
            : throw new ArgumentException($"{role} is a role of a reseller", nameof(role));

    /// <summary>The rights change with the next operation, also in pages that are open.</summary>
    public void GiveRights(Role role, bool mayOrder)
    {
        if ((role is Role.Admin or Role.Sales) != (ResellerId is null))
        {
            throw new ArgumentException($"{role} does not fit: a user belongs to staff or to one reseller for ever", nameof(role));
        }

        Role = role;
        MayOrder = mayOrder;
    }

    /// <summary>Refuses every operation from now on; the new stamp ends cookies and circuits within a minute.</summary>
    public void SwitchOff()
    {
        IsSwitchedOff = true;
        SecurityStamp = Guid.NewGuid().ToString("N");
    }

    /// <summary>Opens new sign-ins again; a session from before has the old stamp, and ends within a minute.</summary>
    public void SwitchOn() => IsSwitchedOff = false;

    /// <summary>A new password, with a new stamp: whatever was open under the one before ends.</summary>
    public void TakePassword(string hash)
    {
        PasswordHash = hash;
        SecurityStamp = Guid.NewGuid().ToString("N");
    }

    private static PortalUser Create(string email, string displayName, Role role, long? resellerId, bool mayOrder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(email);
        ArgumentException.ThrowIfNullOrWhiteSpace(displayName);
        return new PortalUser
        {
            UserName = email.Trim(),
            Email = email.Trim(),
            EmailConfirmed = true,
            DisplayName = displayName.Trim(),
            Role = role,
            ResellerId = resellerId,
            MayOrder = mayOrder,
        };
    }
}
