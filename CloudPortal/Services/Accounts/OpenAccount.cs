using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Services.Resellers;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Accounts;

/// <summary>Makes a reseller's account, without its people.</summary>
public sealed class OpenAccount(PortalDbFactory databases, WriteGate gate, TimeProvider clock)
{
    public async Task<Outcome<long>> OpenAsync(Actor actor, Reseller reseller, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        return await gate.WriteAsync<long>(
            db,
            async token =>
            {
                if ((await AccessCheck.Administrator(db, actor, token)).Refusal is { } refusal)
                {
                    return refusal;
                }

                if (await db.Resellers.AnyAsync(r => r.LegalNameKey == reseller.LegalNameKey, token))
                {
                    return new LegalNameTaken(reseller.LegalName);
                }

                db.Resellers.Add(reseller);
                await db.SaveChangesAsync(token);
                await StoredSummary.AddAsync(db, reseller, clock.GetUtcNow().UtcDateTime, token);
                await db.SaveChangesAsync(token);
                return reseller.Id;
            },
            ct);
    }
}

public sealed record LegalNameTaken(string Name) : Refusal
{
    public override string Sentence => $"There is a reseller named {Name} already.";

    public override string Field => "LegalName";
}
