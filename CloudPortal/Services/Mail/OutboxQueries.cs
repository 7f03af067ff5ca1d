using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Mail;
using CloudPortal.Services.Accounts;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Mail;

/// <summary>The outbox, for admins; for anybody else there is none.</summary>
public sealed class OutboxQueries(PortalDbFactory databases, IMailSender sender, LinkSeal seal, OutboxSettings settings, TimeProvider clock)
{
    public async Task<Outcome<OutboxList>> ListAsync(Actor actor, OutboxListQuery query, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        if (await RefusalAsync(db, actor, ct) is { } refusal)
        {
            return refusal;
        }

        var matching = Matching(db, query);
        var matches = await matching.CountAsync(ct);
        var pages = Math.Max(1, (matches + OutboxListQuery.RowsPerPage - 1) / OutboxListQuery.RowsPerPage);
        var page = Math.Clamp(query.Page, 1, pages);
        var rows = from mail in matching.OrderByDescending(m => m.Id).Skip((page - 1) * OutboxListQuery.RowsPerPage).Take(OutboxListQuery.RowsPerPage)
                   from reseller in db.Resellers.Where(r => r.Id == mail.AboutResellerId).DefaultIfEmpty()
                   orderby mail.Id descending
                   select new OutboxRow(mail.Id, mail.CreatedAt, mail.ToAddress, mail.ToName, mail.Subject, reseller == null ? null : reseller.LegalName, mail.Kind, mail.State);
        var states = await db.OutboxMails.GroupBy(m => m.State).Select(g => new { State = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.State, g => g.Count, ct);
        return new OutboxList(
            await rows.ToListAsync(ct),
            sender.IsConfigured,
            states.Values.Sum(),
            states.GetValueOrDefault(MailState.Queued),
            states.GetValueOrDefault(MailState.Failed) + states.GetValueOrDefault(MailState.Unknown),
            matches,
            page,
            pages);
    }

    public async Task<Outcome<OutboxLetter>> GetAsync(Actor actor, long mailId, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        if (await RefusalAsync(db, actor, ct) is { } refusal)
        {
            return refusal;
        }

        if (await db.OutboxMails.AsNoTracking().SingleOrDefaultAsync(m => m.Id == mailId, ct) is not { } mail)
        {
            return NotFound.Instance;
        }

        var reseller = await db.Resellers.Where(r => r.Id == mail.AboutResellerId).Select(r => r.LegalName).SingleOrDefaultAsync(ct);
        var attachments = await db.Set<OutboxAttachment>().Where(a => a.MailId == mailId).OrderBy(a => a.Id).Select(a => a.FileName).ToListAsync(ct);
        var isOver = mail.IsOverAt(clock.GetUtcNow().UtcDateTime);
        var secret = settings.ShowsSecretLinks && !isOver && mail.SealedLink is { } closed ? seal.Open(closed) : null;
        return new OutboxLetter(mail, reseller, mail.Link ?? secret, isOver, attachments, sender.IsConfigured);
    }

    /// <summary>Nobody but an admin learns that there is an outbox.</summary>
    private static async Task<Refusal?> RefusalAsync(PortalDb db, Actor actor, CancellationToken ct) =>
        (await AccessCheck.Administrator(db, actor, ct)).Refusal is { } refusal ? refusal is NotAllowed ? NotFound.Instance : refusal : null;

    private static IQueryable<OutboxMail> Matching(PortalDb db, OutboxListQuery query)
    {
        var mails = db.OutboxMails.AsNoTracking();
        if (query.State is { } state)
        {
            mails = mails.Where(m => m.State == state);
        }

        var text = query.Search.Trim();
        if (text.Length > 0)
        {
            var pattern = $"%{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
            mails = mails.Where(m => EF.Functions.Like(m.ToAddress, pattern, "\\") || EF.Functions.Like(m.ToName, pattern, "\\") || EF.Functions.Like(m.Subject, pattern, "\\"));
        }

        return mails;
    }
}
