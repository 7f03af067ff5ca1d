using CloudPortal.Data;
using CloudPortal.Domain.Accounts;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Accounts;

/// <summary>Under which name an audit entry stands.</summary>
internal sealed record AuditAuthor(string Id, string Name)
{
    private static readonly AuditAuthor Operator = new("operator", "CloudPortal");

    public static async Task<AuditAuthor> OfAsync(PortalDb db, Actor actor, CancellationToken ct) => actor is Actor.User user
        ? new AuditAuthor(user.UserId, await db.Users.Where(u => u.Id == user.UserId).Select(u => u.DisplayName).SingleAsync(ct))
        : Operator;
}
