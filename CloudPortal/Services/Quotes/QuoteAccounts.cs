using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Audit;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Resellers;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Quotes;

/// <summary>Makes the account of a prospect that has accepted, and invites its owner.</summary>
internal static class QuoteAccounts
{
    public static async Task<Outcome<AddedReseller>> OpenAsync(
        PortalDb db, InvitePeople people, Quote quote, QuoteVersion version, AuditAuthor author, DateTime now, CancellationToken ct)
    {
        var (party, contact) = (version.Sent!.Recipient, version.Content.Recipient);
        var key = Reseller.KeyOf(party.LegalName);
        if (await db.Resellers.AnyAsync(r => r.LegalNameKey == key, ct))
        {
            return new LegalNameTaken(party.LegalName);
        }

        if (await AddPeople.TakenAsync(db, [EmailRule.Normalise(contact.ContactEmail)], ct) is { } taken)
        {
            return new EmailTaken(taken);
        }

        var email = EmailRule.Normalise(contact.ContactEmail);
        var reseller = Reseller.Create(party.LegalName, party.Address, party.VatNumber, email, quote.Currency);
        db.Resellers.Add(reseller);
        await db.SaveChangesAsync(ct);
        await StoredSummary.AddAsync(db, reseller, now, ct);
        db.AuditEntries.Add(AuditEntry.Of(
            reseller.Id, now, author.Id, author.Name, AuditAction.ResellerAdded, "Account", $"{reseller.LegalName}, bills in {reseller.Currency}, by quote {quote.Number}"));
        var owner = await people.InviteAsync(db, Actor.Operator.Instance, new NewPerson(email, contact.ContactName, Role.Owner, reseller.Id), ct);
        return owner.Is(out var invited, out var refusal) ? new AddedReseller(reseller.Id, reseller.LegalName, invited) : refusal;
    }
}
