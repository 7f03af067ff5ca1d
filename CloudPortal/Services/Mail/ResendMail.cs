using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Audit;
using CloudPortal.Services.Accounts;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Mail;

/// <summary>Queues a mail once more that failed or whose outcome nobody knows, because an admin says so.</summary>
public sealed class ResendMail(PortalDbFactory databases, WriteGate gate, TimeProvider clock)
{
    /// <param name="actor">An admin.</param>
    /// <param name="mailId">Which.</param>
    /// <param name="ct">Cancels before the commit.</param>
    public async Task<Outcome<Done>> SendAgainAsync(Actor actor, long mailId, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        return await gate.WriteAsync<Done>(
            db,
            async token =>
            {
                if ((await AccessCheck.Administrator(db, actor, token)).Refusal is { } refusal)
                {
                    return refusal is NotAllowed ? NotFound.Instance : refusal;
                }

                if (await db.OutboxMails.SingleOrDefaultAsync(m => m.Id == mailId, token) is not { } mail)
                {
                    return NotFound.Instance;
                }

                var now = clock.GetUtcNow().UtcDateTime;
                if (mail.SendAgain(now) is { } refused)
                {
                    return refused;
                }

                var author = await AuditAuthor.OfAsync(db, actor, token);
                db.AuditEntries.Add(AuditEntry.Of(AuditEntry.OfPortal, now, author.Id, author.Name, AuditAction.MailSentAgain, mail.ToAddress, mail.Subject));
                await db.SaveChangesAsync(token);
                return Done.Instance;
            },
            ct);
    }
}
