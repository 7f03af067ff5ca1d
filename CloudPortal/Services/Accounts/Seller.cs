using CloudPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Accounts;

/// <summary>Somebody of staff who sells, as quotes and mails name them.</summary>
/// <param name="IsOn">Whether mails still reach the account.</param>
internal sealed record Seller(string Name, string Email, bool IsOn)
{
    /// <summary>Stands where no person sells, as in what the operator made.</summary>
    public static readonly Seller Portal = new("CloudPortal", "", IsOn: false);

    /// <summary>Whoever acts in the transaction: a recipient's answer reaches its seller, too.</summary>
    public static async Task<Seller> FindAsync(PortalDb db, string userId, CancellationToken ct) =>
        await db.Users.IgnoreQueryFilters().Where(u => u.Id == userId).Select(u => new Seller(u.DisplayName, u.Email!, !u.IsSwitchedOff)).SingleOrDefaultAsync(ct) ?? Portal;

    public static Task<Dictionary<string, string>> NamesAsync(PortalDb db, IReadOnlyCollection<string> userIds, CancellationToken ct) =>
        db.Users.Where(u => userIds.Contains(u.Id)).Select(u => new { u.Id, u.DisplayName }).ToDictionaryAsync(u => u.Id, u => u.DisplayName, ct);

    /// <summary>Everybody of staff whose account is on, by name.</summary>
    public static async Task<IReadOnlyList<SellerChoice>> ActiveAsync(PortalDb db, CancellationToken ct) =>
        await db.Users.Where(u => u.ResellerId == null && !u.IsSwitchedOff).OrderBy(u => u.DisplayName).Select(u => new SellerChoice(u.Id, u.DisplayName)).ToListAsync(ct);

    /// <returns>The name of somebody of staff whose account is on; null for everybody else.</returns>
    public static Task<string?> NameOfActiveAsync(PortalDb db, string userId, CancellationToken ct) =>
        db.Users.Where(u => u.Id == userId && u.ResellerId == null && !u.IsSwitchedOff).Select(u => u.DisplayName).SingleOrDefaultAsync(ct);
}

/// <summary>Somebody to whom a quote can be given.</summary>
public sealed record SellerChoice(string UserId, string Name);
