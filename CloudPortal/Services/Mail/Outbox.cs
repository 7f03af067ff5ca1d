using CloudPortal.Data;
using CloudPortal.Domain.Mail;
using CloudPortal.Services.Accounts;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Mail;

/// <summary>Where a mail is written, in the transaction of what it tells of: both are there, or neither. Nothing is sent here.</summary>
public sealed class Outbox(PortalAddress address, LinkSeal seal, IMailSender sender, TimeProvider clock)
{
    /// <summary>Stands in Message-IDs while nobody has said where the portal is; no such host can be.</summary>
    private const string UnknownHost = "cloudportal.invalid";

    private static readonly MailState[] NotArrived = [MailState.Queued, MailState.Failed, MailState.Unknown];

    /// <summary>Whether mails leave at all, for a page that says so.</summary>
    public bool IsSending => sender.IsConfigured;

    /// <summary>Adds the row; the caller saves it.</summary>
    internal OutboxMail Add(PortalDb db, NewMail mail)
    {
        var sealedLink = mail.Link is { SecretUntil: not null } secret ? seal.Close(secret.Path) : null;
        var row = OutboxMail.Write(mail, sealedLink, address.Public?.IdnHost ?? UnknownHost, clock.GetUtcNow().UtcDateTime);
        db.OutboxMails.Add(row);
        return row;
    }

    /// <summary>What is over needs no mail: those of this topic that have not arrived are withdrawn; the caller saves that.</summary>
    /// <param name="db">Of the caller's transaction, whoever acts in it.</param>
    /// <param name="topic">What the mails stand for.</param>
    /// <param name="why">In a sentence, for the outbox page.</param>
    /// <param name="ct">Cancels the query.</param>
    internal async Task WithdrawAsync(PortalDb db, string topic, string why, CancellationToken ct)
    {
        var over = await db.OutboxMails.IgnoreQueryFilters().Where(m => m.Topic == topic && NotArrived.Contains(m.State)).ToListAsync(ct);
        over.ForEach(m => m.Withdraw(why, clock.GetUtcNow().UtcDateTime));
    }
}
