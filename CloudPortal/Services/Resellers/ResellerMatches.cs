using System.Linq.Expressions;
using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Resellers;

/// <summary>A reseller beside its stored summary, for queries that filter and sort by both.</summary>
internal sealed class ResellerMatch
{
    public required Reseller Reseller { get; init; }

    public required ResellerSummary? Summary { get; init; }
}

/// <summary>Filters and sorts resellers in the database.</summary>
internal static class ResellerMatches
{
    public static IQueryable<ResellerMatch> All(PortalDb db) =>
        from reseller in db.Resellers.AsNoTracking()
        join stored in db.ResellerSummaries.AsNoTracking() on reseller.Id equals stored.ResellerId into kept
        from summary in kept.DefaultIfEmpty()
        select new ResellerMatch { Reseller = reseller, Summary = summary };

    /// <summary>Those that have been priced: the database can then follow the index of what they are sorted by.</summary>
    public static IQueryable<ResellerMatch> Priced(PortalDb db) =>
        from summary in db.ResellerSummaries.AsNoTracking()
        join reseller in db.Resellers.AsNoTracking() on summary.ResellerId equals reseller.Id
        select new ResellerMatch { Reseller = reseller, Summary = summary };

    public static IQueryable<ResellerMatch> Of(PortalDb db, IQueryable<ResellerMatch> matches, ResellerListQuery query, DateOnly today)
    {
        if (query.Search.Trim() is { Length: > 0 } search)
        {
            var key = Reseller.KeyOf(search);
            var owner = CloudId.TryParse(search, out var id) ? db.Apps.Where(a => a.CloudId == id).Select(a => a.ResellerId) : db.Apps.Where(_ => false).Select(a => a.ResellerId);
            matches = matches.Where(m => m.Reseller.LegalNameKey.Contains(key) || owner.Contains(m.Reseller.Id));
        }

        if (query.Currency.Length > 0)
        {
            var currency = Currency.FromCode(query.Currency);
            matches = matches.Where(m => m.Reseller.Currency == currency);
        }

        if (query.Tier is { Discount: var discount })
        {
            matches = matches.Where(m => m.Summary != null && m.Summary.TierDiscount == discount);
        }

        return query.Agreement switch
        {
            AgreementFilter.Running => matches.Where(m => db.Agreements.Any(a => a.ResellerId == m.Reseller.Id && a.From <= today && a.To >= today)),
            AgreementFilter.Coming => matches.Where(m => db.Agreements.Any(a => a.ResellerId == m.Reseller.Id && a.From > today)),
            AgreementFilter.None => matches.Where(m => !db.Agreements.Any(a => a.ResellerId == m.Reseller.Id && a.To >= today)),
            _ => matches,
        };
    }

    /// <summary>The same order every time: what is equal stands by legal name.</summary>
    public static IQueryable<ResellerMatch> Sorted(IQueryable<ResellerMatch> matches, ResellerListQuery query) => query.Sort switch
    {
        ResellerSort.Apps => By(matches, m => m.Summary!.Apps, query.Descending),
        ResellerSort.WhiteLabels => By(matches, m => m.Summary!.WhiteLabels, query.Descending),
        ResellerSort.Tier => By(matches, m => m.Summary!.TierDiscount, query.Descending),
        ResellerSort.RunRate => By(matches.OrderBy(m => m.Summary!.Currency), m => m.Summary!.RunRate, query.Descending),
        ResellerSort.Discount => By(matches.OrderBy(m => m.Summary!.Currency), m => m.Summary!.Discount, query.Descending),
        ResellerSort.NextTier => By(matches.OrderBy(m => m.Summary!.ToNextTier == null), m => m.Summary!.ToNextTier, query.Descending),
        _ => query.Descending ? matches.OrderByDescending(m => m.Reseller.LegalNameKey) : matches.OrderBy(m => m.Reseller.LegalNameKey),
    };

    private static IOrderedQueryable<ResellerMatch> By<T>(IQueryable<ResellerMatch> matches, Expression<Func<ResellerMatch, T>> key, bool descending) =>
        (descending ? matches.OrderByDescending(key) : matches.OrderBy(key)).ThenBy(m => m.Reseller.LegalNameKey);

    private static IOrderedQueryable<ResellerMatch> By<T>(IOrderedQueryable<ResellerMatch> matches, Expression<Func<ResellerMatch, T>> key, bool descending) =>
        (descending ? matches.ThenByDescending(key) : matches.ThenBy(key)).ThenBy(m => m.Reseller.LegalNameKey);
}
