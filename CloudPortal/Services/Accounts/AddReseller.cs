using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Audit;
using CloudPortal.Services.Resellers;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Accounts;

/// <summary>That a reseller has an account, and its owner a link.</summary>
public sealed record AddedReseller(long ResellerId, string LegalName, Invited Owner);

/// <summary>Makes a reseller's account together with its owner: both, or neither.</summary>
public sealed class AddReseller(PortalDbFactory databases, WriteGate gate, InvitePeople people, TimeProvider clock)
{
    /// <param name="actor">An admin, or the operator.</param>
    /// <param name="typed">The account and its owner; all that is wrong with it is refused at once.</param>
    /// <param name="ct">Cancels before the commit.</param>
    public async Task<Outcome<AddedReseller>> AddAsync(Actor actor, NewReseller typed, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        return await gate.WriteAsync<AddedReseller>(
            db,
            async token =>
            {
                if ((await AccessCheck.Administrator(db, actor, token)).Refusal is { } refusal)
                {
                    return refusal;
                }

                if ((await ProblemsAsync(db, typed, token)) is [_, ..] problems)
                {
                    return new FieldsRefused(problems);
                }

                var reseller = typed.Account();
                db.Resellers.Add(reseller);
                await db.SaveChangesAsync(token);
                var now = clock.GetUtcNow().UtcDateTime;
                await StoredSummary.AddAsync(db, reseller, now, token);
                var author = await AuditAuthor.OfAsync(db, actor, token);
                db.AuditEntries.Add(AuditEntry.Of(
                    reseller.Id, now, author.Id, author.Name, AuditAction.ResellerAdded, "Account", $"{reseller.LegalName}, bills in {reseller.Currency}"));
                var owner = await people.InviteAsync(db, actor, new NewPerson(typed.OwnerEmail, typed.OwnerName, Role.Owner, reseller.Id), token);
                return owner.Is(out var invited, out refusal) ? new AddedReseller(reseller.Id, reseller.LegalName, invited) : refusal;
            },
            ct);
    }

    /// <summary>What is wrong by itself, then what somebody else has already.</summary>
    private static async Task<IReadOnlyList<FieldProblem>> ProblemsAsync(PortalDb db, NewReseller typed, CancellationToken ct)
    {
        List<FieldProblem> problems = [.. typed.Problems()];
        var key = Reseller.KeyOf(typed.LegalName);
        if (await db.Resellers.AnyAsync(r => r.LegalNameKey == key, ct))
        {
            problems.Add(new FieldProblem(nameof(typed.LegalName), new LegalNameTaken(NameRule.Normalise(typed.LegalName)).Sentence));
        }

        if (await AddPeople.TakenAsync(db, [EmailRule.Normalise(typed.OwnerEmail)], ct) is { } taken)
        {
            problems.Add(new FieldProblem(nameof(typed.OwnerEmail), new EmailTaken(taken).Sentence));
        }

        return problems;
    }
}
