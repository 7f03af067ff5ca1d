using System.Globalization;
using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Mail;
using CloudPortal.Services.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Mail;

/// <summary>Takes links out of the outbox that open nothing any more, and withdraws the mails that were to bring them. Once an hour.</summary>
public sealed class ForgetEndedLinks(OncePerPeriod once, TimeProvider clock)
{
    private static readonly MailState[] ToWithdraw = [MailState.Queued, MailState.Failed, MailState.Unknown];

    /// <param name="actor">The operator.</param>
    /// <param name="ct">Cancels before the commit.</param>
    /// <returns>Whether it was done; false when it had been in this hour.</returns>
    public Task<Outcome<bool>> RunAsync(Actor actor, CancellationToken ct = default)
    {
        var hour = clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd HH", CultureInfo.InvariantCulture);
        return once.RunAsync(actor, "ForgetEndedLinks", hour, ForgetAsync, ct);
    }

    private async Task<Outcome<Done>> ForgetAsync(PortalDb db, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var mail in await db.OutboxMails.Where(m => m.SealedLink != null && m.LinkUntil <= now && m.State != MailState.Sending).ToListAsync(ct))
        {
            mail.ForgetLink();
            if (ToWithdraw.Contains(mail.State))
            {
                mail.Withdraw("Its link has ended.", now);
            }
        }

        return Done.Instance;
    }
}
