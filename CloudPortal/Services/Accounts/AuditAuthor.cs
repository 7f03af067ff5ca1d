using CloudPortal.Data;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Audit;
using CloudPortal.Domain.Pricing;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Accounts;

/// <summary>Under which name an audit entry stands.</summary>
internal sealed record AuditAuthor(string Id, string Name)
{
    private static readonly AuditAuthor Operator = new("operator", "CloudPortal");

    public static async Task<AuditAuthor> OfAsync(PortalDb db, Actor actor, CancellationToken ct) => actor is Actor.User user
        ? new AuditAuthor(user.UserId, await db.Users.Where(u => u.Id == user.UserId).Select(u => u.DisplayName).SingleAsync(ct))
        : Operator;

    /// <summary>What this author did to a price book, which concerns no single reseller.</summary>
    /// <param name="book">Saved before.</param>
    /// <param name="action">What.</param>
    /// <param name="detail">A line for people.</param>
    /// <param name="at">UTC.</param>
    public AuditEntry OnBook(PriceBook book, AuditAction action, string detail, DateTime at) =>
        AuditEntry.Of(AuditEntry.OfPortal, at, Id, Name, action, book.Name, detail).AboutBook(book.Id);

    /// <summary>What this author did to a person's account.</summary>
    /// <param name="user">Whose.</param>
    /// <param name="action">What.</param>
    /// <param name="at">UTC.</param>
    public AuditEntry OnPerson(PortalUser user, AuditAction action, DateTime at) =>
        AuditEntry.Of(user.ResellerId ?? AuditEntry.OfPortal, at, Id, Name, action, user.Email!, $"{user.DisplayName}, {user.Role}");
}
