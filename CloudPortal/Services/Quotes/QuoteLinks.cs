using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Audit;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Accounts;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Quotes;

/// <summary>The public links of a sent version. Only hashes are kept, so each copying makes one.</summary>
public sealed class QuoteLinks(PortalDbFactory databases, WriteGate gate, TimeProvider clock)
{
    private readonly QuoteChange changes = new(databases, gate, clock);

    /// <returns>The token of a further link to the version that was sent last.</returns>
    public Task<Outcome<string>> MakeAsync(Actor actor, string number, CancellationToken ct = default) =>
        changes.MakeAsync<string>(
            actor,
            number,
            context =>
            {
                if (context.Quote.LastSent is not { } sent)
                {
                    return Task.FromResult(new Outcome<string>(new QuoteIs(number, context.Version.StatusOn(context.Today), "It gets a link when it is sent.")));
                }

                context.Record(AuditAction.QuoteLinkMade, $"Version {sent.Number}");
                return Task.FromResult(new Outcome<string>(Add(context.Db, sent, context.Now)));
            },
            ct);

    /// <summary>Whatever link was made of the version that was sent last opens nothing any more.</summary>
    public Task<Outcome<Done>> RevokeAsync(Actor actor, string number, CancellationToken ct = default) =>
        changes.MakeAsync<Done>(
            actor,
            number,
            async context =>
            {
                if (context.Quote.LastSent is not { } sent)
                {
                    return new QuoteIs(number, context.Version.StatusOn(context.Today), "It has no link before it is sent.");
                }

                var links = await context.Db.QuoteLinks.Where(l => l.QuoteVersionId == sent.Id && l.RevokedAt == null).ToListAsync(context.Ct);
                links.ForEach(l => l.Revoke(context.Now));
                context.Record(AuditAction.QuoteLinksEnded, $"Version {sent.Number}");
                return Done.Instance;
            },
            ct);

    /// <summary>Within a transaction of whoever has checked the actor.</summary>
    internal static string Add(PortalDb db, QuoteVersion version, DateTime now)
    {
        var token = OneTimeToken.New();
        db.QuoteLinks.Add(QuoteLink.To(version, OneTimeToken.HashOf(token), now));
        return token;
    }
}
