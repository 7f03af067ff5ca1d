using CloudPortal.Data;
using CloudPortal.Domain;
using CloudPortal.Domain.Accounts;
using CloudPortal.Domain.Licensing;
using CloudPortal.Domain.Pricing;
using CloudPortal.Services.Accounts;
using CloudPortal.Services.Licensing;
using Microsoft.EntityFrameworkCore;

namespace CloudPortal.Services.Apps;

/// <summary>One app: its licence, what it costs, what was charged, and what happened to it. An ended app still has its page.</summary>
public sealed class AppDetails(PortalDbFactory databases, PortfolioCache portfolios, TimeProvider clock)
{
    private const int UsageMonths = 12;

    public async Task<Outcome<AppDetail>> GetAsync(Actor actor, long resellerId, string cloudId, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        if (!(await AccessCheck.For(db, actor, resellerId, Permission.Read, ct)).Is(out var access, out var refusal))
        {
            return refusal;
        }

        var portfolio = await portfolios.GetAsync(db, access, UtcDay.Today(clock), ct);
        return IndexOf(portfolio, cloudId) is { } index
            ? await ReadAsync(db, access, portfolio, index, ct)
            : NotFound.Instance;
    }

    /// <summary>For the line under the field, before anything is saved.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="resellerId">Whose app.</param>
    /// <param name="cloudId">Which app.</param>
    /// <param name="users">0 to 10 000 000.</param>
    /// <param name="ct">Cancels the reading.</param>
    public async Task<Outcome<ExpectedUsersEffect>> EffectOfExpectingAsync(
        Actor actor, long resellerId, string cloudId, int users, CancellationToken ct = default)
    {
        await using var db = databases.For(actor);
        if (!(await AccessCheck.For(db, actor, resellerId, Permission.EditApps, ct)).Is(out var access, out var refusal))
        {
            return refusal;
        }

        var portfolio = await portfolios.GetAsync(db, access, UtcDay.Today(clock), ct);
        if (IndexOf(portfolio, cloudId) is not { } index)
        {
            return NotFound.Instance;
        }

        if (users is < 0 or > NewApp.MaxUsers)
        {
            return new UsersOutOfRange();
        }

        var app = portfolio.AppsOnNextFirst[index];
        var now = PortfolioPricer.MonthlyTotal(portfolio.OnNextFirst);
        var then = app.UsersAreExpected
            ? PortfolioPricer.MonthlyTotal(AppFees.With(portfolio.OnNextFirst, index, app.Licensed with { Users = users }))
            : now;
        return then > Order.LargestAmount && then > now
            ? new AmountTooLarge()
            : new ExpectedUsersEffect(app.UsersAreExpected, now, then);
    }

    private static async Task<AppDetail> ReadAsync(PortalDb db, Access access, PortfolioSnapshot portfolio, int index, CancellationToken ct)
    {
        var today = portfolio.AppsToday[index];
        var id = today.AppId;
        var subject = today.Licensed.CloudId!.Value;
        var app = await db.Apps.AsNoTracking().Include(a => a.Licence.Terms.OrderBy(t => t.From)).SingleAsync(a => a.Id == id, ct);
        var charges = await db.Charges.AsNoTracking().Where(c => c.AppId == id).ToListAsync(ct);
        var counted = await CountedWhiteLabels.ReadAsync(db, access, charges, ct);
        var entries = await db.AuditEntries.AsNoTracking().Where(e => e.ResellerId == access.ResellerId && e.Subject == subject).ToListAsync(ct);
        var usage = await db.UsageMonths.Where(u => u.AppId == id)
            .OrderByDescending(u => u.Month).Take(UsageMonths)
            .Select(u => new AppUsage(u.Month, u.BillableUsers)).ToListAsync(ct);
        return new AppDetail
        {
            App = today,
            CloudId = subject,
            Colour = app.Colour,
            Platforms = app.Platforms,
            OrderedOn = app.Licence.OrderedOn,
            EndsOn = app.Licence.Terms.FirstOrDefault(t => t.Status == AppStatus.Terminated)?.From.AddDays(-1),
            MainApp = Related(portfolio, other => other.AppId == today.MainAppId).FirstOrDefault(),
            CustomerApps = Related(portfolio, other => other.MainAppId == id && other.Licensed.Status.IsLicensed()),
            Fees = AppFees.Of(portfolio.OnNextFirst, index),
            Book = portfolio.AppsOnNextFirst[index].Licensed.Book,
            History = AppHistory.Of(app.Licence, charges, counted, entries, portfolio.Calendar, portfolio.Day),
            ChargedSoFar = charges.Sum(c => c.Amount),
            Usage = [.. usage.AsEnumerable().Reverse()],
            ExpectedUsers = app.ExpectedUsers,
            NextFirst = portfolio.NextFirst,
            TakesCustomerApps = MainAppRule.Check(app, portfolio.Day) is null,
            OrderedToday = app.Licence.OrderedOn == portfolio.Day ? await OrderOfAsync(db, charges, ct) : null,
            MayEdit = access.Rights.MayEditApps(access.ResellerId),
            MayOrder = access.Rights.MayMakeBillableChanges(access.ResellerId),
        };
    }

    /// <summary>An app has a setup charge of the order that made it.</summary>
    private static async Task<AppOrder?> OrderOfAsync(PortalDb db, List<Charge> charges, CancellationToken ct)
    {
        if (charges.Where(c => c is { OrderId: not null, Component: PriceComponent.Setup }).MinBy(c => c.Id) is not { OrderId: { } orderId })
        {
            return null;
        }

        var dueNow = await db.Orders.Where(o => o.Id == orderId).Select(o => o.DueNow).SingleAsync(ct);
        var cloudIds = await db.Charges.Where(c => c.OrderId == orderId).OrderBy(c => c.Id).Select(c => new { c.App.CloudId, c.App.Name }).ToListAsync(ct);
        return new AppOrder([.. cloudIds.Distinct().Select(a => new OrderedTogether(a.Name, a.CloudId?.Value))], dueNow);
    }

    private static int? IndexOf(PortfolioSnapshot portfolio, string cloudId)
    {
        if (!CloudId.TryParse(cloudId, out var id))
        {
            return null;
        }

        var index = portfolio.AppsToday.ToList().FindIndex(a => a.Licensed.CloudId == id);
        return index < 0 ? null : index;
    }

    private static List<RelatedApp> Related(PortfolioSnapshot portfolio, Func<PortfolioApp, bool> which) =>
    [
        .. portfolio.AppsToday.Index().Where(a => which(a.Item)).Select(a => new RelatedApp(
            a.Item.Name,
            a.Item.Licensed.CloudId?.Value,
            a.Item.Licensed.Bundle,
            a.Item.Licensed.Status,
            a.Item.CustomerName,
            portfolio.Monthly[a.Index].Monthly)),
    ];
}
