using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Accounts;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Quotes;

/// <summary>All quotes, searched, filtered and sorted: what the list and the seller's home show.</summary>
public sealed class QuoteDirectory(PortalDbFactory databases, TimeProvider clock)
{
    /// <summary>The last day that "expiring this week" looks at, from today on.</summary>
    public const int DaysOfAWeek = 6;

    public async Task<Outcome<QuoteList>> ListAsync(Actor actor, QuoteListQuery query, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        if ((await QuoteAccess.OfStaffAsync(db, actor, ct)).Refusal is { } refusal)
        {
            return refusal;
        }

        var today = UtcDay.Today(clock);
        var lines = await LinesAsync(db, today, ct);
        var matches = lines.Where(l => Matches(l, query, QuoteAccess.UserOf(actor), today)).ToList();
        var pages = Math.Max(1, (matches.Count + QuoteListQuery.RowsPerPage - 1) / QuoteListQuery.RowsPerPage);
        var page = Math.Clamp(query.Page, 1, pages);
        return new QuoteList(
            [.. Sorted(matches, query).Skip((page - 1) * QuoteListQuery.RowsPerPage).Take(QuoteListQuery.RowsPerPage)], matches.Count, lines.Count, page, pages, today);
    }

    /// <summary>Of every quote the current version.</summary>
    internal static async Task<List<QuoteLine>> LinesAsync(PortalDb db, DateOnly today, CancellationToken ct)
    {
        var rows = await (
            from quote in db.Quotes.AsNoTracking()
            join version in db.QuoteVersions.AsNoTracking() on new { quote.Id, Number = quote.CurrentNumber } equals new { Id = version.QuoteId, version.Number }
            from owner in db.Users.Where(u => u.Id == quote.OwnerId).DefaultIfEmpty()
            from reseller in db.Resellers.Where(r => r.Id == quote.ResellerId).DefaultIfEmpty()
            select new { quote, version, Owner = owner == null ? "CloudPortal" : owner.DisplayName, Reseller = reseller == null ? null : reseller.LegalName }).ToListAsync(ct);
        return
        [
            .. rows.Select(r => new QuoteLine(
                r.quote.Number, r.version.Number, r.version.StatusOn(today), r.Reseller ?? r.version.Content.Recipient.LegalName, r.quote.ResellerId is null, r.quote.OwnerId, r.Owner,
                r.quote.Currency, r.version.Apps, r.version.FirstYear, r.version.ValidUntil, LastOf(r.version), r.version.Views, r.version.LastViewedAt, r.quote.FollowUpOn, r.version.NeedsAttention,
                r.version.Approval.AskedAt, HighestPoints(r.version.Content))),
        ];
    }

    private static DateTime LastOf(QuoteVersion version) =>
        new[] { version.SavedAt, version.SentAt ?? default, version.LastViewedAt ?? default, version.Answer?.At ?? default, version.Acceptance?.Answer.At ?? default }.Max();

    private static decimal HighestPoints(QuoteContent content) =>
        content.Alternatives.SelectMany(a => a.Lines).Select(l => QuoteCheck.TryPoints(l.Points, out var points) ? points : 0m).DefaultIfEmpty().Max();

    private static bool Matches(QuoteLine line, QuoteListQuery query, string userId, DateOnly today) =>
        (query.Status is not { } status || line.Status == status)
        && (!query.Mine || line.OwnerId == userId)
        && (!query.ExpiringSoon || IsExpiringSoon(line, today))
        && (!query.NeedsAttention || line.NeedsAttention)
        && (query.Search.Trim() is not { Length: > 0 } search
            || line.Number.Contains(search, StringComparison.OrdinalIgnoreCase) || line.Recipient.Contains(search, StringComparison.OrdinalIgnoreCase));

    internal static bool IsExpiringSoon(QuoteLine line, DateOnly today) =>
        line.Status.IsOpen() && line.ValidUntil is { } until && until <= today.AddDays(DaysOfAWeek);

    private static IEnumerable<QuoteLine> Sorted(List<QuoteLine> lines, QuoteListQuery query)
    {
        var sorted = query.Sort switch
        {
            QuoteSort.Recipient => lines.OrderBy(l => l.Recipient, StringComparer.OrdinalIgnoreCase),
            QuoteSort.ValidUntil => lines.OrderBy(l => l.ValidUntil ?? DateOnly.MaxValue),
            QuoteSort.Value => lines.OrderBy(l => l.Currency.Code, StringComparer.Ordinal).ThenByDescending(l => l.FirstYear),
            _ => lines.OrderByDescending(l => l.ChangedAt),
        };
        var all = sorted.ThenByDescending(l => l.Number, StringComparer.Ordinal);
        return query.Reversed ? all.Reverse() : all;
    }
}
