using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Mail;
using CloudPortal.Services.Accounts;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Mail;

/// <summary>
/// Sends what waits in the outbox, one mail after the other. Each is claimed in a write of its own before it leaves, so that
/// two servers never send the same one; what came of it is written afterwards.
/// </summary>
public sealed partial class SendOutbox(
    PortalDbFactory databases, WriteGate gate, IMailSender sender, PortalAddress address, ServerAddress server, LinkSeal seal, OutboxSettings settings, TimeProvider clock, ILogger<SendOutbox> log)
{
    /// <summary>No server needs as long to say what came of a mail; one that does has stopped.</summary>
    public static readonly TimeSpan ClaimPatience = TimeSpan.FromMinutes(10);

    /// <summary>How often an outcome is written while another process keeps the database busy.</summary>
    private const int WritesOfOutcome = 5;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <param name="actor">The operator.</param>
    /// <param name="ct">Ends between two mails; one that is on its way is waited for.</param>
    /// <returns>How many mails a mail server has taken.</returns>
    public async Task<Outcome<int>> RunAsync(Actor actor, CancellationToken ct = default)
    {
        if (!(await IsThereWorkAsync(actor, ct)).Is(out var isThere, out var refusal))
        {
            return refusal;
        }

        var sent = 0;
        var isServerThere = isThere && sender.IsConfigured;
        if (isThere)
        {
            await GiveUpLostClaimsAsync(actor, ct);
        }

        while (isServerThere && !ct.IsCancellationRequested && await ClaimAsync(actor, ct) is { } claim)
        {
            var result = claim.Mail is { } mail ? await sender.SendAsync(mail) : new SendResult.Refused("Its link cannot be read with the keys of this portal. Make a new one where it came from.");
            await RecordAsync(actor, claim, result);
            sent += result is SendResult.Taken ? 1 : 0;
            isServerThere = result is not SendResult.NotNow { IsServer: true };
        }

        return sent;
    }

    private async Task<Outcome<bool>> IsThereWorkAsync(Actor actor, CancellationToken ct)
    {
        await using var db = databases.For(actor);
        if ((await AccessCheck.Administrator(db, actor, ct)).Refusal is { } refusal)
        {
            return refusal;
        }

        var now = Now;
        return await db.OutboxMails.AnyAsync(
            m => m.State == MailState.Sending || (m.State == MailState.Queued && (m.TryAgainAt == null || m.TryAgainAt <= now)), ct);
    }

    /// <summary>A server that was killed while it sent says nothing any more.</summary>
    private async Task GiveUpLostClaimsAsync(Actor actor, CancellationToken ct)
    {
        await using var db = databases.For(actor);
        var latest = Now - ClaimPatience;
        await gate.WriteAsync<Done>(
            db,
            async token =>
            {
                foreach (var lost in await db.OutboxMails.Where(m => m.State == MailState.Sending && m.ClaimedAt <= latest).ToListAsync(token))
                {
                    lost.GiveUpClaim(Now);
                    LogLost(lost.Id);
                }

                await db.SaveChangesAsync(token);
                return Done.Instance;
            },
            ct);
    }

    /// <returns>Null when nothing is due, or the database is busy: then the next run has its turn.</returns>
    private async Task<Claimed?> ClaimAsync(Actor actor, CancellationToken ct)
    {
        await using var db = databases.For(actor);
        Claimed? claimed = null;
        var outcome = await gate.WriteAsync<Done>(
            db,
            async token =>
            {
                while (await NextAsync(db, token) is { } mail)
                {
                    if (mail.IsOverAt(Now))
                    {
                        mail.Withdraw("Its link ended before it could be sent.", Now);
                        await db.SaveChangesAsync(token);
                        continue;
                    }

                    mail.Claim(Now);
                    await db.SaveChangesAsync(token);
                    claimed = new Claimed(mail.Id, mail.Attempt, Outgoing(mail));
                    break;
                }

                return Done.Instance;
            },
            ct);
        return outcome.Refusal is null ? claimed : null;
    }

    private Task<OutboxMail?> NextAsync(PortalDb db, CancellationToken ct)
    {
        var now = Now;
        return db.OutboxMails.Include(m => m.Attachments)
            .Where(m => m.State == MailState.Queued && (m.TryAgainAt == null || m.TryAgainAt <= now)).OrderBy(m => m.Id).FirstOrDefaultAsync(ct);
    }

    private OutgoingMail? Outgoing(OutboxMail mail)
    {
        var path = mail.SealedLink is { } closed ? seal.Open(closed) : mail.Link;
        return mail.HasSecretLink && path is null ? null : new OutgoingMail(
            mail.MessageId,
            mail.ToAddress,
            mail.ToName,
            mail.Subject,
            mail.TextWith(path is null ? null : address.LinkTo(path, server.Own)),
            mail.CreatedAt,
            [.. mail.Attachments.Select(a => new NewAttachment(a.FileName, a.MediaType, a.Bytes))]);
    }

    /// <summary>Also while the portal stops: the mail has left.</summary>
    private async Task RecordAsync(Actor actor, Claimed claim, SendResult result)
    {
        for (var left = WritesOfOutcome; left > 0; left--)
        {
            await using var db = databases.For(actor);
            var outcome = await gate.WriteAsync<bool>(
                db,
                async token =>
                {
                    var mail = await db.OutboxMails.SingleAsync(m => m.Id == claim.MailId, token);
                    var isCounted = mail.Record(claim.Attempt, result, Now);
                    if (mail.State == MailState.Sent && !settings.ShowsSecretLinks)
                    {
                        mail.ForgetLink();
                    }

                    await db.SaveChangesAsync(token);
                    return isCounted;
                },
                CancellationToken.None);
            if (outcome.Refusal is null)
            {
                LogOutcome(claim.MailId, claim.Attempt, result.GetType().Name);
                return;
            }
        }

        LogUnwritten(claim.MailId, result.GetType().Name);
    }

    [LoggerMessage(LogLevel.Information, "Mail {Mail}, attempt {Attempt}: {Result}")]
    private partial void LogOutcome(long mail, int attempt, string result);

    [LoggerMessage(LogLevel.Warning, "Nobody knows whether mail {Mail} has arrived: whoever sent it has stopped. It is not sent again by itself")]
    private partial void LogLost(long mail);

    [LoggerMessage(LogLevel.Error, "Mail {Mail} came to {Result}, which the busy database did not take")]
    private partial void LogUnwritten(long mail, string result);

    /// <param name="Mail">Null when it cannot be made.</param>
    private sealed record Claimed(long MailId, int Attempt, OutgoingMail? Mail);
}
