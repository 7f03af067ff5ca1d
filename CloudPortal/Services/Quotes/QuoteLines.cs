using CloudPortal.Data;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Accounts;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Quotes;

/// <summary>Reads matches as lists show them, without their contents.</summary>
internal static class QuoteLines
{
    public static async Task<IReadOnlyList<QuoteLine>> ReadAsync(PortalDb db, IQueryable<QuoteMatch> shown, string userId, DateOnly today, CancellationToken ct)
    {
        var rows = await shown.Select(m => new
        {
            m.Quote.Number,
            m.Quote.ResellerId,
            m.Quote.OwnerId,
            m.Quote.Currency,
            m.Quote.FollowUpOn,
            Version = m.Version.Number,
            m.Version.Status,
            m.Version.ValidUntil,
            Recipient = m.Reseller == null ? m.Version.RecipientName : m.Reseller.LegalName,
            m.Version.Apps,
            m.Version.FirstYear,
            m.Version.ChangedAt,
            m.Version.NeedsAttention,
            Sent = m.Sent == null ? null : new { m.Sent.Number, m.Sent.Status, m.Sent.Apps, m.Sent.FirstYear, m.Sent.ValidUntil, m.Sent.Views, m.Sent.LastViewedAt, m.Sent.NeedsAttention, m.Sent.Answer },
            m.Version.Approval,
            m.Version.HighestPoints,
            m.Version.PriceBookId,
        }).ToListAsync(ct);
        var (ownerIds, bookIds) = (rows.Select(r => r.OwnerId).Distinct().ToList(), rows.Select(r => r.PriceBookId).Distinct().ToList());
        var owners = await Seller.NamesAsync(db, ownerIds, ct);
        var limits = await db.PriceBooks.Where(b => bookIds.Contains(b.Id)).Select(b => new { b.Id, b.PointsLimit }).ToDictionaryAsync(b => b.Id, b => b.PointsLimit, ct);
        return
        [
            .. rows.Select(r => new QuoteLine
            {
                Number = r.Number,
                Version = r.Version,
                Status = QuoteVersion.StatusOn(r.Status, r.ValidUntil, today),
                Recipient = r.Recipient,
                IsProspect = r.ResellerId is null,
                IsMine = r.OwnerId == userId,
                Owner = owners.GetValueOrDefault(r.OwnerId, "CloudPortal"),
                Currency = r.Currency,
                Apps = r.Apps,
                FirstYear = r.FirstYear,
                ValidUntil = r.ValidUntil,
                ChangedAt = r.ChangedAt,
                FollowUpOn = r.FollowUpOn,
                NeedsAttention = r.NeedsAttention || r.Sent is { NeedsAttention: true },
                Sent = r.Sent is not { } sent ? null : new SentLine(
                    sent.Number, QuoteVersion.StatusOn(sent.Status, sent.ValidUntil, today), sent.Apps, sent.FirstYear, sent.ValidUntil!.Value, sent.Views, sent.LastViewedAt, sent.NeedsAttention, sent.Answer),
                Approval = r.Approval,
                HighestPoints = r.HighestPoints,
                PointsLimit = limits[r.PriceBookId],
            }),
        ];
    }
}
