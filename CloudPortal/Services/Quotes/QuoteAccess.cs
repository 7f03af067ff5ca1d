using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Accounts;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Quotes;

/// <summary>That somebody of staff may look at a quote, and whether it may also change it.</summary>
/// <param name="UserId">Who asks; empty for the operator.</param>
internal sealed record QuoteAccess(Quote Quote, Rights Rights, string UserId)
{
    /// <summary>Sales change their own quotes; an admin every one.</summary>
    public bool MayChange => Rights.MayAdministrate || Quote.OwnerId == UserId;

    public Refusal? RefusalOfChange => MayChange ? null : new NotYourQuote();

    /// <returns>Not found for everybody who is not of staff.</returns>
    public static async Task<Outcome<QuoteAccess>> FindAsync(PortalDb db, Actor actor, string number, CancellationToken ct)
    {
        if (!(await OfStaffAsync(db, actor, ct)).Is(out var rights, out var refusal))
        {
            return refusal;
        }

        var quote = await db.Quotes.Include(q => q.Versions.OrderBy(v => v.Number)).SingleOrDefaultAsync(q => q.Number == number, ct);
        return quote is null ? NotFound.Instance : new QuoteAccess(quote, rights, UserOf(actor));
    }

    /// <summary>What staff alone know of, answers others as if it were not there.</summary>
    public static async Task<Outcome<Rights>> OfStaffAsync(PortalDb db, Actor actor, CancellationToken ct)
    {
        var rights = await AccessCheck.Staff(db, actor, ct);
        return rights.Refusal is NotAllowed ? NotFound.Instance : rights;
    }

    public static string UserOf(Actor actor) => actor is Actor.User user ? user.UserId : "";
}

public sealed record NotYourQuote : Refusal
{
    public override string Sentence => "Another seller owns this quote, so you can read it but not change it. Ask its owner or an Admin to give it to you, or duplicate it.";
}
