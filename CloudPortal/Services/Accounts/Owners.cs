using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Accounts;

/// <summary>An Owner whom a reseller's mails go to.</summary>
internal sealed record Owner(long ResellerId, string Email, string Name);

internal static class Owners
{
    /// <summary>Of all resellers of a currency, without those who are switched off. Whoever asks has checked the actor.</summary>
    public static async Task<ILookup<long, Owner>> OfAsync(PortalDb db, Currency currency, CancellationToken ct)
    {
        var owners = await (
            from user in db.Users
            where user.Role == Role.Owner && !user.IsSwitchedOff
            join reseller in db.Resellers on user.ResellerId equals reseller.Id
            where reseller.Currency == currency
            select new Owner(reseller.Id, user.Email!, user.DisplayName)).ToListAsync(ct);
        return owners.ToLookup(o => o.ResellerId);
    }
}
