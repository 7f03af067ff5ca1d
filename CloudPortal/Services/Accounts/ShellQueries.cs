using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Mail;
using CloudPortal.Domain.Quotes;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Accounts;

/// <summary>Who is signed in, as the frame of every page shows it.</summary>
/// <param name="Reseller">Null for staff.</param>
/// <param name="Currency">The reseller's; null for staff.</param>
/// <param name="Apps">Licensed apps of the reseller today.</param>
/// <param name="Quotes">For staff: all of them.</param>
/// <param name="MailsToLookAt">Failed or of unknown outcome; for an admin alone.</param>
/// <param name="OpenQuotes">Quotes that wait for the reseller's answer.</param>
public sealed record ShellFacts(string Person, Role Role, string? Reseller, Currency? Currency, int Apps, int Quotes = 0, int MailsToLookAt = 0, int OpenQuotes = 0);

public sealed class ShellQueries(PortalDbFactory databases, TimeProvider clock)
{
    private static readonly AppStatus[] Licensed = [AppStatus.Ordered, AppStatus.Live, AppStatus.Suspended, AppStatus.Terminating];

    private static readonly QuoteStatus[] OpenQuotes = [QuoteStatus.Sent, QuoteStatus.Viewed];

    /// <summary>About the asking user alone.</summary>
    public async Task<Outcome<ShellFacts>> GetAsync(Actor.User actor, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        if ((await AccessCheck.AnyUser(db, actor, ct)).Refusal is { } refusal)
        {
            return refusal;
        }

        var today = UtcDay.Today(clock);
        var user = await db.Users.AsNoTracking().SingleAsync(u => u.Id == actor.UserId, ct);
        if (user.ResellerId is not { } resellerId)
        {
            var mails = user.Role == Role.Admin ? await db.OutboxMails.CountAsync(m => m.State == MailState.Failed || m.State == MailState.Unknown, ct) : 0;
            return new ShellFacts(user.DisplayName, user.Role, null, null, 0, await db.Quotes.CountAsync(ct), mails);
        }

        var reseller = await db.Resellers.Where(r => r.Id == resellerId).Select(r => new { r.LegalName, r.Currency }).SingleAsync(ct);
        var apps = await db.LicenceTerms.CountAsync(
            t => t.ResellerId == resellerId && t.From <= today && (t.To == null || t.To >= today) && Licensed.Contains(t.Status), ct);
        var quotes = await db.QuoteVersions.CountAsync(v => v.ResellerId == resellerId && OpenQuotes.Contains(v.Status) && v.ValidUntil >= today, ct);
        return new ShellFacts(user.DisplayName, user.Role, reseller.LegalName, reseller.Currency, apps, OpenQuotes: quotes);
    }
}
