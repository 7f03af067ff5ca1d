using CloudPortal.Data;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Quotes;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Quotes;

/// <summary>A reseller's legal data come from its account; only the person is typed.</summary>
internal static class QuoteRecipients
{
    public static RecipientDraft OfReseller(RecipientDraft typed, Reseller reseller) =>
        typed with { LegalName = reseller.LegalName, Address = reseller.Address, VatNumber = reseller.VatNumber };

    /// <summary>As they are printed: a prospect's as typed.</summary>
    public static async Task<Party> PartyAsync(PortalDb db, Quote quote, RecipientDraft typed, CancellationToken ct)
    {
        var reseller = await db.Resellers.AsNoTracking().SingleOrDefaultAsync(r => r.Id == quote.ResellerId, ct);
        return reseller is null
            ? new Party(Domain.NameRule.Normalise(typed.LegalName), Reseller.NormaliseAddress(typed.Address), typed.VatNumber.Trim().ToUpperInvariant())
            : new Party(reseller.LegalName, reseller.Address, reseller.VatNumber);
    }
}
