using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Audit;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using CloudPortal.Domain.Quotes;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Licensing;
using CloudPortal.Services.Orders;
using CloudPortal.Services.PriceBooks;
using CloudPortal.Services.Quotes;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Home;

/// <summary>What a reseller sees first: what it pays, what would be cheaper, and what wants a look.</summary>
public sealed class HomeQueries(PortalDbFactory databases, PortfolioCache portfolios, OrderDrafts drafts, NoticeQueries notices, ResellerQuotes quotes, TimeProvider clock)
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

        if (!(await quotes.ListAsync(actor, resellerId, ct)).Is(out var quoted, out refusal))
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
            Attention = Attention(portfolio, out var waiting),
            AttentionCount = waiting,
            Activity = await ActivityAsync(db, resellerId, ct),
            Notices = letters,
            Drafts = open,
            OpenQuotes = [.. quoted.Where(q => q.Status.IsOpen())],
            DueSteps = [.. quoted.SelectMany(q => q.DueSteps)],
            MayOrder = access.Rights.MayMakeBillableChanges(resellerId),
            MayEdit = access.Rights.MayEditApps(resellerId),
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

    private static List<AttentionItem> Attention(PortfolioSnapshot portfolio, out int all)
    {
        var waiting = Enumerable.Range(0, portfolio.AppsToday.Count)
            .Where(i => StatusOf(i) is AppStatus.Ordered or AppStatus.Suspended or AppStatus.Terminating)
            .OrderBy(StatusOf).ToList();
        all = waiting.Count;
        return
        [
            .. waiting.Take(HomeView.MostAttention).Select(i => StatusOf(i) == AppStatus.Terminating
                ? new AttentionItem(portfolio.AppsToday[i], 0m, Saving(portfolio, i))
                : new AttentionItem(portfolio.AppsToday[i], portfolio.Monthly[i].Platform, null)),
        ];

        AppStatus StatusOf(int index) => portfolio.AppsToday[index].Licensed.Status;
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
