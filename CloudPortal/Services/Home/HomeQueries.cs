using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Audit;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Licensing;
using CloudPortal.Services.Orders;
using CloudPortal.Services.PriceBooks;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Home;

/// <summary>What a reseller sees first: what it pays, what would be cheaper, and what wants a look.</summary>
public sealed class HomeQueries(PortalDbFactory databases, PortfolioCache portfolios, OrderDrafts drafts, NoticeQueries notices, TimeProvider clock)
{
    private const int LatestEntries = 4;

    public async Task<Outcome<HomeView>> GetAsync(Actor actor, long resellerId, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        if (!(await AccessCheck.For(db, actor, resellerId, Permission.Read, ct)).Is(out var access, out var refusal))
        {
            return refusal;
        }

        if (!(await drafts.OpenAsync(actor, resellerId, ct)).Is(out var open, out refusal))
        {
            return refusal;
        }

        if (!(await notices.ShownAsync(actor, resellerId, ct)).Is(out var letters, out refusal))
        {
            return refusal;
        }

        var portfolio = await portfolios.GetAsync(db, access, UtcDay.Today(clock), ct);
        var isEmpty = !portfolio.AppsToday.Any(a => a.Licensed.Status.IsLicensed());
        return new HomeView
        {
            LegalName = access.LegalName,
            Portfolio = portfolio,
            RunRate = RunRate.Of(portfolio),
            Tiers = portfolio.BookOfNewOnNextFirst is { } book ? TierPrice.Of(book, portfolio.OnNextFirst.Agreement, portfolio.NextFirst) : [],
            Nudge = portfolio is { BookInForce: { } today, BookOfNewOnNextFirst: { } next } && !isEmpty
                ? Nudge.Of(portfolio.Today, portfolio.OnNextFirst, today, next)
                : null,
            First = isEmpty && DraftPricing.Preview(OrderDraft.WhiteLabels(1), portfolio).Is(out var first, out _) ? first : null,
            Users = await UsersAsync(db, resellerId, portfolio, ct),
            Attention = Attention(portfolio),
            Activity = await ActivityAsync(db, resellerId, ct),
            Notices = letters,
            Drafts = open,
            MayOrder = access.Rights.MayMakeBillableChanges(resellerId),
        };
    }

    private static async Task<BillableUsers> UsersAsync(PortalDb db, long resellerId, PortfolioSnapshot portfolio, CancellationToken ct)
    {
        var month = portfolio.NextFirst.AddMonths(-2);
        var measured = await db.UsageMonths.Where(u => u.ResellerId == resellerId && u.Month == month)
            .Select(u => new { u.AppId, u.BillableUsers }).ToListAsync(ct);
        var customerApps = portfolio.AppsToday.Where(a => a.MainAppId is not null).Select(a => a.AppId).ToHashSet();
        return new BillableUsers(month, measured.Sum(u => (long)u.BillableUsers), measured.Count, measured.Count(u => customerApps.Contains(u.AppId)));
    }

    private static List<AttentionItem> Attention(PortfolioSnapshot portfolio)
    {
        var items = new List<AttentionItem>();
        for (var i = 0; i < portfolio.AppsToday.Count; i++)
        {
            var app = portfolio.AppsToday[i];
            if (app.Licensed.Status is AppStatus.Ordered or AppStatus.Suspended)
            {
                items.Add(new AttentionItem(app, portfolio.Monthly[i].Platform, null));
            }
            else if (app.Licensed.Status == AppStatus.Terminating)
            {
                items.Add(new AttentionItem(app, 0m, Saving(portfolio, i)));
            }
        }

        return [.. items.OrderBy(i => i.App.Licensed.Status)];
    }

    /// <summary>The difference of two engine results: with the app going on, and as it stands.</summary>
    private static decimal Saving(PortfolioSnapshot portfolio, int index)
    {
        var goingOn = portfolio.OnNextFirst.Apps.Select((a, i) => i == index ? a with { Status = AppStatus.Live } : a);
        return PortfolioPricer.MonthlyTotal(portfolio.OnNextFirst.Of(goingOn)) - PortfolioPricer.MonthlyTotal(portfolio.OnNextFirst);
    }

    private static async Task<IReadOnlyList<AuditEntry>> ActivityAsync(PortalDb db, long resellerId, CancellationToken ct) =>
        await db.AuditEntries.AsNoTracking()
            .Where(e => e.ResellerId == resellerId && e.MonthlyChange != null && e.MonthlyChange != 0m)
            .OrderByDescending(e => e.At).ThenByDescending(e => e.Id)
            .Take(LatestEntries)
            .ToListAsync(ct);
}
