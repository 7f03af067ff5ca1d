using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Audit;
using CloudPortal.Domain.Pricing;
using CloudPortal.Domain.Quotes;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Accounts;

/// <summary>Under which name an audit entry stands.</summary>
internal sealed record AuditAuthor(string Id, string Name)
{
    private static readonly AuditAuthor Operator = new("operator", "CloudPortal");

    public static async Task<AuditAuthor> OfAsync(PortalDb db, Actor actor, CancellationToken ct) => actor is Actor.User user
        ? new AuditAuthor(user.UserId, await db.Users.Where(u => u.Id == user.UserId).Select(u => u.DisplayName).SingleAsync(ct))
        : Operator;

    /// <summary>Somebody who holds the link of a quote and typed a name.</summary>
    public static AuditAuthor OfRecipient(string name) => new("recipient", NameRule.Normalise(name));

    /// <summary>What this author did to a price book, which concerns no single reseller.</summary>
    /// <param name="book">Saved before.</param>
    /// <param name="action">What.</param>
    /// <param name="detail">A line for people.</param>
    /// <param name="at">UTC.</param>
    public AuditEntry OnBook(PriceBook book, AuditAction action, string detail, DateTime at) =>
        AuditEntry.Of(AuditEntry.OfPortal, at, Id, Name, action, book.Name, detail).AboutBook(book.Id);

    /// <summary>What this author did to a quote, which is its reseller's business only by the order that comes of it.</summary>
    public AuditEntry OnQuote(Quote quote, AuditAction action, string detail, DateTime at) =>
        AuditEntry.Of(AuditEntry.OfPortal, at, Id, Name, action, quote.Number, detail);

    /// <summary>What this author did to a person's account.</summary>
    /// <param name="user">Whose.</param>
    /// <param name="action">What.</param>
    /// <param name="at">UTC.</param>
    public AuditEntry OnPerson(PortalUser user, AuditAction action, DateTime at) =>
        AuditEntry.Of(user.ResellerId ?? AuditEntry.OfPortal, at, Id, Name, action, user.Email!, $"{user.DisplayName}, {user.Role}");
}
