using System.Linq.Expressions;
using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Quotes;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Quotes;

/// <summary>A quote beside its current version and the one that its recipient has, for queries that filter and sort by them.</summary>
internal sealed class QuoteMatch
{
    public required Quote Quote { get; init; }

    public required QuoteVersion Version { get; init; }

    /// <summary>The one that was sent last, the current one or that before a draft; null before the first was sent.</summary>
    public required QuoteVersion? Sent { get; init; }

    /// <summary>Null for a prospect.</summary>
    public required Reseller? Reseller { get; init; }

    /// <summary>By which the recipient is found and sorted.</summary>
    public required string RecipientKey { get; init; }
}

/// <summary>Filters and sorts quotes in the database.</summary>
internal static class QuoteMatches
{
    /// <summary>The last day that "expiring this week" looks at, from today on.</summary>
    public const int DaysOfAWeek = 6;

    public static IQueryable<QuoteMatch> All(PortalDb db) =>
        from quote in db.Quotes.AsNoTracking()
        join version in db.QuoteVersions.AsNoTracking() on new { quote.Id, Number = quote.CurrentNumber } equals new { Id = version.QuoteId, version.Number }
        join account in db.Resellers.AsNoTracking() on quote.ResellerId equals account.Id into accounts
        from reseller in accounts.DefaultIfEmpty()
        from sent in db.QuoteVersions.AsNoTracking().Where(v => v.QuoteId == quote.Id && v.SentAt != null && !db.QuoteVersions.Any(x => x.QuoteId == v.QuoteId && x.SentAt != null && x.Number > v.Number)).DefaultIfEmpty()
        select new QuoteMatch { Quote = quote, Version = version, Sent = sent, Reseller = reseller, RecipientKey = reseller == null ? version.RecipientKey : reseller.LegalNameKey };

    /// <param name="matches">All.</param>
    /// <param name="query">What is shown.</param>
    /// <param name="userId">Who asks.</param>
    /// <param name="today">The UTC day.</param>
    public static IQueryable<QuoteMatch> Of(IQueryable<QuoteMatch> matches, QuoteListQuery query, string userId, DateOnly today)
    {
        if (query.Search.Trim() is { Length: > 0 } search)
        {
            var (key, number) = (Reseller.KeyOf(search), search.ToUpperInvariant());
            matches = matches.Where(m => m.Quote.Number.Contains(number) || m.RecipientKey.Contains(key));
        }

        if (query.Currency.Length > 0)
        {
            var currency = Currency.FromCode(query.Currency);
            matches = matches.Where(m => m.Quote.Currency == currency);
        }

        matches = query.Status is { } status ? InState(matches, status, today) : matches;
        matches = query.Mine ? matches.Where(m => m.Quote.OwnerId == userId) : matches;
        matches = query.ExpiringSoon ? ExpiringSoon(matches, today) : matches;
        return query.NeedsAttention ? matches.Where(m => m.Version.NeedsAttention || m.Sent!.NeedsAttention || m.Quote.FollowUpOn <= today) : matches;
    }

    /// <summary>The same order every time: what is equal stands by number, the latest first.</summary>
    public static IQueryable<QuoteMatch> Sorted(IQueryable<QuoteMatch> matches, QuoteListQuery query) => query.Sort switch
    {
        QuoteSort.Recipient => By(matches.OrderBy(m => m.RecipientKey == ""), m => m.RecipientKey, query.Reversed),
        QuoteSort.ValidUntil when query.ExpiringSoon => By(matches.OrderBy(_ => 0), m => m.Sent!.ValidUntil, query.Reversed),
        QuoteSort.ValidUntil => By(matches.OrderBy(m => m.Version.ValidUntil == null), m => m.Version.ValidUntil, query.Reversed),
        QuoteSort.Value when query.ExpiringSoon => By(matches.OrderBy(m => m.Quote.Currency), m => m.Sent!.FirstYear, !query.Reversed),
        QuoteSort.Value => By(matches.OrderBy(m => m.Quote.Currency), m => m.Version.FirstYear, !query.Reversed),
        _ => By(matches.OrderBy(_ => 0), m => m.Version.ChangedAt, !query.Reversed),
    };

    private static IQueryable<QuoteMatch> InState(IQueryable<QuoteMatch> matches, QuoteStatus status, DateOnly today) =>
        status == QuoteStatus.Expired ? Open(matches).Where(m => m.Version.ValidUntil < today)
        : status.IsOpen() ? matches.Where(m => m.Version.Status == status && m.Version.ValidUntil >= today)
        : matches.Where(m => m.Version.Status == status);

    private static IQueryable<QuoteMatch> ExpiringSoon(IQueryable<QuoteMatch> matches, DateOnly today)
    {
        var last = today.AddDays(DaysOfAWeek);
        return matches.Where(m => (m.Sent!.Status == QuoteStatus.Sent || m.Sent.Status == QuoteStatus.Viewed) && m.Sent.ValidUntil >= today && m.Sent.ValidUntil <= last);
    }

    private static IQueryable<QuoteMatch> Open(IQueryable<QuoteMatch> matches) =>
        matches.Where(m => m.Version.Status == QuoteStatus.Sent || m.Version.Status == QuoteStatus.Viewed);

    private static IOrderedQueryable<QuoteMatch> By<T>(IOrderedQueryable<QuoteMatch> matches, Expression<Func<QuoteMatch, T>> key, bool descending) =>
        (descending ? matches.ThenByDescending(key) : matches.ThenBy(key)).ThenByDescending(m => m.Quote.Id);
}
