namespace CloudPortal.Domain.Accounts;

/// <summary>A user belongs to staff (Admin, Sales) or to one reseller (Owner, Manager, Viewer).</summary>
public enum Role
{
    Admin = 0,
    Sales = 1,
    Owner = 2,
    Manager = 3,
    Viewer = 4,
}
